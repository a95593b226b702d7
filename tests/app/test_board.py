"""The board feeds its plots and hides those that are not wanted."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.board import Board
from app.document import Document
from app.player import Player
from app.preferences import Preferences
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.probes import Probe
from core.probes.probe import Probes
from core.session import Session


@dataclass(frozen=True)
class ByName(Probe):
    """A question that somebody in particular asks."""

    name: str

    def view(self, session: Session) -> str:
        return self.name


@pytest.fixture
def board(
    qtbot: QtBot, player: Player, selection: Selection, theme: Theme, texts: Texts, preferences: Preferences
) -> Board:
    """Three plots that have seen nothing yet."""
    board = Board(player, selection, theme, texts, preferences)
    qtbot.addWidget(board)
    board.resize(900, 600)
    board.show()
    return board


def test_every_visible_plot_gets_the_news(board: Board, player: Player, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    visible = [plot for plot in board.plots.values() if plot.isVisible()]
    assert [plot.history for plot in visible] == [player.history] * 3


def test_a_hidden_plot_is_not_drawn_and_catches_up_when_shown(
    board: Board, player: Player, document: Document, qtbot: QtBot
) -> None:
    board.toggles["heatmap"].trigger()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    hidden = (board.plots["heatmap"].isVisible(), board.plots["heatmap"].history)

    board.toggles["heatmap"].trigger()

    assert hidden == (False, None)
    assert board.plots["heatmap"].isVisible()
    assert board.plots["heatmap"].history is player.history


def test_two_hidden_plots_leave_their_row_to_the_third(board: Board, qtbot: QtBot) -> None:
    board.toggles["heatmap"].trigger()
    board.toggles["loss"].trigger()

    assert not board.pair.isVisible()
    qtbot.waitUntil(lambda: board.plots["gradient-profile"].height() > 500)


def test_without_any_plot_the_board_says_how_to_get_them_back(board: Board) -> None:
    before = board.notice.isVisible()

    for toggle in board.toggles.values():
        toggle.setChecked(False)
    shown = (board.notice.isVisible(), board.rows.isVisible())
    board.toggles["loss"].trigger()

    assert (before, shown) == (False, (True, False))
    assert board.notice.text() == "All plots are hidden: View brings them back."
    assert (board.notice.isVisible(), board.plots["loss"].isVisible()) == (False, True)


def test_what_is_hidden_stays_hidden_at_the_next_start(
    board: Board,
    player: Player,
    selection: Selection,
    theme: Theme,
    texts: Texts,
    preferences: Preferences,
    qtbot: QtBot,
) -> None:
    board.toggles["loss"].trigger()

    again = Board(player, selection, theme, texts, preferences)
    qtbot.addWidget(again)

    assert (again.toggles["loss"].isChecked(), again.toggles["heatmap"].isChecked()) == (False, True)


def test_hovering_in_one_plot_highlights_in_all(board: Board, selection: Selection) -> None:
    board.plots["heatmap"].hovered.emit(3)
    board.plots["gradient-profile"].selected.emit(5)

    assert (selection.hovered, sorted(selection.slots)) == (3, [5])
    assert {(plot.slot_hovered, plot.slots) for plot in board.plots.values()} == {(3, frozenset({5}))}


def test_an_export_names_the_plot(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.export_requested) as requested:
        board.plots["loss"].export_requested.emit("svg")

    assert requested.args == ["loss", "svg"]


def test_the_view_menu_names_the_plots_as_they_name_themselves(board: Board) -> None:
    assert [toggle.text() for toggle in board.toggles.values()] == [plot.title() for plot in board.plots.values()]


def test_on_a_small_screen_the_profile_is_the_largest(board: Board, qtbot: QtBot) -> None:
    board.resize(620, 340)

    qtbot.waitUntil(lambda: board.rows.height() == 340)
    heights = {name: plot.height() for name, plot in board.plots.items()}
    assert heights["gradient-profile"] > heights["heatmap"] == heights["loss"]


def test_a_narrow_board_has_its_small_plots_below_each_other(board: Board, qtbot: QtBot) -> None:
    board.resize(420, 700)

    qtbot.waitUntil(lambda: board.plots["loss"].y() > board.plots["heatmap"].y())
    assert board.plots["loss"].width() == board.plots["gradient-profile"].width()


def test_plots_below_each_other_keep_room_for_their_labels(board: Board, qtbot: QtBot) -> None:
    board.resize(420, 340)

    qtbot.waitUntil(lambda: board.pair.orientation() == Qt.Orientation.Vertical)
    assert board.plots["loss"].minimumHeight() == 200
    qtbot.waitUntil(lambda: board.minimumSizeHint().height() >= 600)


def test_only_what_plots_in_sight_ask_is_answered(
    board: Board, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Probes] = []
    monkeypatch.setattr(player, "watch", asked.append)
    for name, question in (("heatmap", ByName("heatmap")), ("loss", ByName("loss"))):
        monkeypatch.setattr(board.plots[name], "probes", lambda question=question: (question,))

    board.toggles["heatmap"].trigger()
    board.toggles["heatmap"].trigger()

    assert asked[0] == (ByName("loss"),)
    assert asked[-1] == (ByName("heatmap"), ByName("loss"))


def test_all_plots_change_their_scale_together(board: Board) -> None:
    profile = board.plots["gradient-profile"]
    before = profile.ranges.recent

    board.toggle_scale()
    recent = profile.ranges.recent
    board.toggle_scale()

    assert (before, recent, profile.ranges.recent) == (False, True, False)

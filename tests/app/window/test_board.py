"""The board feeds its plots and hides those that are not wanted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.docks.plan import columns, tabs
from app.playback.player import Player
from app.plots.cost.plot import CostPlot
from app.plots.cost.settings import SLOPE, CostSettings
from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.state.document import Document
from app.state.selection import Selection
from app.window.board import Board
from core.probes import Probe
from core.probes.probe import Probes
from core.training.trace import Trace


@dataclass(frozen=True)
class ByName(Probe):
    """A question that somebody in particular asks."""

    name: str

    def answer(self, trace: Trace) -> str:
        return self.name


def test_every_visible_plot_gets_the_news(board: Board, player: Player, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    visible = [plot for plot in board.plots.values() if plot.isVisible()]
    qtbot.waitUntil(lambda: [plot.view for plot in visible] == [player.live] * 3)


def test_a_hidden_plot_is_not_drawn_and_catches_up_when_shown(
    board: Board, player: Player, document: Document, qtbot: QtBot
) -> None:
    board.toggles["heatmap"].trigger()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    hidden = (board.plots["heatmap"].isVisible(), board.plots["heatmap"].view)

    board.toggles["heatmap"].trigger()

    assert hidden == (False, None)
    assert board.plots["heatmap"].isVisible()
    qtbot.waitUntil(lambda: board.plots["heatmap"].view is player.live)


def test_hovering_in_one_plot_highlights_in_all(board: Board, selection: Selection) -> None:
    board.plots["heatmap"].hovered.emit(3)
    board.plots["gradient-profile"].selected.emit(5)

    assert (selection.hovered, sorted(selection.slots)) == (3, [5])
    assert {(plot.slot_hovered, plot.slots) for plot in board.plots.values()} == {(3, frozenset({5}))}


def test_an_export_names_the_plot(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.export_requested) as requested:
        board.plots["loss"].export_requested.emit("svg")

    assert requested.args == ["loss", "svg"]


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


def test_the_view_menu_names_the_plots_as_they_name_themselves(board: Board) -> None:
    plots = {name: plot.title() for name, plot in board.plots.items()}

    assert {name: board.toggles[name].text() for name in plots} == plots
    assert board.toggles["verdict"].text() == "Verdict"


def test_a_plot_that_nobody_has_seen_is_not_there_and_has_a_name(qtbot: QtBot, unseen: Board) -> None:
    qtbot.addWidget(unseen)

    assert unseen.plots == {}
    assert [unseen.toggles[name].text() for name in INSTRUMENTS] == [each.title() for each in INSTRUMENTS.values()]


def test_the_first_nine_plots_have_a_key(board: Board) -> None:
    keys = [toggle.shortcut().toString() for toggle in board.toggles.values()]

    assert keys[:3] == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]
    assert [key for key in keys if key] == [f"Ctrl+{number}" for number in range(1, min(len(INSTRUMENTS), 9) + 1)]


def test_behind_a_tab_a_plot_is_neither_drawn_nor_answered(board: Board, player: Player, qtbot: QtBot) -> None:
    board.bench.lay_out(tabs("loss", "heatmap"))
    board.plot("heatmap")

    visible = {name for name, plot in board.plots.items() if plot.isVisible()}
    board.toggles["heatmap"].trigger()

    assert visible == {"loss"}
    assert {name for name, plot in board.plots.items() if plot.isVisible()} == {"heatmap"}
    assert all(board.toggles[name].isChecked() for name in ("loss", "heatmap"))


def test_the_title_stands_on_the_tab_or_in_the_card(board: Board) -> None:
    alone = board.plots["loss"].heading.titled

    board.bench.lay_out(tabs("loss", "heatmap"))
    behind_a_tab = board.plots["loss"].heading.titled
    board.bench.maximise("loss")

    assert (alone, behind_a_tab, board.plots["loss"].heading.titled) == (True, False, True)


def test_all_plots_change_their_scale_together(board: Board) -> None:
    profile = board.plots["gradient-profile"]
    before = profile.settings.recent

    board.toggle_scale()
    recent = profile.settings.recent
    board.toggle_scale()

    assert (before, recent, profile.settings.recent) == (False, True, False)


def test_what_is_too_wide_side_by_side_scrolls_and_does_not_overlap(program: Program, qtbot: QtBot) -> None:
    wide = columns(*((1, name) for name in ("gradient-profile", "heatmap", "loss", "curves", "budget")))

    program.board.bench.lay_out(wide)

    area = program.board.bench.area
    qtbot.waitUntil(lambda: area.width() >= area.minimumSizeHint().width() > 1000)
    docks = [dock for dock in program.board.bench.docks.values() if not dock.isHidden()]
    edges = sorted((dock.geometry().left(), dock.geometry().right()) for dock in docks)
    qtbot.waitUntil(lambda: all(dock.width() >= dock.minimumSizeHint().width() for dock in docks))
    assert all(right < left for (_, right), (left, _) in pairwise(edges))


def test_a_tab_is_called_what_its_plot_shows_now(board: Board, qtbot: QtBot) -> None:
    board.bench.lay_out(tabs("cost", "loss"))
    cost = board.plot("cost")
    assert isinstance(cost, CostPlot)

    cost.show_settings(CostSettings(SLOPE))

    (bar,) = [bar for bar in board.bench.area.tab_bars() if bar.isVisible()]
    qtbot.waitUntil(lambda: bar.tabText(0) == "Squared error beside cross entropy" == board.toggles["cost"].text())


def test_a_plot_that_outlives_its_board_asks_nothing_of_it(qtbot: QtBot, unseen: Board) -> None:
    plot = unseen.plot("microscope")  # picked in the diagram, and never in sight
    qtbot.addWidget(plot)
    shiboken6.delete(unseen)

    plot.setWindowTitle("another")

    assert shiboken6.isValid(plot)

"""A second plot of a kind has settings of its own, a number in its title, and a place in every layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.docks.card_steps import go_to_card
from app.docks.dock import dock_of
from app.docks.plan import columns
from app.plots.copies import MOST
from app.plots.plot import Plot
from app.plots.settings import Settings
from app.program.program import Program
from app.window.board import Board
from core.probes.neuron import Neuron
from tests.app.passes import let_pass
from tests.app.window.layouts.test_layouts import BUILD, shown
from tests.app.window.plots.test_plot_windows import apart


@pytest.fixture
def copy(program: Program) -> Plot:
    """A second heatmap, which follows the recent window, beside the first."""
    program.board.plot("heatmap").show_recent(True)
    program.board.bench.at_hand.open("heatmap")
    program.actions["duplicate_plot"].trigger()
    let_pass()
    return program.board.plots["heatmap-2"]


def test_it_begins_as_the_first_and_goes_its_own_way(program: Program, copy: Plot) -> None:
    first = program.board.plots["heatmap"]
    alike = copy.settings == first.settings, copy.views == first.views

    copy.show_recent(False)

    assert alike == (True, True)
    assert (first.settings.recent, copy.settings.recent) == (True, False)
    assert shown(program) == BUILD | {"heatmap-2"}
    assert program.board.bench.docks["heatmap-2"].in_front


def test_its_title_has_a_number_everywhere(program: Program, copy: Plot) -> None:
    title = f"{copy.title()} 2"
    menu = QMenu()
    program.menus._show_exports(menu)

    assert copy.heading.title == copy.accessibleName() == program.board.bench.docks["heatmap-2"].title == title
    assert program.board.toggles["heatmap-2"].text() == title
    assert title in [action.text() for action in menu.actions()]


def test_an_export_is_named_after_it_and_says_which_instrument_it_was(
    program: Program, copy: Plot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    exporting = program.exports.exporting
    proposed = list[str]()
    file = tmp_path / "copy.csv"

    def place(name: str, suffix: str) -> Path:
        proposed.append(name)
        return file

    monkeypatch.setattr(exporting, "_asked", place)

    with qtbot.waitSignal(exporting.saved):
        copy.export_requested.emit("csv")

    assert proposed == ["heatmap-2"]
    assert '""plot"":""heatmap""' in file.read_text("utf-8").replace(" ", "")


def test_it_asks_its_own_questions_as_long_as_it_is_there(program: Program, qtbot: QtBot) -> None:
    board = program.board
    board.copies.duplicate("microscope")
    board.bench.lay_out(columns((1, "microscope"), (1, "microscope-2")))
    let_pass()
    first, copy = board.plots["microscope"], board.plots["microscope-2"]

    copy.choose(entry=0, unit=1)
    both = set(program.player._probes)
    board.copies.remove("microscope-2")
    qtbot.waitUntil(lambda: not isValid(copy))  # and nobody draws it meanwhile

    assert both == {Neuron(0, 1), *first.probes()}
    assert set(program.player._probes) == set(first.probes())


def test_keys_reach_it(program: Program, copy: Plot, qtbot: QtBot) -> None:
    reached = list[str]()
    program.window.activateWindow()
    copy.setFocus()
    for step in (1, -1):
        go_to_card(program.board.bench, step)
        reached.append(dock_of(program.window.focusWidget()))

    QTest.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)

    assert reached == ["gradient-profile", "heatmap-2"]
    qtbot.waitUntil(lambda: not program.board.bench.is_shown("heatmap-2"))


def test_each_layout_has_its_own_place_for_it(program: Program, copy: Plot) -> None:
    program.actions["layout_watch"].trigger()
    watch = shown(program)
    program.actions["layout_build"].trigger()

    assert "heatmap-2" not in watch
    assert shown(program) == BUILD | {"heatmap-2"}


def test_the_next_start_has_it_as_it_was_left(program: Program, copy: Plot, qtbot: QtBot) -> None:
    program.layouts.keep()
    later = Board(program.player, program.selection, program.preferences, program.theme, program.texts, QWidget())
    qtbot.addWidget(later)

    assert later.copies.names == ["heatmap-2"]
    assert later.plot("heatmap-2").settings.recent
    assert "heatmap-2" in later.bench.docks


def test_it_goes_for_good(program: Program, copy: Plot, qtbot: QtBot) -> None:
    dock = program.board.bench.docks["heatmap-2"]
    program.board.bench.at_hand.open("heatmap-2")

    program.actions["remove_copy"].trigger()
    qtbot.waitUntil(lambda: not isValid(copy))

    assert not isValid(dock)
    assert shown(program) == BUILD
    assert program.board.copies.names == []
    assert program.preferences.kept("plot/heatmap-2", Settings) is None
    program.actions["layout_watch"].trigger()
    program.actions["layout_build"].trigger()
    assert shown(program) == BUILD


def test_it_does_not_go_from_under_a_hand_that_drags_it(
    program: Program, copy: Plot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.board.bench.at_hand.open("heatmap-2")
    with monkeypatch.context() as held:
        held.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        program.actions["remove_copy"].trigger()
        during = list(program.board.copies.names)

    program.actions["remove_copy"].trigger()

    assert (during, program.board.copies.names) == (["heatmap-2"], [])


def test_a_copy_goes_with_its_window(program: Program) -> None:
    program.board.copies.duplicate("heatmap")
    program.board.windows.move("heatmap-2")

    program.board.bench.at_hand.open("heatmap-2")
    program.actions["remove_copy"].trigger()
    let_pass()

    assert apart() == {}
    assert shown(program) == BUILD


def test_what_is_taken_home_of_it_is_given_up_when_it_goes(program: Program, copy: Plot) -> None:
    program.exports.exporting.export(copy, "heatmap-2", "picture")

    program.board.copies.remove("heatmap-2")
    program.player.reset()
    let_pass()

    assert not program.exports.exporting._jobs


def test_undo_has_nothing_to_do_with_it(program: Program, copy: Plot) -> None:
    assert program.document.undo_stack.count == 0
    program.document.set_seed(7)

    program.document.undo_stack.undo()

    assert "heatmap-2" in shown(program)


def test_there_are_so_many_and_that_is_said(program: Program) -> None:
    said = list[str]()
    program.board.copies.remarked.connect(said.append)

    for name in ("loss", "loss-2", "heatmap", "loss", "data"):
        program.board.copies.duplicate(name)

    assert program.board.copies.names == ["loss-2", "loss-3", "heatmap-2", "loss-4"]
    assert said == [f"There are {MOST} copies of plots, and no more at a time: remove one first."]


def test_the_first_of_a_kind_is_not_removed(program: Program) -> None:
    said = list[str]()
    program.board.copies.remarked.connect(said.append)
    program.board.bench.at_hand.open("loss")

    program.actions["remove_copy"].trigger()

    assert said == ["This is no copy: it can be hidden, and View brings it back."]
    assert shown(program) == BUILD


def test_its_menu_offers_to_remove_it(program: Program, copy: Plot) -> None:
    offered = []
    for plot in (program.board.plots["heatmap"], copy):
        menu = plot.menu()
        plot.offering.emit(menu)
        offered.append([action.objectName() for action in menu.actions() if action.objectName()])

    assert offered == [["own_window", "duplicate_plot"], ["own_window", "duplicate_plot", "remove_copy"]]


@pytest.mark.parametrize(
    "kept", [["loss"], ["verdict-2", "telescope-2"], ["loss-2", "loss-2"], [f"loss-{number}" for number in range(9)]]
)
def test_what_is_kept_is_only_what_there_can_be(kept: list[str], program: Program, qtbot: QtBot) -> None:
    program.preferences.keep("copies", kept)

    later = Board(program.player, program.selection, program.preferences, program.theme, program.texts, QWidget())
    qtbot.addWidget(later)

    assert later.copies.names == [name for name in dict.fromkeys(kept) if name in {f"loss-{n}" for n in range(2, 6)}]

"""A plot in a window of its own is as live as in its place, remembered with its layout, and ended with the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.docks.card_steps import go_to_card
from app.docks.dock_window import DockWindow
from app.program.program import Program
from app.window.frame import Frame
from tests.app.docks.standing import near
from tests.app.passes import let_pass
from tests.app.window.layouts.test_layouts import BUILD, shown

HERE = Frame(40, 60, 500, 400)


def apart() -> dict[str, DockWindow]:
    """The windows that there are."""
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, DockWindow) and each.isVisible())
    return {each.objectName(): each for each in found}


@pytest.fixture
def window(program: Program) -> DockWindow:
    """The loss in a window of its own."""
    program.board.bench.at_hand.open("loss")
    program.actions["own_window"].trigger()
    let_pass()
    return apart()["loss"]


def test_it_shows_the_run_as_it_goes_on(program: Program, window: DockWindow, qtbot: QtBot) -> None:
    loss = program.board.plots["loss"]

    program.player.step(3)

    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live) == 4)
    qtbot.waitUntil(lambda: loss.view is program.player.live)
    assert loss.window() is window
    assert loss in program.board.in_sight()
    assert window.windowTitle().startswith(f"{loss.title()} – ")
    assert not program.board.bench.docks["loss"].isVisible()


def test_closed_by_any_hand_it_is_back_in_its_place(program: Program, window: DockWindow) -> None:
    before = program.board.bench.docks["heatmap"].x()

    window.close()
    let_pass()

    assert apart() == {}
    assert shown(program) == BUILD
    assert program.board.plots["loss"].window() is program.window
    assert program.board.bench.docks["loss"].x() > before


def test_its_switch_is_ticked_and_brings_it_back(program: Program, window: DockWindow) -> None:
    ticked = []
    for name in ("heatmap", "loss"):
        program.board.plots[name].offering.emit(QMenu(window))
        ticked.append(program.actions["own_window"].isChecked())

    program.actions["own_window"].trigger()

    assert ticked == [False, True]
    assert apart() == {}


def test_keys_of_the_program_work_there(program: Program, window: DockWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    QTest.keyClick(window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live) == 2)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert program.guide.finder.isVisible()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.guide.finder.close_card()


def test_keys_that_there_were_not_before_work_there_too(program: Program, window: DockWindow) -> None:
    program.board.copies.duplicate("heatmap")
    program.layouts.save_as("Mine")
    program.layouts.save_as("Yours")

    shared = set(window.actions())

    assert program.board.toggles["heatmap-2"] in shared
    assert shared >= set(program.menus._own_layouts.actions)


def test_whoever_has_it_before_him_means_it_in_any_layout(program: Program, window: DockWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    program.actions["layout_present"].trigger()
    let_pass()

    assert program.board.bench.current == "loss"


def test_its_entry_stays_ticked_when_it_comes_to_the_front(program: Program, window: DockWindow) -> None:
    program.board.toggles["loss"].trigger()

    assert program.board.toggles["loss"].isChecked()


def test_its_own_keys_are_about_itself(program: Program, window: DockWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    QTest.keyClick(window, Qt.Key.Key_F11)
    full = window.isFullScreen(), program.window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)

    assert full == (True, False)
    assert apart() == {}
    assert program.window.isVisible()


def test_cards_are_gone_through_by_keys_wherever_they_are(program: Program, window: DockWindow, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.board.plots["heatmap"].setFocus()

    go_to_card(program.board.bench, 1)
    qtbot.waitUntil(window.isActiveWindow)
    go_to_card(program.board.bench, 1)

    qtbot.waitUntil(program.window.isActiveWindow)


def test_each_layout_has_its_own_and_finds_them_where_they_were(program: Program, window: DockWindow) -> None:
    window.setGeometry(HERE.rect)
    program.actions["layout_watch"].trigger()
    let_pass()
    watch = set(apart()), "loss" in shown(program)

    program.actions["layout_build"].trigger()
    let_pass()

    assert watch == (set(), True)
    assert apart()["loss"].geometry() == HERE.rect
    assert not program.board.bench.docks["loss"].isVisible()


@pytest.mark.parametrize("way", ["watch", "present"])
def test_after_another_layout_it_comes_back_as_large_as_it_was(program: Program, way: str) -> None:
    docks = program.board.bench.docks
    before = {name: docks[name].geometry() for name in ("loss", "heatmap", "gradient-profile")}
    program.board.windows.move("loss")
    for layout in (way, "build"):
        program.layouts.show_layout(layout)
        let_pass()

    program.board.windows.bring_back("loss")
    let_pass()

    assert {name: near(docks[name].geometry(), place) for name, place in before.items()} == dict.fromkeys(before, True)


def test_a_reset_takes_them_back(program: Program, window: DockWindow) -> None:
    program.actions["reset_layout"].trigger()
    let_pass()

    assert apart() == {}
    assert program.board.bench.docks["loss"].isVisible()


def test_a_presentation_leaves_it_alone(program: Program, window: DockWindow) -> None:
    window.setGeometry(HERE.rect)

    program.actions["layout_present"].trigger()
    let_pass()
    presenting = apart()["loss"].geometry()
    program.step_back()
    let_pass()

    assert presenting == apart()["loss"].geometry() == HERE.rect


def test_a_presentation_of_nothing_else_takes_it_back_for_so_long(program: Program) -> None:
    program.board.windows.move("gradient-profile")

    program.actions["layout_present"].trigger()
    let_pass()
    presenting = set(apart()), program.board.bench.docks["gradient-profile"].isVisible()
    program.step_back()
    let_pass()

    assert presenting == (set(), True)
    assert set(apart()) == {"gradient-profile"}


def test_what_is_saved_has_it_too(program: Program, window: DockWindow) -> None:
    program.layouts.save_as("Two screens")
    program.actions["layout_build"].trigger()
    program.actions["reset_layout"].trigger()
    let_pass()
    build = set(apart())

    program.menus._own_layouts.actions[0].trigger()
    let_pass()

    assert build == set()
    assert set(apart()) == {"loss"}


def test_where_it_was_is_looked_for_on_the_screens_that_there_are(program: Program) -> None:
    program.board.windows.open({"loss": Frame(90_000, 90_000, 400, 300), "telescope": HERE, "verdict": HERE})
    let_pass()

    screens = QGuiApplication.screens()
    assert set(apart()) == {"loss"}
    assert apart()["loss"].testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # no hand has asked for it
    assert any(screen.geometry().contains(apart()["loss"].geometry()) for screen in screens)


def test_on_one_screen_it_opens_above_the_main_window(program: Program, window: DockWindow) -> None:
    assert QRect(program.window.geometry()).intersects(window.geometry())
    assert not window.isMaximized()


def test_a_minimised_program_is_looked_at_as_long_as_one_is_seen(program: Program, window: DockWindow) -> None:
    seen = [program.board.windows.seen]

    window.showMinimized()
    seen.append(program.board.windows.seen)
    program.board.windows.bring_back("loss")
    seen.append(program.board.windows.seen)

    assert seen == [True, False, False]


@pytest.mark.own_window
def test_it_ends_with_the_program(program: Program, qtbot: QtBot) -> None:
    program.board.windows.move("loss", HERE)

    program.part()
    program.window.close()

    assert apart() == {}
    assert list(program.preferences.kept("windows/build", dict[str, Frame]) or {}) == ["loss"]

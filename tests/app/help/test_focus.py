"""The keyboard goes from control to control as the eye does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.help.focus import FocusOrder
from app.program.program import Program


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """An empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def panels(holder: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Two panels, whose buttons were made in another order than they stand in."""
    late, early, other = (QPushButton(name) for name in ("late", "early", "other"))
    first, second = QWidget(), QWidget()
    column = QVBoxLayout(first)
    column.addWidget(early)
    column.addWidget(late)
    QVBoxLayout(second).addWidget(other)
    row = QHBoxLayout(holder)
    row.addWidget(first)
    row.addWidget(second)
    holder.show()
    holder.activateWindow()
    early.setFocus()
    qtbot.waitUntil(early.hasFocus)
    return [first, second]


def here() -> str:
    """The name of the button that has the keyboard."""
    focused = QApplication.focusWidget()
    return focused.text() if isinstance(focused, QPushButton) else ""


def test_buttons_are_visited_in_the_order_in_which_they_stand(panels: list[QWidget]) -> None:
    order = FocusOrder(panels)

    visited = [here() for _ in range(3) if order.step(forwards=True)]
    order.step(forwards=False)

    assert visited == ["late", "other", "early"]
    assert here() == "other"


def test_panels_are_visited_in_turn(panels: list[QWidget]) -> None:
    order = FocusOrder(panels)

    visited = []
    for direction in (1, 1, -1):
        order.step_panel(direction)
        visited.append(here())

    assert visited == ["other", "early", "other"]


def test_a_panel_in_a_panel_is_visited_once(panels: list[QWidget], holder: QWidget) -> None:
    order = FocusOrder([holder, panels[1]])

    visited = [here() for _ in range(3) if order.step(forwards=True)]
    order.step_panel(1)
    inner = here()
    order.step_panel(1)

    assert visited == ["late", "other", "early"]
    assert (inner, here()) == ("other", "early")


def test_what_is_hidden_or_cannot_be_used_is_passed_over(panels: list[QWidget]) -> None:
    late, other = panels[0].findChildren(QPushButton)[0], panels[1].findChildren(QPushButton)[0]
    order = FocusOrder(panels)

    other.hide()
    next(button for button in (late, *panels[0].findChildren(QPushButton)) if button.text() == "late").setEnabled(False)

    assert [stop.text() for stop in order.stops() if isinstance(stop, QPushButton)] == ["early"]


def test_the_window_is_visited_from_the_top_to_the_right(program: Program) -> None:
    places = [program.transport, program.inspector, program.palette, program.stack, program.board, program.verdict]

    stops = program.order.stops()

    first = [next(at for at, stop in enumerate(stops) if place is stop or place.isAncestorOf(stop)) for place in places]
    assert first == sorted(first)


def test_tab_goes_through_all_of_it_and_comes_back(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.transport.step.setFocus()
    qtbot.waitUntil(program.transport.step.hasFocus)
    visited: list[QWidget | None] = []

    for _ in range(200):
        if visited and visited[-1] is program.transport.step:
            break
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())

    assert set(visited) == set(program.order.stops())
    assert len(visited) == len(set(visited))


def test_what_is_out_of_sight_is_scrolled_to(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.inspector.open_point(5)
    first, last = program.inspector.points[0].header, program.inspector.points[6].header
    program.palette.chips[next(iter(program.palette.chips))].setFocus()
    qtbot.waitUntil(lambda: not first.visibleRegion().contains(first.rect().center()))

    QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Backtab)

    assert last.hasFocus()
    assert last.visibleRegion().contains(last.rect().center())


def test_f6_goes_from_panel_to_panel(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    program.stack.setFocus()
    qtbot.waitUntil(program.stack.view.hasFocus)

    program.actions["next_panel"].trigger()
    board = program.board.isAncestorOf(QApplication.focusWidget() or program.window)
    program.actions["previous_panel"].trigger()
    program.actions["previous_panel"].trigger()

    assert board
    assert program.palette.isAncestorOf(QApplication.focusWidget() or program.window)

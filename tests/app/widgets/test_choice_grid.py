"""Tests of the grid of choices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.widgets.choice_grid import GAP, Cell, ChoiceGrid, arranged

NAMES = {"a": "sigmoid", "b": "tanh", "c": "ReLU", "d": "a rather longer name"}


def _grid(qtbot: QtBot) -> ChoiceGrid:
    grid = ChoiceGrid(list(NAMES))
    qtbot.addWidget(grid)
    grid.show_names(NAMES, {"a": "An S-shaped curve."})
    grid.resize(300, grid.heightForWidth(300))
    grid.show()
    grid.activateWindow()
    return grid


def _button(grid: ChoiceGrid, text: str) -> QPushButton:
    return next(button for button in grid.findChildren(QPushButton) if button.text() == text)


def _pressed(grid: ChoiceGrid) -> list[str]:
    return [button.text() for button in grid.findChildren(QPushButton) if button.isChecked()]


def test_short_names_stand_three_in_a_row() -> None:
    columns, cells = arranged((50,) * 5, 200)

    assert columns == 3
    assert cells == [Cell(0, 0, 1), Cell(0, 1, 1), Cell(0, 2, 1), Cell(1, 0, 1), Cell(1, 1, 1)]


def test_a_long_name_takes_two_columns_and_leaves_no_hole_before_it() -> None:
    columns, cells = arranged((50, 50, 120, 50), 200)

    assert columns == 3
    assert cells == [Cell(0, 0, 1), Cell(0, 1, 2), Cell(1, 0, 2), Cell(1, 2, 1)]


def test_long_names_stand_in_fewer_columns() -> None:
    columns, cells = arranged((90,) * 4, 200)

    assert columns == 2
    assert cells[-1].row == 1


def test_a_name_wider_than_the_whole_grid_takes_a_row() -> None:
    _, cells = arranged((500, 500), 200)

    assert [cell.row for cell in cells] == [0, 1]


def test_a_click_chooses_and_presses_one_button(qtbot: QtBot) -> None:
    grid = _grid(qtbot)
    grid.show_choice("a")

    with qtbot.waitSignal(grid.chosen) as chosen:
        QTest.mouseClick(_button(grid, "ReLU"), Qt.MouseButton.LeftButton)

    assert chosen.args == ["c"]
    assert _pressed(grid) == ["ReLU"]


def test_several_values_at_once_press_no_button(qtbot: QtBot) -> None:
    grid = _grid(qtbot)
    grid.show_choice("a")

    grid.show_choice(None)

    assert _pressed(grid) == []


def test_arrow_keys_walk_and_enter_chooses(qtbot: QtBot) -> None:
    grid = _grid(qtbot)
    grid.show_choice("a")
    _button(grid, "sigmoid").setFocus()

    with qtbot.assertNotEmitted(grid.chosen):
        QTest.keyClick(_button(grid, "sigmoid"), Qt.Key.Key_Right)
        QTest.keyClick(_button(grid, "tanh"), Qt.Key.Key_Down)
    with qtbot.waitSignal(grid.chosen) as chosen:
        QTest.keyClick(_button(grid, "ReLU"), Qt.Key.Key_Return)

    assert chosen.args == ["c"]


def test_tab_reaches_the_pressed_button_only(qtbot: QtBot) -> None:
    grid = _grid(qtbot)

    grid.show_choice("b")

    reachable = [b.text() for b in grid.findChildren(QPushButton) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reachable == ["tanh"]


def test_buttons_explain_themselves(qtbot: QtBot) -> None:
    grid = _grid(qtbot)

    button = _button(grid, "sigmoid")

    assert (button.toolTip(), button.accessibleDescription()) == ("An S-shaped curve.",) * 2


def test_buttons_never_overlap_and_stay_inside(qtbot: QtBot) -> None:
    grid = _grid(qtbot)

    areas = [button.geometry() for button in grid.findChildren(QPushButton)]

    assert not any(a.intersects(b) for i, a in enumerate(areas) for b in areas[i + 1 :])
    assert all(grid.rect().contains(area) for area in areas)
    assert areas[1].left() - areas[0].right() - 1 == GAP


def test_buttons_are_measured_once_however_often_a_layout_asks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    grid, measured, hint = _grid(qtbot), list[str](), QPushButton.sizeHint

    def counted(button: QPushButton) -> QSize:
        measured.append(button.text())
        return hint(button)

    monkeypatch.setattr(QPushButton, "sizeHint", counted)

    for _ in range(3):
        grid.sizeHint()
        grid.minimumSizeHint()
    known = len(measured)
    grid.show_names({**NAMES, "b": "hyperbolic tangent"}, {})
    grid.sizeHint()

    assert (known, len(measured)) == (0, len(NAMES))


def test_in_larger_type_they_are_measured_anew(qtbot: QtBot) -> None:
    grid = _grid(qtbot)
    before = grid.minimumSizeHint().height()

    for button in grid.findChildren(QPushButton):
        button.setStyleSheet("font-size: 40px")

    assert grid.minimumSizeHint().height() > before

"""Seven numbers, of which one is filled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.presenting.point_buttons import PointButtons
from app.theme import Theme

NAMES = ("Input", "Cost", "Activation", "Initializer", "Optimizer", "Nodes", "Layers")


def test_a_click_asks_for_a_point_and_fills_nothing_by_itself(qtbot: QtBot, theme: Theme) -> None:
    points, asked = PointButtons(theme), list[int]()
    qtbot.addWidget(points)
    points.chosen.connect(asked.append)
    points.show()

    QTest.mouseClick(points.buttons[3], Qt.MouseButton.LeftButton)

    assert asked == [4]
    assert not any(button.isChecked() for button in points.buttons)


def test_the_open_one_looks_different_and_all_have_names(qtbot: QtBot, theme: Theme) -> None:
    points = PointButtons(theme)
    qtbot.addWidget(points)
    points.show_names(NAMES)
    closed = points.buttons[2].grab().toImage()

    points.show_point(3)

    assert points.buttons[2].grab().toImage() != closed
    assert [button.accessibleName() for button in points.buttons[:2]] == ["1 Input", "2 Cost"]
    assert points.buttons[6].toolTip() == "Layers (Alt+7)"


def test_the_gaps_grow_with_the_type(qtbot: QtBot, theme: Theme) -> None:
    points = PointButtons(theme)
    qtbot.addWidget(points)

    theme.show_scale(2.0)
    points.adjustSize()

    first, second = (button.geometry() for button in points.buttons[:2])
    assert second.left() - first.right() - 1 == 8

"""Speed is chosen with mouse, wheel or keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.speed_bars import LEVELS, SpeedBars


@pytest.fixture
def bars(qtbot: QtBot) -> SpeedBars:
    """Five bars, all lit."""
    bars = SpeedBars()
    qtbot.addWidget(bars)
    bars.resize(100, 24)
    bars.show()
    return bars


def test_a_click_on_a_bar_lights_it_and_those_before(bars: SpeedBars, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bars.chosen) as chosen:
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, 12))

    assert chosen.args == [3]
    assert bars.level == 3


def test_dragging_along_the_bars_follows_the_pointer(bars: SpeedBars, qtbot: QtBot) -> None:
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(90, 12))

    QTest.mouseMove(bars, QPoint(10, 12))

    assert bars.level == 1


def test_arrow_keys_go_up_and_down_and_stop_at_the_ends(bars: SpeedBars, qtbot: QtBot) -> None:
    for _ in range(LEVELS + 2):
        QTest.keyClick(bars, Qt.Key.Key_Left)
    lowest = bars.level
    QTest.keyClick(bars, Qt.Key.Key_Up)

    assert (lowest, bars.level) == (1, 2)


def test_choosing_what_is_chosen_is_no_news(bars: SpeedBars, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bars.chosen):
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(95, 12))


def test_lit_bars_differ_from_the_others(bars: SpeedBars, qtbot: QtBot) -> None:
    bars.show_style("#112233", "#ddeeff", "#0000ff", 16)

    bars.show_level(2)

    picture = bars.grab().toImage()
    drawn = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {"#112233", "#ddeeff"} <= drawn


def test_the_right_button_is_for_a_menu_and_chooses_nothing(bars: SpeedBars, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bars.chosen):
        QTest.mouseClick(bars, Qt.MouseButton.RightButton, pos=QPoint(5, 12))

    assert bars.level == LEVELS


def test_a_screen_reader_meets_a_slider_and_can_set_it(bars: SpeedBars, qtbot: QtBot) -> None:
    spoken = QAccessible.queryAccessibleInterface(bars)
    assert spoken is not None

    with qtbot.waitSignal(bars.chosen) as chosen:
        spoken.valueInterface().setCurrentValue(2)

    assert spoken.role() == QAccessible.Role.Slider
    assert (chosen.args, bars.level) == ([2], 2)


def test_what_is_shown_is_no_choice(bars: SpeedBars, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bars.chosen):
        bars.show_level(2)

    assert bars.level == 2

"""Tests of the slider along a scale."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets.forms.log_slider import LogSlider
from app.widgets.forms.slider_range import SliderRange

LEFT = Qt.MouseButton.LeftButton


class Slid:
    """A slider on the screen, and what it said."""

    def __init__(self, qtbot: QtBot, scale: SliderRange) -> None:
        self.slider = LogSlider(scale)
        qtbot.addWidget(self.slider)
        self.slider.resize(240, 24)
        self.slider.show()
        self.said: list[tuple[float, str]] = []
        self.slider.moved_to.connect(lambda value, gesture: self.said.append((value, gesture)))

    @property
    def values(self) -> list[float]:
        return [value for value, _ in self.said]

    @property
    def gestures(self) -> set[str]:
        return {gesture for _, gesture in self.said}


def _units(qtbot: QtBot) -> Slid:
    slid = Slid(qtbot, SliderRange(1, 4096, logarithmic=True, integer=True))
    slid.slider.show_value(64)
    return slid


def test_showing_a_value_says_nothing(qtbot: QtBot) -> None:
    slid = _units(qtbot)

    slid.slider.show_value(100)

    assert slid.said == []


def test_a_drag_is_one_gesture(qtbot: QtBot) -> None:
    slid = _units(qtbot)
    middle = QPoint(120, 12)

    QTest.mousePress(slid.slider, LEFT, pos=middle)
    for x in (140, 170, 200):
        QTest.mouseMove(slid.slider, QPoint(x, 12))
    QTest.mouseRelease(slid.slider, LEFT, pos=QPoint(200, 12))

    assert len(slid.values) >= 3
    assert slid.values == sorted(slid.values)
    assert slid.values[-1] > 500
    assert len(slid.gestures) == 1


def test_a_second_drag_is_another_gesture(qtbot: QtBot) -> None:
    slid = _units(qtbot)

    for x in (180, 60):
        QTest.mousePress(slid.slider, LEFT, pos=QPoint(x, 12))
        QTest.mouseRelease(slid.slider, LEFT, pos=QPoint(x, 12))

    assert len(slid.gestures) == 2


def test_the_handle_jumps_to_the_pointer(qtbot: QtBot) -> None:
    slid = _units(qtbot)

    QTest.mouseClick(slid.slider, LEFT, pos=QPoint(239, 12))

    assert slid.values == [4096]


def test_an_arrow_key_reaches_the_next_value_even_between_two_places(qtbot: QtBot) -> None:
    slid = _units(qtbot)
    slid.slider.show_value(2)

    QTest.keyClick(slid.slider, Qt.Key.Key_Right)
    QTest.keyClick(slid.slider, Qt.Key.Key_Right)
    QTest.keyClick(slid.slider, Qt.Key.Key_Left)

    assert slid.values == [3, 4, 3]
    assert len(slid.gestures) == 3


def test_at_the_end_a_key_says_nothing(qtbot: QtBot) -> None:
    slid = _units(qtbot)
    slid.slider.show_value(4096)

    QTest.keyClick(slid.slider, Qt.Key.Key_Right)

    assert slid.said == []


def test_an_exact_value_between_places_is_not_rounded_by_looking_at_it(qtbot: QtBot) -> None:
    slid = Slid(qtbot, SliderRange(0, 1))

    slid.slider.show_value(0.9993)

    assert slid.said == []


def marked(slid: Slid, value: float | None) -> set[int]:
    """The columns in which something stands at the lower edge, where a mark does."""
    slid.slider.show_mark(value)
    image, ground = slid.slider.grab().toImage(), slid.slider.palette().window().color()
    low = image.height() - 2
    return {x for x in range(image.width()) if image.pixelColor(x, low) != ground}


@pytest.mark.parametrize("value", [1, 64, 1000, 4096])
def test_a_mark_stands_where_the_handle_would_for_that_value(qtbot: QtBot, value: float) -> None:
    slid = _units(qtbot)
    columns = marked(slid, value)

    slid.slider.show_value(value)

    assert sum(columns) / len(columns) == pytest.approx(slid.slider._handle().center().x(), abs=1.5)


def test_beyond_the_range_a_mark_stands_at_the_end_and_what_is_no_number_marks_nothing(qtbot: QtBot) -> None:
    slid = _units(qtbot)

    assert marked(slid, 1e9) == marked(slid, 4096)
    assert marked(slid, None) == marked(slid, math.inf) == marked(slid, math.nan) == set()


def test_a_mark_moves_nothing(qtbot: QtBot) -> None:
    slid = _units(qtbot)
    before = slid.slider.value()

    slid.slider.show_mark(1000)

    assert (slid.slider.value(), slid.said) == (before, [])

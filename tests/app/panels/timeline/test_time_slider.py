"""The time slider under hand, wheel and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.timeline.time_slider import TimeSlider
from app.panels.timeline.time_track import Mark

LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def slider(qtbot: QtBot) -> TimeSlider:
    """A run of a thousand and one steps, live."""
    slider = TimeSlider()
    qtbot.addWidget(slider)
    slider.resize(700, slider.sizeHint().height())
    slider.show()
    slider.show_steps(1000, None)
    return slider


@pytest.fixture
def told(slider: TimeSlider) -> list[object]:
    """What it has asked for: steps, ways, stretches, and "live"."""
    told: list[object] = []
    slider.chosen.connect(told.append)
    slider.stepped.connect(lambda way: told.append(f"{way:+}"))
    slider.stretched.connect(told.append)
    slider.released.connect(lambda: told.append("live"))
    return told


def place(slider: TimeSlider, step: int) -> QPoint:
    """The middle of the line at a step."""
    return QPoint(round(slider.track.x(step, slider.width())), slider.height() // 2)


def test_a_press_chooses_the_step_under_it(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    QTest.mouseClick(slider, LEFT, pos=place(slider, 300))

    assert len(told) == 1
    assert abs(int(str(told[0])) - 300) <= 2


def test_a_drag_chooses_every_step_on_its_way(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    QTest.mousePress(slider, LEFT, pos=place(slider, 300))
    QTest.mouseMove(slider, place(slider, 500))
    QTest.mouseRelease(slider, LEFT, pos=place(slider, 500))

    assert abs(int(str(told[-1])) - 500) <= 2


def test_a_press_near_a_mark_is_meant_for_it(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    slider.show_marks([Mark(301, "changed", "#000000")])

    QTest.mouseClick(slider, LEFT, pos=place(slider, 301) + QPoint(3, 0))

    assert told == [301]


def test_with_shift_a_drag_chooses_a_stretch(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    QTest.mousePress(slider, LEFT, SHIFT, place(slider, 700))
    QTest.mouseMove(slider, place(slider, 400))
    QTest.mouseRelease(slider, LEFT, SHIFT, place(slider, 400))

    stretch = told[-1]
    assert isinstance(stretch, range)
    assert (abs(stretch.start - 400) <= 2, abs(stretch.stop - 701) <= 2) == (True, True)


def test_a_double_click_is_the_whole_run(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    QTest.mouseDClick(slider, LEFT, pos=place(slider, 200))

    assert told[-1] is None


@pytest.mark.parametrize(
    "key, asked",
    [
        (Qt.Key.Key_Left, "-1"),
        (Qt.Key.Key_Down, "-1"),
        (Qt.Key.Key_Right, "+1"),
        (Qt.Key.Key_Up, "+1"),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, "live"),
        (Qt.Key.Key_PageUp, 400),
        (Qt.Key.Key_PageDown, 600),
    ],
)
def test_keys(key: Qt.Key, asked: object, slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    slider.show_steps(1000, 500, "step 500")

    QTest.keyClick(slider, key)

    assert told == [asked]


def test_the_last_page_ends_live(slider: TimeSlider, told: list[object], qtbot: QtBot) -> None:
    slider.show_steps(1000, 950)

    QTest.keyClick(slider, Qt.Key.Key_PageDown)

    assert told == ["live"]


def test_the_wheel_goes_step_by_step(slider: TimeSlider, told: list[object]) -> None:
    for turn in (120, -120):
        at = QPointF(300, 10)
        phase = Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(
            slider, QWheelEvent(at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, NONE, phase, False)
        )

    assert told == ["-1", "+1"]


def test_showing_a_step_asks_for_nothing(slider: TimeSlider, told: list[object]) -> None:
    slider.show_steps(2000, 77, "step 77")

    assert (slider.value(), slider.maximum(), told) == (77, 2000, [])


def test_what_an_assistive_technology_sets_is_chosen(slider: TimeSlider, told: list[object]) -> None:
    slider.setValue(250)

    assert told == [250]

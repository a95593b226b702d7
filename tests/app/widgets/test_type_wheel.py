"""Ctrl and the wheel change the type size, over whatever the pointer stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.program.program import Program
from app.widgets.type_wheel import NOTCH, Notches, is_for_type

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def turn(down: int, modifier: Qt.KeyboardModifier = CTRL) -> QWheelEvent:
    """A turn of the wheel."""
    at, none, phase = QPointF(4, 4), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, at, QPoint(), QPoint(0, -down), none, modifier, phase, False)


def turn_over(program: Program, name: str, down: int, modifier: Qt.KeyboardModifier = CTRL) -> None:
    """A hand turns the wheel while the pointer stands there."""
    over: QWidget = {
        "plot": program.board.plot("gradient-profile").canvas.view.viewport(),
        "stack": program.stack.view.viewport(),
        "inspector": program.inspector.points[0].header,
        "speed": program.transport.speed,
        "time": program.timeline.slider,
    }[name]
    place = QPointF(over.mapTo(program.window, over.rect().center()))
    QTest.wheelEvent(program.window.windowHandle(), place, QPoint(0, -down), stateKey=modifier)


@pytest.mark.parametrize("name", ["plot", "stack", "inspector", "speed", "time"])
def test_the_type_grows_and_shrinks_wherever_the_wheel_is_turned(program: Program, name: str) -> None:
    speed, scales = program.transport.speed.level, list[float]()

    for down in (-NOTCH, NOTCH):
        turn_over(program, name, down)
        scales.append(program.theme.scale)

    assert scales == [1.15, 1.0]
    assert program.transport.speed.level == speed


def test_the_bare_wheel_leaves_the_type_as_it_is(program: Program) -> None:
    turn_over(program, "inspector", NOTCH, NONE)

    assert program.theme.scale == 1.0
    assert not is_for_type(turn(NOTCH, NONE))


def test_parts_of_a_notch_add_up() -> None:
    notches = Notches()

    assert [notches.whole(turn(-NOTCH // 3)) for _ in range(3)] == [0, 0, 1]
    assert notches.whole(turn(2 * NOTCH)) == -2

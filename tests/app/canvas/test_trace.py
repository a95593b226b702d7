"""What lies over a picture follows the pointer, and the picture stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.canvas.trace import MOST_ROWS, Row, Told, Trace
from app.theme import Theme
from tests.app.plots.seen import ink, painted

TOLD = Told("step 3", [Row("layer 1", "10⁻⁹", "accent"), Row("layer 2", "10⁻³", near=True)], "… 7 more")


@pytest.fixture
def trace(canvas: Canvas, theme: Theme) -> Trace:
    """On a canvas of 400 × 200 pixels."""
    canvas.rect = QRectF(0, 0, 400, 200)
    return Trace(canvas, theme)


def area(canvas: Canvas) -> Area:
    """Ten steps."""
    made = Area(canvas.scene)
    made.place(QRectF(50, 20, 300, 150))
    made.show_range((0.0, 10.0), (0.0, 1.0))
    return made


def test_the_line_stands_at_its_step_and_nowhere_beyond_the_area(trace: Trace, canvas: Canvas) -> None:
    steps = area(canvas)

    trace.show_step(5, (steps,), 0.0)
    inside = painted(trace.paint)
    trace.show_step(50, (steps,), 0.0)

    assert ink(inside, QRect(200, 20, 1, 150)) == 150
    assert ink(inside) <= 152
    assert ink(painted(trace.paint)) == 0


@pytest.mark.parametrize("pointer", [QPointF(5, 5), QPointF(395, 5), QPointF(5, 195), QPointF(395, 195)])
def test_the_box_is_whole_wherever_the_pointer_is(pointer: QPointF, trace: Trace) -> None:
    trace.show_told(TOLD, QPointF(100, 50))
    amid = painted(trace.paint)

    trace.show_told(TOLD, pointer)

    assert ink(amid) > 300
    assert ink(painted(trace.paint)) == pytest.approx(ink(amid), abs=4)


def test_there_is_room_for_a_dozen_rows_and_in_a_low_card_for_fewer(trace: Trace, canvas: Canvas) -> None:
    low = trace.rows
    canvas.rect = QRectF(0, 0, 400, 900)

    assert (low < MOST_ROWS, trace.rows) == (True, MOST_ROWS)
    canvas.rect = QRectF(0, 0, 400, 10)
    assert trace.rows == 1

"""What lies over a picture follows the pointer, and the picture stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.canvas.trace import Row, Told, Trace
from app.theme import Theme
from tests.app.plots.seen import ink, painted

TOLD = Told("step 3", [Row("layer 1", "10⁻⁹", "accent")])


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


def test_what_is_told_stands_in_its_box(qtbot: QtBot, trace: Trace, holder: QWidget) -> None:
    qtbot.addWidget(holder)
    holder.show()

    trace.show_told(TOLD, QPointF(100, 50))
    told = trace.box.isVisible()
    trace.show_told(None, None)

    assert (told, trace.box.isVisible()) == (True, False)
    assert trace.rows == trace.box.rows

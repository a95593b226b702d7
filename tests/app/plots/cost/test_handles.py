"""Handles are seen, and so is the one that keys move."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from app.canvas.surface import Canvas
from app.plots.cost.handles import Handles
from app.theme import Theme
from app.theme.tokens import LIGHT
from tests.app.plots.seen import ink, painted


def test_the_current_handle_is_filled(canvas: Canvas, theme: Theme) -> None:
    handles = Handles(canvas, theme)
    handles.points, handles.within, handles.current = [QPointF(20, 20), QPointF(60, 20)], QRectF(0, 0, 90, 90), 1

    image = painted(handles.draw)

    assert image.pixelColor(20, 20) == QColor(LIGHT.panel)
    assert image.pixelColor(60, 20) == QColor(LIGHT.text)


def test_what_is_beyond_the_axes_of_a_part_has_no_handle(canvas: Canvas, theme: Theme) -> None:
    handles = Handles(canvas, theme)
    handles.points, handles.within = [QPointF(20, 20), QPointF(60, 20)], QRectF(0, 0, 40, 40)

    image = painted(handles.draw)

    assert image.pixelColor(20, 20) == QColor(LIGHT.panel)
    assert ink(image, QRect(50, 10, 20, 20)) == 0

"""Handles are seen, and so is the one that keys move."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.canvas.surface import Canvas
from app.plots.cost.handles import Handles
from app.theme import Theme
from app.theme.tokens import LIGHT
from tests.app.plots.seen import painted


def test_the_current_handle_is_filled(canvas: Canvas, theme: Theme) -> None:
    handles = Handles(canvas, theme)
    handles.points, handles.current = [QPointF(20, 20), QPointF(60, 20)], 1

    image = painted(handles.draw)

    assert image.pixelColor(20, 20) == QColor(LIGHT.panel)
    assert image.pixelColor(60, 20) == QColor(LIGHT.text)

"""Marks where a loss stood out so far that the axis leaves it out, and how high the highest was."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.shapes import triangle
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.numerics import Floats

MARK_PX, NAME_PX = 7, 11
NOTHING = np.empty(0), np.empty(0)


class Spikes(Drawing):
    """A triangle at the upper edge for each; above the edge, how high the highest is."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=6)
        self.area = area
        self.steps: Floats = np.empty(0)  # (k,)
        self.highest = 0.0  # the step of the highest
        self.name = ""  # what is said of it

    def show_spikes(self, points: tuple[Floats, Floats], name: Callable[[float], str]) -> None:
        """Mark steps (k,) with values (k,); `name` says of a value how high it is."""
        steps, values = points
        self.steps, self.name = steps, name(float(values.max())) if len(values) else ""
        self.highest = float(steps[values.argmax()]) if len(steps) else 0.0

    def draw(self, painter: QPainter) -> None:
        if not len(self.steps):
            return
        rect, size = self.area.rect, self.theme.size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("secondary"))
        height, mark = rect.top() + size(MARK_PX) / 2, triangle(size(MARK_PX))
        for x in np.unique(np.round(self.area.x(self.steps))).tolist():
            if rect.left() <= x <= rect.right():
                painter.drawPath(mark.translated(QPointF(x, height)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen, x = lettering.pen(self.theme, NAME_PX, "secondary"), float(self.area.x(self.highest))
        if rect.left() <= x <= rect.right():
            left = min(max(rect.left(), x - pen.width(self.name) / 2), rect.right() - pen.width(self.name))
            pen.write(painter, left, rect.top() - pen.height / 2 - 1, self.name)

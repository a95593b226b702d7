"""Rings that say where something can be dragged; the one that keys move is filled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

RADIUS_PX = 4


class Handles(Drawing):
    """Handles in the text's colour, on top of what they move."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=8)
        self.points: list[QPointF] = []
        self.within = QRectF()  # others are out of sight
        self.current: int | None = None  # the one that is dragged, or that keys move

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        radius = self.theme.size(RADIUS_PX)
        for number, point in enumerate(self.points):
            if not self.within.adjusted(-1, -1, 1, 1).contains(point):
                continue
            painter.setPen(QPen(self.theme.colour("text"), self.theme.size(3) / 2))
            painter.setBrush(self.theme.colour("text" if number == self.current else "panel"))
            painter.drawEllipse(point, radius, radius)

"""An arrow from the origin: its legs add up to the L1 norm of a vector, and its length is the L2 norm."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from app.widgets.painting import kept

LINE_PX, HEAD_PX, SPREAD = 3, 14, 0.4  # of the head: its length, and half its angle
DASHES = [3.0, 3.0]
Place = tuple[float, float]


class Arrow(Drawing):
    """One vector, where there is one."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=2)
        self.area = area
        self.tip: Place | None = None

    def at(self, place: Place) -> QPointF:
        """Where a place is on the canvas."""
        return QPointF(float(self.area.x(place[0])), float(self.area.y(place[1])))

    def draw(self, painter: QPainter) -> None:
        if self.tip is None:
            return
        start, corner, tip = self.at((0.0, 0.0)), self.at((self.tip[0], 0.0)), self.at(self.tip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        with kept(painter):
            painter.setClipRect(self.area.rect)
            painter.setPen(self._pen("secondary", dashed=True))
            painter.drawLine(QLineF(start, corner))
            painter.drawLine(QLineF(corner, tip))
            painter.setPen(self._pen("violet"))
            painter.drawLine(QLineF(start, tip))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("violet"))
            painter.drawPolygon(self._head(start, tip))

    def _pen(self, token: str, dashed: bool = False) -> QPen:
        pen = QPen(self.theme.colour(token), self.theme.size(LINE_PX if not dashed else LINE_PX - 1))
        if dashed:
            pen.setDashPattern(DASHES)
        return pen

    def _head(self, start: QPointF, tip: QPointF) -> QPolygonF:
        angle, length = math.atan2(tip.y() - start.y(), tip.x() - start.x()), self.theme.size(HEAD_PX)
        corners = [tip]
        for side in (-SPREAD, SPREAD):
            corners.append(tip - QPointF(length * math.cos(angle + side), length * math.sin(angle + side)))
        return QPolygonF(corners)

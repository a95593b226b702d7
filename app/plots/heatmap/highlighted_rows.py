"""Highlighted rows of a heatmap: marks beside them and thin lines around them, the colours stay as they are."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

MARK_PX = 3
LINES_FROM_PX = 5.0  # lower rows get the marks only


class HighlightedRows(Drawing):
    """Selected rows in the accent, the hovered one in the text's colour."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=5)
        self.area = area
        self.slots = 0
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for slot in sorted(self.selected):
            self._draw_row(painter, slot, "accent")
        if self.hovered is not None:
            self._draw_row(painter, self.hovered, "text")

    def _draw_row(self, painter: QPainter, slot: int, colour: str) -> None:
        if slot >= self.slots:
            return
        rect = self.area.rect
        edges = (min(max(float(self.area.y(edge)), rect.top()), rect.bottom()) for edge in (slot, slot + 1))
        top, bottom = map(round, edges)
        if not self.area.ranges[1][0] - 1 < slot < self.area.ranges[1][1]:
            return  # beyond the layers that are seen
        mark = QRectF(rect.left() - MARK_PX - 1, top, MARK_PX, max(bottom - top, 2))
        painter.fillRect(mark, self.theme.colour(colour))
        painter.fillRect(mark.translated(rect.width() + MARK_PX + 2, 0), self.theme.colour(colour))
        if bottom - top >= LINES_FROM_PX:
            painter.setPen(QPen(self.theme.colour(colour), self.theme.line))
            painter.drawLines([QLineF(rect.left(), edge, rect.right(), edge) for edge in (top, bottom - 1)])

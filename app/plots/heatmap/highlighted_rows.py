"""Highlighted rows of a heatmap: marks beside them and thin lines around them, the colours stay as they are."""

from __future__ import annotations

from collections.abc import Collection
from math import ceil, floor

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas.area import Area
from app.canvas.shapes import stretches
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
        for first, past in self._pieces(self.selected):
            self._draw_rows(painter, first, past, "accent")
        if self.hovered is not None:
            for first, past in self._pieces({self.hovered}):
                self._draw_rows(painter, first, past, "text")

    def _pieces(self, slots: Collection[int]) -> list[tuple[int, int]]:
        """Each row that is in sight, or neighbours together where they are too low for lines between them."""
        low, high = self.area.ranges[1]
        seen = range(max(floor(low), 0), min(ceil(high), self.slots))
        if self._height() >= LINES_FROM_PX:
            return [(slot, slot + 1) for slot in seen if slot in slots]
        marked = stretches([slot in slots for slot in seen])
        return [(seen[first], seen[past - 1] + 1) for first, past, there in marked if there]

    def _height(self) -> float:
        """Of a row, in pixels."""
        return abs(float(self.area.y(1)) - float(self.area.y(0)))

    def _draw_rows(self, painter: QPainter, first: int, past: int, colour: str) -> None:
        rect = self.area.rect
        edges = (min(max(float(self.area.y(edge)), rect.top()), rect.bottom()) for edge in (first, past))
        top, bottom = map(round, edges)
        mark = QRectF(rect.left() - MARK_PX - 1, top, MARK_PX, max(bottom - top, 2))
        painter.fillRect(mark, self.theme.colour(colour))
        painter.fillRect(mark.translated(rect.width() + MARK_PX + 2, 0), self.theme.colour(colour))
        if self._height() >= LINES_FROM_PX:
            painter.setPen(QPen(self.theme.colour(colour), self.theme.line))
            painter.drawLines([QLineF(rect.left(), edge, rect.right(), edge) for edge in (top, bottom - 1)])

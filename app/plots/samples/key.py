"""The key of the data plot: what shapes, colours and hollow symbols mean, on one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.plots.samples.class_marks import class_symbol
from app.plots.samples.scatter import take_style
from app.theme import Theme

Entry = tuple[int | None, str, bool, str]  # symbol or none, colour, hollow, what it means
LOW_PX = 200


class DataKey(Drawing):
    """Entries from left to right, as many as have room; the last ones are said by the text twin too."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.entries: list[Entry] = []
        self.beside = False  # whether there are others that say the same
        self.crowded = False  # whether the samples have hardly any room
        self.top = float(theme.size(28))  # where the heading ends

    @property
    def height(self) -> float:
        """Its height in pixels; on a low plot beside others, and on a very low one, the samples have its room."""
        low = self.crowded or (self.beside and self.canvas.rect.height() < self.theme.size(LOW_PX))
        return 0 if low else self.theme.size(18)

    def draw(self, painter: QPainter) -> None:
        pen, size = lettering.pen(self.theme, 11, "secondary"), self.theme.size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        middle, left = self.top + self.height / 2 - size(2), 0.0
        for symbol, colour, hollow, text in self.entries if self.height else ():
            room = size(12) if symbol is not None else 0
            free = self.canvas.rect.width() - left - room
            whole = symbol is not None or self.theme.presenting  # there nobody can make it wider to read the rest
            if pen.width(text) > free and (whole or free < size(60)):
                return
            if symbol is not None:
                take_style(painter, colour, hollow, self.theme.tokens.panel, size(16) / 10)
                painter.drawPath(class_symbol(symbol, size(9)).translated(QPointF(left + size(5), middle)))
            pen.write(painter, left + room, middle, pen.fitted(text, free))
            left += room + pen.width(text) + size(10)

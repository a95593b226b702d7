"""A sentence at the foot of a plot: what its numbers mean, on two lines at most."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme


class Sentence(Drawing):
    """The conclusion, in the colour of text."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=9)
        self.text = ""

    @property
    def height(self) -> float:
        """As high as the text needs at the present width."""
        pen = lettering.pen(self.theme, 13)
        room = QRectF(0, 0, self.canvas.rect.width(), 1000)
        flags = Qt.TextFlag.TextWordWrap.value
        return pen.metrics.boundingRect(room, flags, self.text).height() if self.text else 0.0

    def draw(self, painter: QPainter) -> None:
        pen, high = lettering.pen(self.theme, 13), self.height
        painter.setFont(pen.font)
        painter.setPen(pen.colour)
        rect = QRectF(self.canvas.rect)
        rect.setTop(rect.bottom() - high)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self.text)

"""The rubber band: the rectangle that is being taken with the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

FILL_OPACITY = 0.12


class Band(Drawing):
    """Over the data, in the accent."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=20)
        self.frame: QRectF | None = None

    def show_frame(self, frame: QRectF | None) -> None:
        """Show this rectangle, or none."""
        self.frame = frame
        self.canvas.repaint()

    def draw(self, painter: QPainter) -> None:
        if self.frame is None:
            return
        fill = QColor(self.theme.colour("accent"))
        fill.setAlphaF(FILL_OPACITY)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self.frame, fill)
        painter.setPen(QPen(self.theme.colour("accent"), self.theme.line))
        painter.drawRect(self.frame)

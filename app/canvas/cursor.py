"""The cursor of the time line in a plot over steps: which step everything else on the screen shows."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.record.view import View

BAND_OPACITY = 0.18


class Cursor(Drawing):
    """A line at the step that is shown, with a band over the steps of which it is the mean; nothing while live."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area, inside: float = 0.0) -> None:
        """`inside` is where in its step the line stands: 0.5 where a step is as wide as 1."""
        super().__init__(canvas, theme, height=7)
        self.area, self.inside = area, inside
        self.step: int | None = None
        self.mean_of: range | None = None

    def show_view(self, view: View | None) -> None:
        """Stand where a view stands."""
        self.step, self.mean_of = (None, None) if view is None else (view.cursor, view.mean_of)

    def draw(self, painter: QPainter) -> None:
        if self.step is None:
            return
        rect, colour = self.area.rect, self.theme.colour("accent")
        if self.mean_of is not None:
            left, right = (float(self.area.x(step)) for step in (self.mean_of.start, self.mean_of.stop))
            band = QColor(colour)
            band.setAlphaF(BAND_OPACITY)
            painter.fillRect(QRectF(left, rect.top(), right - left, rect.height()).intersected(rect), band)
        x = float(self.area.x(self.step + self.inside))
        if not rect.left() - 1 <= x <= rect.right() + 1:
            return  # beyond the steps that are shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(colour, self.canvas.line_px))
        painter.drawLine(QLineF(round(x), rect.top(), round(x), rect.bottom()))

"""The head of a card: title, quiet subtitle, and the sentence in an empty plot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.plots import lettering
from app.plots.canvas import Canvas, Drawing
from app.theme import Theme


class Heading(Drawing):
    """Title and subtitle on one line; what does not fit is cut, never squeezed."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=10)
        self.title, self.subtitle = "", ""
        self.titled = True  # or the title stands somewhere else already, as on a tab
        self.reserved = 0.0  # pixels at the right that belong to somebody else

    @property
    def height(self) -> float:
        """The height of the line in pixels."""
        return self.theme.size(28)

    def draw(self, painter: QPainter) -> None:
        bold, quiet = lettering.pen(self.theme, 14, bold=True), lettering.pen(self.theme, 13, "secondary")
        room, middle, gap = self.canvas.rect.width() - self.reserved, self.height / 2 - 2, self.theme.size(10)
        title = bold.fitted(self.title, room) if self.titled else ""
        bold.write(painter, 0.0, middle, title)
        left = bold.width(title) + gap if title else 0.0
        if room - left > self.theme.size(40):
            quiet.write(painter, left, middle, quiet.fitted(self.subtitle, room - left))


class Notice(Drawing):
    """What a plot says when it has nothing to show yet."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=10)
        self.sentence = ""

    def draw(self, painter: QPainter) -> None:
        if not self.sentence:
            return
        pen = lettering.pen(self.theme, 13, "secondary")
        painter.setFont(pen.font)
        painter.setPen(pen.colour)
        margin = self.theme.size(24)
        rect = QRectF(self.canvas.rect).adjusted(margin, margin, -margin, -margin)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.sentence)

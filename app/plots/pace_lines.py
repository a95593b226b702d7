"""What an update ratio is judged by: the rule of thumb, and the limits beyond which nothing moves or all shakes."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from app.plots import lettering
from app.plots.canvas import Area, Canvas, Drawing
from app.theme import Theme

HEALTHY, FROZEN, UNSTABLE = -3.0, -6.0, -1.0  # log10; science.md, section 5
NAME_PX, GAP_PX = 11, 8
DASHES = [4.0, 3.0]


class PaceLines(Drawing):
    """Three lines across an area, each named at its right end outside of it."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=3)
        self.area = area
        self.names: dict[float, str] = {}

    def room(self, names: list[str]) -> float:
        """How much names need at the right of the area."""
        pen = lettering.pen(self.theme, NAME_PX)
        return max((pen.width(name) for name in names), default=0.0) + self.theme.size(GAP_PX)

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        rect = self.area.rect
        for level, name in self.names.items():
            height = round(float(self.area.y(level)))
            if not rect.top() - 1 <= height <= rect.bottom() + 1:
                continue
            colour = "text" if level == HEALTHY else "faint"
            line = QPen(self.theme.colour(colour), self.canvas.line_px)
            line.setDashPattern(DASHES)
            painter.setPen(line)
            painter.drawLine(QLineF(rect.left(), height, rect.right(), height))
            pen = lettering.pen(self.theme, NAME_PX, "text" if level == HEALTHY else "secondary")
            pen.write(painter, rect.right() + self.theme.size(GAP_PX), height, name)

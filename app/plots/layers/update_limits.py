"""What an update ratio is judged by: the rule of thumb, and the limits beyond which nothing moves or all shakes."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.labels import spread
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.diagnosis.limits import FROZEN_RATIO, HEALTHY_RATIO, UNSTABLE_RATIO

FROZEN, HEALTHY, UNSTABLE = (math.log10(ratio) for ratio in (FROZEN_RATIO, HEALTHY_RATIO, UNSTABLE_RATIO))
NAME_PX, GAP_PX = 11, 8
DASHES = [4.0, 3.0]


class UpdateRatioLines(Drawing):
    """Three lines across an area, each named at its right end outside of it."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=3)
        self.area = area
        self.names: dict[float, str] = {}
        self.clear_of: Mapping[int, QRectF] = {}  # numbers through which no line may go, as painted last

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        rect = self.area.rect
        for level in self.names:
            height = round(float(self.area.y(level)))
            if not rect.top() - 1 <= height <= rect.bottom() + 1:
                continue
            colour = "text" if level == HEALTHY else "faint"
            line = QPen(self.theme.colour(colour), self.canvas.line_px)
            line.setDashPattern(DASHES)
            painter.setPen(line)
            painter.drawLines([QLineF(left, height, right, height) for left, right in self._free(height)])
        self._write_names(painter)

    def _write_names(self, painter: QPainter) -> None:
        """Beside the lines, apart from each other where these are close; without room for all, the rule alone."""
        rect, high = self.area.rect, lettering.pen(self.theme, NAME_PX).height
        roomy = rect.height() >= (len(self.names) - 1) * high
        names = self.names if roomy else {level: name for level, name in self.names.items() if level == HEALTHY}
        heights = spread([float(self.area.y(level)) for level in names], high, rect.top(), rect.bottom())
        for (level, name), height in zip(names.items(), heights, strict=True):
            if rect.top() - 1 <= float(self.area.y(level)) <= rect.bottom() + 1:
                pen = lettering.pen(self.theme, NAME_PX, "text" if level == HEALTHY else "secondary")
                left = rect.right() + self.theme.size(GAP_PX)
                pen.write(painter, left, height, pen.fitted(name, self.canvas.rect.right() - left))

    def _free(self, height: int) -> list[tuple[float, float]]:
        """The parts of a line at a height that go through no number."""
        numbers = [number.adjusted(-2, -2, 2, 2) for number in self.clear_of.values()]
        crossed = sorted((each.left(), each.right()) for each in numbers if each.top() <= height <= each.bottom())
        starts = [self.area.rect.left(), *(right for _, right in crossed)]
        ends = [*(left for left, _ in crossed), self.area.rect.right()]
        return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]

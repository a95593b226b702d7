"""What accompanies the bars of a profile on the same axis: a line and a mark per measure, named at its end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.labels import stacked
from app.canvas.polylines import polygon
from app.canvas.shapes import stretches
from app.canvas.surface import Canvas, Drawing
from app.plots.layers.geometry import Geometry, heights, seen
from app.theme import Theme
from core.numerics import Floats

NAME_PX = 11
MARK_PX = 2.5  # half the width of a mark
MARKS_FROM_PX = 9.0  # marks of narrower cells would touch
GAP_PX = 8


@dataclass(frozen=True, eq=False)
class Companion:
    """One measure over the entries; each has a colour, a dash and a mark of its own."""

    values: Floats  # (entries,) log10
    name: str
    colour: str
    dash: tuple[float, ...] = ()
    square: bool = False


class Companions(Drawing):
    """Lines over the bars, from the input side to the output."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=4)
        self.area = area
        self.lines: list[Companion] = []
        self.at: Geometry | None = None
        self.bars = ""  # the name of the bars, which is written with the others

    def show_lines(self, lines: list[Companion], at: Geometry | None, bars: str) -> None:
        """Draw these over bars that stand there."""
        self.lines, self.at, self.bars = lines, at, bars

    def room(self, names: list[str]) -> float:
        """How much names need at the right of the area."""
        pen = lettering.pen(self.theme, NAME_PX)
        return max(pen.width(name) for name in names) + self.theme.size(GAP_PX)

    def draw(self, painter: QPainter) -> None:
        if self.at is None or not self.lines:
            return
        for line in self.lines:
            self._draw_line(painter, line, self.at)
        self._write_names(painter, self.at)

    def _draw_line(self, painter: QPainter, line: Companion, at: Geometry) -> None:
        pen = QPen(self.theme.colour(line.colour), self.canvas.line_px)
        if line.dash:
            pen.setDashPattern(list(line.dash))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not line.dash)
        painter.setPen(pen)
        x, y = at.centre, np.where(at.seen, self._heights(line), np.nan)
        for first, past, there in stretches(np.isfinite(y).tolist()):
            if there and past - first > 1:
                painter.drawPolyline(polygon(x[first:past], y[first:past]))
        self._draw_marks(painter, line, x, y, at.pitch)

    def _draw_marks(self, painter: QPainter, line: Companion, x: Floats, y: Floats, pitch: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(line.colour))
        size = self.theme.size(10) / 10 * MARK_PX
        for i in np.flatnonzero(np.isfinite(y)).tolist() if pitch >= MARKS_FROM_PX else []:
            if line.square:
                painter.drawRect(QRectF(x[i] - size, y[i] - size, 2 * size, 2 * size))
            else:
                painter.drawEllipse(QPointF(x[i], y[i]), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write_names(self, painter: QPainter, at: Geometry) -> None:
        """At the height of each line's last value, in an order that stands still; that of the bars is last."""
        named = [
            (line.name, line.colour, self._last(np.where(at.seen, self._heights(line), np.nan))) for line in self.lines
        ]
        named.append((self.bars, "neutral", self._last(np.where(at.seen, at.top, np.nan))))
        pen = lettering.pen(self.theme, NAME_PX)
        rect = self.area.rect
        places = stacked([height for *_, height in named], pen.height, rect.top(), rect.bottom())
        for (name, colour, _), height in zip(named, places, strict=True):
            ink = lettering.pen(self.theme, NAME_PX, self.theme.tokens.ink(colour))
            ink.write(painter, rect.right() + self.theme.size(GAP_PX), height, name)

    def _heights(self, line: Companion) -> Floats:
        return seen(self.area, heights(self.area, line.values))

    def _last(self, heights: Floats) -> float:
        there = heights[np.isfinite(heights)]
        return float(there[-1]) if len(there) else self.area.rect.bottom()

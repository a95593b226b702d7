"""The picture of distributions: one symmetric histogram per layer, standing upright in its column."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.canvas.area import Area
from app.canvas.polylines import polygon
from app.canvas.shapes import hatch
from app.canvas.still import Still
from app.canvas.surface import Canvas, Drawing
from app.plots.activations.columns import LayerColumns
from app.plots.activations.distributions import LOGARITHMIC, Ridges
from app.theme import Theme
from app.widgets.painting import kept
from core.numerics import Floats
from core.probes.counts import BINS

FREE = 0.1  # share of a column on either side of its histogram
ZEROS_PX = 3  # height of the bar whose length is the share of exact zeros
HATCH_PX = 8  # height of the same on a logarithmic axis, where zero has no place
EDGE_PX = 0.5  # which a line on the very edge of the area may be beyond it
FOOT_PX = 2  # height of the mark under a column that is selected or pointed at
THINNEST_PX = 1.2  # a histogram that is lower than that is drawn as a line


class RidgeDrawing(Still):
    """Width is how many numbers lie there, against the layer's fullest bin; a bar at zero is the exact zeros."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, area)
        self.ridges: Ridges | None = None
        self.columns: LayerColumns | None = None
        self.colours: list[str] = []  # a token for each column
        self.part = range(0)  # the columns that stand in the area

    def show_ridges(self, ridges: Ridges | None, columns: LayerColumns | None, colours: list[str], part: range) -> None:
        """Show a part of these columns; painted anew only if they are others."""
        same = ridges is not None and self.ridges is not None and ridges.counts is self.ridges.counts
        if not same or (colours, part) != (self.colours, self.part):
            self.renew()
        self.ridges, self.columns, self.colours, self.part = ridges, columns, colours, part

    def sketch(self, painter: QPainter) -> None:
        if self.ridges is None or self.columns is None:
            return
        heights, zeros = self.ridges.heights, np.nan_to_num(self.ridges.zeros)
        with kept(painter):
            painter.setClipRect(self.area.rect.adjusted(0, -2, 0, 3))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for column in self.part:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.colour(self.colours[column]))
                if heights[column].any():
                    painter.drawPolygon(self._shape(column, heights[column]))
                if zeros[column] > 0:
                    self._draw_zeros(painter, column, float(zeros[column]))

    def _half(self) -> float:
        assert self.columns is not None
        return max(self.columns.pitch * (0.5 - FREE), 1.0)

    def _shape(self, column: int, heights: Floats) -> QPolygonF:
        """The stair of the bins from the lowest that holds anything to the highest, and back on the other side."""
        assert self.ridges is not None
        assert self.columns is not None
        full = np.flatnonzero(heights)
        first, past = int(full[0]), int(full[-1]) + 1
        lower, upper = self.ridges.counts.lower[column], self.ridges.counts.upper[column]
        y, wide = self.area.y(lower + (upper - lower) * np.arange(first, past + 1) / BINS), heights[first:past]
        if abs(y[0] - y[-1]) < THINNEST_PX:
            y, wide = y.mean() + THINNEST_PX * np.array([0.5, -0.5]), np.ones(1)
        elif (bin_px := abs(y[0] - y[1])) < 1:  # of those that share a pixel, the fullest is seen
            starts = np.arange(0, len(wide), math.ceil(1 / bin_px))
            y, wide = y[[*starts, -1]], np.maximum.reduceat(wide, starts)
        wide = np.repeat(wide, 2)
        reach = np.maximum(wide * self._half(), 0.5 * (wide > 0))
        y, centre = np.repeat(y, 2)[1:-1], self.columns.centres[column]
        return polygon(np.concatenate((centre - reach, (centre + reach)[::-1])), np.concatenate((y, y[::-1])))

    def _draw_zeros(self, painter: QPainter, column: int, share: float) -> None:
        assert self.ridges is not None
        assert self.columns is not None
        centre, half = self.columns.centres[column], self._half() * share
        if self.ridges.role in LOGARITHMIC:
            high = self.theme.size(HATCH_PX)
            box = QRectF(centre - half, self.area.rect.bottom() - high, 2 * half, high)
            painter.setPen(QPen(self.theme.colour("secondary"), self.theme.line))
            painter.drawLines([*hatch(box, 4.0), QLineF(box.topLeft(), box.topRight())])
        elif (zero := float(self.area.y(0.0))) <= self.area.rect.bottom() + EDGE_PX:
            high = self.theme.size(ZEROS_PX)
            top = min(zero - high / 2, self.area.rect.bottom() - high)
            box = QRectF(centre - half, top, 2 * half, high)
            painter.fillRect(box, self.theme.colour("text"))


class Bands(Drawing):
    """A tint behind the columns that are selected or pointed at anywhere in the window."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=-200)
        self.columns: LayerColumns | None = None
        self.top, self.bottom = 0.0, 0.0
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None

    def draw(self, painter: QPainter) -> None:
        if self.columns is None:
            return
        hovered = frozenset() if self.hovered is None else frozenset({self.hovered})
        for slots, colour in ((hovered, "raised"), (self.selected, "tint")):
            for column in self.columns.columns_of(slots):
                left, right = self.columns.edges[column], self.columns.edges[column + 1]
                box = QRectF(left, self.top, max(right - left, 3.0), self.bottom - self.top)
                painter.fillRect(box, QColor(str(getattr(self.theme.tokens, colour))))
                foot = QRectF(box.left(), self.bottom, box.width(), FOOT_PX)
                painter.fillRect(foot, self.theme.colour("accent" if colour == "tint" else "secondary"))

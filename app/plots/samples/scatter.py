"""Samples as symbols: the shape and colour of their class, filled where trained on, hollow where held out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.still import Still
from app.canvas.surface import Canvas, Drawing
from app.plots.samples.class_marks import class_colour, class_symbol, level_colour
from app.theme.tokens import Tokens
from app.widgets.painting import kept
from core.numerics import Floats

CLASSES, AMOUNTS, ALIKE, VECTOR = "classes", "amounts", "alike", "vector"  # what the kinds of a cloud are
ROOMY_PX = 180  # from this width on, symbols have their full size
SMALL_PX = 3
REACH_PX = 12  # from the pointer to a sample


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points with their kinds."""

    points: Floats  # (n, 2), NaN or infinite where there is none
    kinds: NDArray[np.int64]  # (n,), class numbers or shades
    hollow: NDArray[np.bool_]  # (n,)
    meaning: str = CLASSES

    @property
    def there(self) -> NDArray[np.bool_]:
        """Which points can be drawn, (n,)."""
        return np.asarray(np.isfinite(self.points).all(axis=1))

    def look(self, tokens: Tokens, kind: int) -> tuple[int, str]:
        """Symbol and colour of a kind."""
        if self.meaning == CLASSES:
            return kind, class_colour(tokens, kind)
        return 0, level_colour(tokens, kind) if self.meaning == AMOUNTS else tokens.neutral


EMPTY = Cloud(np.empty((0, 2)), np.empty(0, np.int64), np.empty(0, bool))


class Scatter(Still):
    """The symbols of one cloud."""

    cloud = EMPTY
    small = False  # where pictures stand in the place of the symbols, as far as there is room

    def show_cloud(self, cloud: Cloud) -> None:
        """Show these points."""
        if cloud is not self.cloud:
            self.cloud = cloud
            self.renew()

    def pixels(self) -> Floats:
        """Where the points are on the canvas, (n, 2)."""
        points = self.cloud.points
        return np.column_stack([self.area.x(points[:, 0]), self.area.y(points[:, 1])])

    def nearest(self, point: QPointF) -> int | None:
        """The sample under the pointer."""
        there = np.flatnonzero(self.cloud.there)
        if not len(there):
            return None
        apart = np.hypot(*(self.pixels()[there] - [point.x(), point.y()]).T)
        return int(there[apart.argmin()]) if apart.min() <= self.theme.size(REACH_PX) else None

    @property
    def room(self) -> float:
        """The share of their full size that what stands for samples has on a card of this size."""
        return min(max(self.area.rect.width() / self.theme.size(ROOMY_PX), 0.6), 1.0)

    def _seen(self, pixels: Floats) -> list[int]:
        """The points in the area: in a vector file nothing is clipped."""
        rect = self.area.rect
        inside = (pixels >= [rect.left(), rect.top()]) & (pixels <= [rect.right(), rect.bottom()])
        return np.flatnonzero(self.cloud.there & inside.all(axis=1)).tolist()

    def symbol_px(self) -> float:
        """The height of a symbol; many samples get small ones, and so does a small card."""
        if self.small:
            return self.theme.size(SMALL_PX)
        count = len(self.cloud.points)
        return self.theme.size(80 if count <= 150 else 65 if count <= 700 else 55) / 10 * self.room

    def sketch(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        with kept(painter):
            painter.setClipRect(self.area.rect)
            size, pixels = self.symbol_px(), self.pixels()
            for i in self._seen(pixels):
                symbol, colour = self.cloud.look(self.theme.tokens, int(self.cloud.kinds[i]))
                take_style(painter, colour, bool(self.cloud.hollow[i]), self.theme.tokens.panel, size / 5)
                painter.drawPath(class_symbol(symbol, size).translated(*pixels[i].tolist()))


def take_style(painter: QPainter, colour: str, hollow: bool, panel: str, width: float) -> None:
    """The pen and brush of a symbol; a thin rim of the panel keeps filled neighbours apart."""
    painter.setPen(QPen(QColor(colour), width) if hollow else QPen(QColor(panel), width / 2.5))
    painter.setBrush(QColor(panel) if hollow else QColor(colour))


class Ring(Drawing):
    """A ring around one sample, on both sides at once."""

    def __init__(self, canvas: Canvas, scatter: Scatter) -> None:
        super().__init__(canvas, scatter.theme, height=4)
        self.scatter = scatter
        self.sample: int | None = None

    def draw(self, painter: QPainter) -> None:
        cloud = self.scatter.cloud
        if self.sample is None or self.sample >= len(cloud.points) or not cloud.there[self.sample]:
            return
        x, y = self.scatter.pixels()[self.sample].tolist()
        if not self.scatter.area.rect.contains(x, y):
            return  # beyond what is seen
        radius = self.theme.size(8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("accent"), self.theme.size(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))

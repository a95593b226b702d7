"""What a room has guessed, over the bars that came of it: a line that was drawn, and the middle of all others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.area import Area
from app.canvas.polylines import polygon
from app.canvas.surface import Canvas, Drawing
from app.plots.layers.geometry import Geometry, heights
from app.theme import Theme
from core.numerics import Floats

LINE_PX, DOT_PX, BAND = 3.0, 4, 0.22  # the band's opacity

Points = tuple[float, ...]


@dataclass(frozen=True)
class Guesses:
    """log10 of the weight gradient's norm, one for each of the slots."""

    slots: tuple[int, ...]  # positions among the entries
    own: Points = ()  # that was drawn at the lectern; () where nothing was
    middle: tuple[Points, ...] = ()  # of the others: lower quartile, median, upper quartile; () without others


@runtime_checkable
class TakesGuesses(Protocol):
    """A plot over which they can lie."""

    def show_guesses(self, guesses: Guesses | None) -> None:
        """Lay them over what is drawn; None takes them away."""


class GuessDrawing(Drawing):
    """Over bars and companions; what is beyond the axis stays at its edge."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=5)
        self.area = area
        self.guesses: Guesses | None = None
        self.at: Geometry | None = None

    @property
    def values(self) -> list[float]:
        """Everything that is drawn."""
        found = self.guesses
        return [value for points in (found.own, *found.middle) for value in points] if found is not None else []

    def crossing(self, entries: int) -> tuple[Floats, ...]:
        """The lines over so many entries, (entries,) log10, NaN where there is no weight."""
        found = self.guesses
        if found is None or max(found.slots, default=0) >= entries:
            return ()
        lines = [points for points in (found.own, *found.middle[1:2]) if points]
        over = np.full((len(lines), entries), np.nan)
        over[:, list(found.slots)] = lines
        return tuple(over)

    def draw(self, painter: QPainter) -> None:
        if self.at is None or self.guesses is None or max(self.guesses.slots, default=0) >= len(self.at.left):
            return
        x = self.at.centre[list(self.guesses.slots)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.guesses.middle:
            lower, median, upper = map(self._heights, self.guesses.middle)
            self._fill(painter, x, lower, upper)
            self._line(painter, x, median, Qt.PenStyle.DashLine)
        if self.guesses.own:
            y = self._heights(self.guesses.own)
            self._line(painter, x, y, Qt.PenStyle.DotLine)
            self._dots(painter, x, y)

    def _heights(self, points: Points) -> Floats:
        rect = self.area.rect
        return np.clip(heights(self.area, np.array(points)), rect.top(), rect.bottom())

    def _fill(self, painter: QPainter, x: Floats, lower: Floats, upper: Floats) -> None:
        colour = QColor(self.theme.colour("accent"))
        colour.setAlphaF(BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(polygon(np.concatenate([x, x[::-1]]), np.concatenate([lower, upper[::-1]])))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _line(self, painter: QPainter, x: Floats, y: Floats, style: Qt.PenStyle) -> None:
        for colour, more in (("panel", 3.0), ("accent", 0.0)):  # it is seen on bars of any colour
            solid = Qt.PenStyle.SolidLine if more else style
            painter.setPen(QPen(self.theme.colour(colour), max(self.canvas.line_px, LINE_PX) + more, solid))
            painter.drawPolyline(polygon(x, y))

    def _dots(self, painter: QPainter, x: Floats, y: Floats) -> None:
        size = float(self.theme.size(DOT_PX))
        painter.setPen(QPen(self.theme.colour("panel"), 1))
        painter.setBrush(self.theme.colour("accent"))
        for point in zip(x.tolist(), y.tolist(), strict=True):
            painter.drawEllipse(QPointF(*point), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

"""Curves over the steps of a run, named at their ends instead of in a legend."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.labels import spread
from app.canvas.polylines import polygon
from app.canvas.shapes import STROKE_PX, cross, stretches
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.numerics import Floats

NAME_PX = 11
BESIDE_PX = 8  # between the area and the names
DOT_PX = 2.0  # radius, at the end of a curve
DASHES = [4.0, 3.0]


@dataclass(frozen=True, eq=False)
class Curve:
    """Values over steps with a name; a token for its colour."""

    steps: Floats  # (k,)
    values: Floats  # (k,), NaN beyond the ends of the axis
    colour: str
    name: str = ""
    dashed: bool = False


def curve(series: tuple[Floats, Floats], colour: str, end: float, dashed: bool = False, first: float = 0.0) -> Curve:
    """The finite part of a series between the edges of the plot."""
    steps, values = series
    shown = np.isfinite(values) & (first <= steps) & (steps <= end)
    return Curve(steps[shown], values[shown].astype(float), colour, dashed=dashed)


class Curves(Drawing):
    """Some curves in one area; their ends are named at the right, outside the area."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.curves: list[Curve] = []
        self.ended: float | None = None  # the step in which a number left the precision

    def draw(self, painter: QPainter) -> None:
        for each in self.curves:
            if len(each.steps):
                self._draw_curve(painter, each)
        if self.ended is not None:
            painter.setPen(QPen(self.theme.colour("hot"), STROKE_PX))
            place = QPointF(float(self.area.x(self.ended)), self.area.rect.top() + self.theme.size(8))
            painter.drawPath(cross(self.theme.size(9)).translated(place))
        self._write_names(painter, [each for each in self.curves if each.name and len(each.steps)])

    def _draw_curve(self, painter: QPainter, each: Curve) -> None:
        pen = QPen(self.theme.colour(each.colour), self.canvas.line_px)
        if each.dashed:
            pen.setDashPattern(DASHES)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not each.dashed)
        painter.setPen(pen)
        x, y = self.area.x(each.steps), self.area.y(each.values)
        for first, past, there in stretches(np.isfinite(y).tolist()):
            if there:
                painter.drawPolyline(polygon(x[first:past], y[first:past]))
        if np.isfinite(y[-1]):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(each.colour))
            painter.drawEllipse(QPointF(x[-1], y[-1]), DOT_PX, DOT_PX)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write_names(self, painter: QPainter, named: list[Curve]) -> None:
        rect, spacing = self.area.rect, max((self._pen(each).height for each in named), default=1.0)
        room = max(rect.height() - spacing / 2, 0.0)  # the line below belongs to the numbers of the axis
        named = sorted(named, key=_rank)[: 1 + int(room / spacing)]  # as many as have room
        pens = [self._pen(each) for each in named]
        ends = [float(np.nan_to_num(self.area.y(each.values[-1]), nan=rect.top())) for each in named]
        for each, pen, height in zip(named, pens, spread(ends, spacing, rect.top(), rect.top() + room), strict=True):
            left = rect.right() + self.theme.size(BESIDE_PX)
            pen.write(painter, left, height, pen.fitted(each.name, self.canvas.rect.right() - left))

    def _pen(self, each: Curve) -> lettering.Pen:
        return lettering.pen(self.theme, NAME_PX, self.theme.tokens.ink(each.colour), bold=each.colour == "accent")


def _rank(each: Curve) -> bool:
    """The run itself is named before all others."""
    return each.colour != "accent"

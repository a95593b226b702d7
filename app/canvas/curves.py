"""Curves over the steps of a run, named at their ends instead of in a legend."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.labels import stacked
from app.canvas.polylines import polygon
from app.canvas.shapes import STROKE_PX, cross, stretches
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.numerics import Floats

NAME_PX = 11
BESIDE_PX = 8  # between the area and the names
RAISED_PX = 6  # that names may stand above the area, under the heading
DOT_PX = 2.0  # radius, at the end of a curve
DASHES = [4.0, 3.0]
HAIRLINE_PX, THICKER = 1.0, 1.5


@dataclass(frozen=True, eq=False)
class Curve:
    """Values over steps with a name; a token for its colour."""

    steps: Floats  # (k,)
    values: Floats  # (k,), NaN beyond the ends of the axis
    colour: str
    name: str = ""
    dashed: bool = False
    thick: bool = False
    opacity: float = 1.0
    key: str = ""  # by which its name switches it off and on
    off: bool = False  # only its name is there


def curve(series: tuple[Floats, Floats], colour: str, end: float, dashed: bool = False, first: float = 0.0) -> Curve:
    """The finite part of a series between the edges of the plot."""
    steps, values = series
    shown = np.isfinite(values) & (first <= steps) & (steps <= end)
    return Curve(steps[shown], values[shown].astype(float), colour, dashed=dashed)


class Curves(Drawing):
    """Some curves in one area; their ends are named at the right, outside the area."""

    def __init__(
        self, canvas: Canvas, theme: Theme, area: Area, lower: Area | None = None, upwards: bool = False
    ) -> None:
        """`lower`: another area below it, whose curves have names too; `upwards`: the name of the first is lowest."""
        super().__init__(canvas, theme)
        self.area, self._lower, self._upwards = area, lower, upwards
        self.curves: list[Curve] = []
        self.ended: float | None = None  # the step in which a number left the precision
        self._named: list[tuple[QRectF, str]] = []  # where the names stand, as painted last, and what they switch

    def draw(self, painter: QPainter) -> None:
        for each in self.curves:
            if len(each.steps) and not each.off:
                self._draw_curve(painter, each)
        if self.ended is not None:
            painter.setPen(QPen(self.theme.colour("hot"), STROKE_PX))
            place = QPointF(float(self.area.x(self.ended)), self.area.rect.top() + self.theme.size(8))
            painter.drawPath(cross(self.theme.size(9)).translated(place))
        self._write_names(painter)

    def key_at(self, point: QPointF) -> str:
        """Of the curve whose name stands there; nothing elsewhere."""
        return next((key for rect, key in self._named if key and rect.contains(point)), "")

    def unnamed(self) -> list[str]:
        """The names of curves that are drawn and have no room beside the area."""
        with_room = self._with_room()
        return [each.name for each in self._ranked() if not each.off and each not in with_room]

    def _ranked(self) -> list[Curve]:
        return sorted((each for each in self.curves if each.name and len(each.steps)), key=_rank)

    def _with_room(self) -> list[Curve]:
        """As many as can be named one below the other."""
        top, bottom = self._room()
        return self._ranked()[: 1 + int((bottom - top) / self._spacing())]

    def _spacing(self) -> float:
        return max((self._pen(each).height for each in self._ranked()), default=1.0)

    def _room(self) -> tuple[float, float]:
        """For the middles of names: the line below belongs to the numbers of the axis, or half of it to other names."""
        rect, spacing = self.area.rect, self._spacing()
        if self._lower is None or not self._lower.rect.height():
            return rect.top(), max(rect.bottom() - spacing / 2, rect.top())
        return rect.top() - self.theme.size(RAISED_PX), max(self._lower.rect.top() - spacing, rect.top())

    def _draw_curve(self, painter: QPainter, each: Curve) -> None:
        pen, colour = self._line(each), self._colour(each)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not each.dashed)
        painter.setPen(pen)
        x, y = self.area.x(each.steps), self.area.y(each.values)
        there = np.isfinite(y)
        for first, past, drawn in [(0, len(y), True)] if there.all() else stretches(there.tolist()):
            if drawn:
                line = polygon(x[first:past], y[first:past])
                painter.drawPolyline(line)
                if each.thick and pen.widthF() <= HAIRLINE_PX:
                    painter.drawPolyline(line.translated(0, 1))
        if np.isfinite(y[-1]) and each.opacity == 1.0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x[-1], y[-1]), DOT_PX, DOT_PX)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _colour(self, each: Curve) -> QColor:
        colour = self.theme.colour(each.colour)
        colour.setAlphaF(each.opacity)
        return colour

    def _line(self, each: Curve) -> QPen:
        """A thick hairline is two of them: a wide one takes a hundred times as long."""
        width = self.canvas.line_px
        pen = QPen(self._colour(each), width * THICKER if each.thick and width > HAIRLINE_PX else width)
        if each.dashed:
            pen.setDashPattern(DASHES)
        return pen

    def _write_names(self, painter: QPainter) -> None:
        """One below the other in the order of the curves, whatever their values do."""
        rect, spacing, with_room = self.area.rect, self._spacing(), self._with_room()
        named = [each for each in self.curves[:: -1 if self._upwards else 1] if each in with_room]
        pens = [self._pen(each) for each in named]
        ends = [self._end(each) for each in named]
        self._named.clear()
        left = rect.right() + self.theme.size(BESIDE_PX)
        for each, pen, end, height in zip(named, pens, ends, stacked(ends, spacing, *self._room()), strict=True):
            if abs(end - height) > spacing / 2:
                painter.setPen(QPen(self._colour(each), HAIRLINE_PX))
                painter.drawLine(QLineF(rect.right() + DOT_PX, end, left - DOT_PX, height))
            name = pen.fitted(each.name, self.canvas.rect.right() - left)
            pen.write(painter, left, height, name)
            if each.off:
                painter.setPen(QPen(pen.colour, 1))
                painter.drawLine(QLineF(left, height, left + pen.width(name), height))
            self._named.append((QRectF(left, height - spacing / 2, pen.width(name), spacing), each.key))

    def _end(self, each: Curve) -> float:
        """Where the curve ends, or left what is seen of the axis."""
        there = each.values[np.isfinite(each.values)]
        return float(self.area.y(there[-1])) if len(there) else self.area.rect.top()

    def _pen(self, each: Curve) -> lettering.Pen:
        colour = "faint" if each.off else self.theme.tokens.ink(each.colour)
        return lettering.pen(self.theme, NAME_PX, colour, bold=each.colour == "accent")


def _rank(each: Curve) -> tuple[bool, bool, bool]:
    """The run itself is named before all others, then the one that it is compared with, and a guide line last."""
    return each.colour != "accent", not each.thick, each.colour == "ghost"

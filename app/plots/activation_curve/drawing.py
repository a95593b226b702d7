"""The picture of an activation: function, slope and the numbers under them, with the zones where gradients stop."""

from __future__ import annotations

import re

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.polylines import polygon
from app.canvas.shapes import hatch
from app.canvas.surface import Canvas, Drawing
from app.plots.activation_curve.curve import LayerCurve, Zone
from app.plots.activation_curve.grips import Count, Grip
from app.theme import Theme
from app.widgets.painting import kept
from core.numerics import Floats

GRIP_PX = 6  # radius
NUMBER_PX, NAME_PX = 12, 11
LINE_PX = 1.8
MOST_OVER = 0.7  # of the width of a curve, for the name of a grip
NUMBER = re.compile(r"[\d.]+")


class CurveDrawing(Drawing):
    """Three areas over one axis of h."""

    def __init__(self, canvas: Canvas, theme: Theme, areas: tuple[Area, Area, Area]) -> None:
        super().__init__(canvas, theme)
        self.value, self.slope, self.numbers = areas
        self.curve: LayerCurve | None = None
        self.range = (-1.0, 1.0)
        self.zones: list[Zone] = []
        self.grip: Grip | None = None
        self.grip_name = ""
        self.gripped = self.focused = False
        self.notes: list[tuple[str, str]] = []  # name and number, in the column at the right
        self.notes_left: float | None = None  # where the column begins, if there is room for one
        self.cross: float | None = None  # the h under the pointer

    def draw(self, painter: QPainter) -> None:
        if self.curve is None:
            return
        self._draw_zones(painter)
        self._draw_histogram(painter, self.curve)
        self._draw_curves(painter, self.curve)
        self._draw_cross(painter)
        if self.grip is not None:
            self._draw_grip(painter, self.grip)
        self._write_notes(painter)

    def _draw_zones(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for zone in self.zones:
            left, right = (round(float(self.value.x(np.clip(end, *self.range)))) for end in (zone.lower, zone.upper))
            for area in (self.value, self.slope, self.numbers):
                box = QRectF(left, area.rect.top(), right - left, area.rect.height())
                painter.fillRect(box, QColor(self.theme.tokens.raised))
                if zone.hatched:
                    painter.setPen(QPen(self.theme.colour("line"), 1))
                    painter.drawLines(hatch(box, self.theme.size(9)))

    def _draw_histogram(self, painter: QPainter, curve: LayerCurve) -> None:
        edges, density = curve.density
        full = np.flatnonzero(density)
        if not len(full):
            return
        first, past = int(full[0]), int(full[-1]) + 1
        x, y = self.numbers.x(edges[first : past + 1]), self.numbers.y(density[first:past])
        floor = self.numbers.rect.bottom()
        across = np.concatenate((x[:1], np.repeat(x, 2)[1:-1], x[-1:]))
        down = np.concatenate(([floor], np.repeat(y, 2), [floor]))
        with kept(painter):
            painter.setClipRect(self.numbers.rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("neutral"))
            painter.drawPolygon(polygon(across, down))

    def _draw_curves(self, painter: QPainter, curve: LayerCurve) -> None:
        z, value, slope = curve.curves(*self.range)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            for line in curve.lines(z):
                self._draw_curve(painter, self.value, z, line, "ghost")
            self._draw_curve(painter, self.value, z, value, "text")
            self._fill(painter, z, slope)
            self._draw_curve(painter, self.slope, z, slope, "violet")

    def _draw_curve(self, painter: QPainter, area: Area, z: Floats, values: Floats, colour: str) -> None:
        if np.isfinite(values).all():
            painter.setClipRect(area.rect.adjusted(0, -2, 0, 2))
            painter.setPen(QPen(self.theme.colour(colour), max(LINE_PX * self.theme.scale, self.canvas.line_px)))
            painter.drawPolyline(polygon(area.x(z), area.y(values)))

    def _fill(self, painter: QPainter, z: Floats, slope: Floats) -> None:
        """The hill of the slope over zero."""
        if not np.isfinite(slope).all():
            return
        colour = self.theme.colour("violet")
        colour.setAlphaF(0.16)
        painter.setClipRect(self.slope.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        x, y, zero = self.slope.x(z), self.slope.y(slope), float(self.slope.y(0.0))
        painter.drawPolygon(polygon(np.concatenate((x[:1], x, x[-1:])), np.concatenate(([zero], y, [zero]))))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_cross(self, painter: QPainter) -> None:
        if self.cross is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self.theme.colour("secondary"), self.theme.line, Qt.PenStyle.DotLine))
        x = round(float(self.value.x(self.cross)))
        painter.drawLine(QLineF(x, self.value.rect.top(), x, self.numbers.rect.bottom()))

    def _draw_grip(self, painter: QPainter, grip: Grip) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if isinstance(grip, Count):
            self._draw_track(painter, grip)
        accent, radius = self.theme.colour("accent"), float(self.theme.size(GRIP_PX))
        place = self._seen(grip.place)
        if self.focused:
            painter.setPen(QPen(accent, max(1.5, self.theme.line)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, radius + 4, radius + 4)
        painter.setPen(QPen(accent, max(2.0, self.theme.line)))
        painter.setBrush(accent if self.gripped else self.theme.colour("panel"))
        painter.drawEllipse(place, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._name_grip(painter, place, radius + 8)

    def _name_grip(self, painter: QPainter, place: QPointF, away: float) -> None:
        """Beside it, on the side where there is room; above it where the curve is below."""
        pen = lettering.pen(self.theme, NUMBER_PX, self.theme.tokens.ink("accent"), bold=True)
        rect = self.value.rect
        name = called(self.grip_name, pen, rect.width())
        wide = pen.width(name)
        beside = rect.left() <= place.x() - away - wide and place.x() + away + wide > rect.right()
        left = place.x() - away - wide if beside else min(place.x() - wide / 2, rect.right() - wide)
        up = place.y() - away - pen.height / 2
        middle = place.y() if beside else up if up > rect.top() else place.y() + away + pen.height / 2
        pen.write(painter, max(left, rect.left()), middle, name)

    def _draw_track(self, painter: QPainter, grip: Count) -> None:
        painter.setPen(QPen(self.theme.colour("line"), 2))
        painter.drawLine(QLineF(grip.notch(grip.minimum), grip.notch(grip.maximum)))
        painter.setPen(QPen(self.theme.colour("secondary"), 1))
        for count in range(round(grip.minimum), round(grip.maximum) + 1):
            notch = grip.notch(count)
            painter.drawLine(QLineF(notch.x() - 3, notch.y(), notch.x() + 3, notch.y()))

    def _seen(self, place: QPointF) -> QPointF:
        """The grip stays in sight where its value is out of it."""
        rect = self.value.rect
        return QPointF(place.x(), min(max(place.y(), rect.top()), rect.bottom()))

    def _write_notes(self, painter: QPainter) -> None:
        if self.notes_left is None:
            return
        quiet, loud = lettering.pen(self.theme, NAME_PX, "secondary"), lettering.pen(self.theme, 14, "text", bold=True)
        middle = self.value.rect.top() + quiet.height / 2
        room = self.canvas.rect.right() - self.notes_left
        for name, number in self.notes:
            if middle + loud.height > self.canvas.rect.bottom():
                break
            quiet.write(painter, self.notes_left, middle, quiet.fitted(name, room))
            loud.write(painter, self.notes_left, middle + (quiet.height + loud.height) / 2, number)
            middle += quiet.height + loud.height + self.theme.size(8)


def called(name: str, pen: lettering.Pen, room: float) -> str:
    """The name of a value; where it would lie over most of a curve, its number alone."""
    number = NUMBER.search(name)
    return number.group() if number is not None and pen.width(name) > MOST_OVER * room else name

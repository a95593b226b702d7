"""The picture of a budget: each step's bars hang where the last one ended, so that they add up before one's eyes."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.polylines import polygon
from app.canvas.shapes import hatch
from app.canvas.surface import Canvas, Drawing
from app.plots.budget.steps import Descent
from app.texts.numbers import fixed
from app.theme import Theme
from app.theme.tokens import mix
from app.widgets.painting import kept
from core.numerics import Floats

NUMBER_PX, NAME_PX, SWATCH_PX = 11, 11, 9
LEAST_NAME_PX = 40
PALE = 0.55  # how far the bars of the weights are on their way to the panel
INSET = 0.1  # free share of a half cell on either side of its bar
GAPS_FROM_PX = 6.0
BARS_FROM_PX = 1.5  # of half a cell; narrower ones are only their sum
HATCH_PX = 7
EDGE_PX = 2  # which a line on the very edge of the area may be beyond it
DOT_PX = 2.5  # radius, where the sum ends


class BudgetDrawing(Drawing):
    """Bars of slopes and weights, the running sum as a stair, and the total at its end."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.descent: Descent | None = None
        self.total = ""
        self.parts = self.brief = ("", "")  # what the two kinds of bars are, with their sums; and in a word each
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None
        self._beside_key = 0.0  # the width of a total that has found no other place

    def show_descent(
        self,
        descent: Descent | None,
        total: str = "",
        parts: tuple[str, str] = ("", ""),
        brief: tuple[str, str] = ("", ""),
    ) -> None:
        """Draw this; the area has its range already: layer i of the hidden ones stands at i."""
        self.descent, self.total, self.parts, self.brief = descent, total, parts, brief

    def draw(self, painter: QPainter) -> None:
        descent = self.descent
        if descent is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        with kept(painter):
            painter.setClipRect(self.area.rect.adjusted(-EDGE_PX, -EDGE_PX, EDGE_PX, EDGE_PX))
            self._draw_marks(painter, descent)
        roomy = self._write_total(painter, descent)
        if roomy and self._half() >= self._number_px:
            self._write_gains(painter, descent)
        self._write_key(painter, descent)

    def _draw_marks(self, painter: QPainter, descent: Descent) -> None:
        self._draw_bands(painter, descent)
        if self._half() >= BARS_FROM_PX:
            self._draw_bars(painter, descent.sums[1:], descent.middles, right=True)
            self._draw_bars(painter, descent.middles, descent.sums[:-1], right=False)
        self._draw_blocks(painter, descent)
        self._draw_zero(painter)
        self._draw_sum(painter, descent)

    def bar(self, step: int, right: bool) -> tuple[float, float]:
        """Left and right edge of a bar: weights in the right half of a step, slopes in the left, as one walks back."""
        left = float(self.area.x(step + 0.5 * right))
        inset = INSET * self._half() if self._half() >= GAPS_FROM_PX else 0.0
        return left + inset, left + self._half() - inset

    def _half(self) -> float:
        return float(self.area.x(0.5) - self.area.x(0.0))

    def _draw_bands(self, painter: QPainter, descent: Descent) -> None:
        """Behind all that a layer has to do with: its weights and its slopes, on either side of its place."""
        rect, tokens = self.area.rect, self.theme.tokens
        for slot in {*self.selected, self.hovered} - {None}:
            if slot in descent.hidden:
                middle = float(self.area.x(descent.hidden.index(slot)))
                wide = max(self._half(), 1.5)
                colour = QColor(tokens.tint if slot in self.selected else tokens.raised)
                painter.fillRect(QRectF(middle - wide, rect.top(), 2 * wide, rect.height()), colour)

    def _draw_bars(self, painter: QPainter, starts: Floats, ends: Floats, right: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for step in np.flatnonzero(np.isfinite(starts + ends)).tolist():
            colour = self._colour("cold" if ends[step] < starts[step] else "hot", right)
            left, past = self.bar(step, right)
            top, bottom = sorted((float(self.area.y(starts[step])), float(self.area.y(ends[step]))))
            rect = QRectF(left, top, past - left, max(bottom - top, 1.0))
            painter.fillRect(rect, colour)

    def _colour(self, token: str, right: bool) -> QColor:
        """Full for slopes, pale for weights."""
        colour = self.theme.colour(token)
        return QColor(mix(colour.name(), self.theme.tokens.panel, PALE)) if right else colour

    def _draw_blocks(self, painter: QPainter, descent: Descent) -> None:
        """Where nothing arrives, hatches as high as the area: there is no number of decades to zero."""
        gone = np.flatnonzero(~np.isfinite(descent.sums[:-1]))
        if len(gone):
            rect = self.area.rect
            right = float(self.area.x(int(gone[-1]) + 1))
            painter.setPen(QPen(self.theme.colour("faint"), 1))
            where = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
            painter.drawLines(hatch(where, self.theme.size(HATCH_PX)))

    def _draw_zero(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.theme.colour("faint"), 1))
        y, rect = round(float(self.area.y(0.0))), self.area.rect
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y))

    def _draw_sum(self, painter: QPainter, descent: Descent) -> None:
        """From the last hidden layer at 0 back to the first, level within each bar's place, upright between."""
        there = np.isfinite(descent.sums)
        first = int(np.argmax(there))
        x = np.arange(first, len(descent.sums), dtype=float)
        painter.setPen(QPen(self.theme.colour("text"), self.canvas.line_px))
        stair = np.repeat(self.area.x(x), 2)[1:], np.repeat(self.area.y(descent.sums[first:]), 2)[:-1]
        painter.drawPolyline(polygon(*stair))

    def _write_gains(self, painter: QPainter, descent: Descent) -> None:
        """At the far end of each bar."""
        pen = lettering.pen(self.theme, NUMBER_PX)
        sides = ((descent.weight, descent.middles, True), (descent.slope, descent.sums[:-1], False))
        for gains, ends, right in sides:
            for step in np.flatnonzero(np.isfinite(gains + ends)).tolist():
                left, past = self.bar(step, right)
                away = pen.height / 2 + 2 if gains[step] < 0 else -pen.height / 2 - 2
                end = QPointF((left + past) / 2, float(self.area.y(ends[step])))
                if self.area.rect.contains(end):
                    pen.write(painter, end.x(), end.y() + away, fixed(gains[step], 2), 0.5)

    def _write_total(self, painter: QPainter, descent: Descent) -> bool:
        """Where the sum ends, above or below all bars that the words would cover, else where a corner is free, else
        beside the key; False unless it stands where the sum ends."""
        first = int(np.argmax(np.isfinite(descent.sums)))
        value, rect = float(descent.sums[first]), self.area.rect
        colour = self.theme.tokens.ink("cold" if value < 0 else "hot") if abs(value) >= 2 else "text"
        pen, x = lettering.pen(self.theme, 14, colour, bold=True), float(self.area.x(first))
        end, wide = QPointF(x, float(self.area.y(value))), pen.width(self.total)
        in_sight = rect.adjusted(-EDGE_PX, -EDGE_PX, EDGE_PX, EDGE_PX).contains(end)
        if in_sight:
            self._draw_dot(painter, end)
        self._beside_key = 0.0
        left, right = min(x + 4, rect.right() - wide), rect.right() - wide
        highest, lowest = self._covered(descent, left, left + wide)
        gap = pen.height * (1.6 if self._half() >= self._number_px else 0.7)
        fits_below = in_sight and lowest + gap + pen.height / 2 <= rect.bottom()
        fits_above = in_sight and highest - gap - pen.height / 2 >= rect.top()
        if fits_below or fits_above:
            height = lowest + gap if fits_below and (value < 0 or not fits_above) else highest - gap
        else:  # on the other side the sum is back at 0
            left = right
            height = rect.bottom() - pen.height / 2 if value < 0 else rect.top() + pen.height / 2
            highest, lowest = self._covered(descent, left, left + wide)
            if lowest > height - pen.height / 2 and highest < height + pen.height / 2:
                height, self._beside_key = self._key_line, wide + self.theme.size(16)
        behind = QRectF(left - 3, height - pen.height / 2, wide + 6, pen.height)
        painter.fillRect(behind, self.theme.colour("panel"))  # no line runs through the number
        pen.write(painter, left, height, self.total)
        return fits_below or fits_above

    def _covered(self, descent: Descent, left: float, right: float) -> tuple[float, float]:
        """The highest and the lowest place of the sum, and of all bars, between two places across."""
        at = self.area.x(np.arange(len(descent.sums), dtype=float))
        under = slice(max(int(np.searchsorted(at, left, "right")) - 1, 0), int(np.searchsorted(at, right)) + 1)
        places = self.area.y(np.concatenate((descent.sums[under], descent.middles[under])))
        known = places[np.isfinite(places)]
        return (float(known.min()), float(known.max())) if len(known) else (math.inf, -math.inf)

    @property
    def _number_px(self) -> float:
        """The width of half a step from which on every gain is written."""
        return lettering.pen(self.theme, NUMBER_PX).width("−0.00") + 4

    def _draw_dot(self, painter: QPainter, place: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(QColor(self.theme.tokens.text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(place, DOT_PX, DOT_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    @property
    def _key_line(self) -> float:
        """The middle of what is written above the area."""
        return self.area.rect.top() - lettering.pen(self.theme, NAME_PX).height / 2 - self.theme.size(4)

    def _write_key(self, painter: QPainter, descent: Descent) -> None:
        """Above the bars, what the full and the pale ones are, in the colours that they have."""
        pen, size = lettering.pen(self.theme, NAME_PX, "secondary"), self.theme.size(SWATCH_PX)
        x, middle, end = self.area.rect.left(), self._key_line, self.canvas.rect.right()
        if self._beside_key:
            end = self.area.rect.right() - self._beside_key
        whole = end - x - 2 * (size + 4) - self.theme.size(16)
        names = self.parts if sum(map(pen.width, self.parts)) <= whole else self.brief
        for name, gains, right in zip(names, (descent.slope, descent.weight), (False, True), strict=True):
            room = end - x - size - 4
            if room < self.theme.size(LEAST_NAME_PX):
                break
            if pen.width(name) > room:  # first without its sum
                name = pen.brief(name.rpartition(" ")[0] or name, room, ", ")
            self._draw_swatch(painter, QRectF(x, middle - size / 2, size, size), gains, right)
            pen.write(painter, x + size + 4, middle, name)
            x += size + 4 + pen.width(name) + self.theme.size(16)

    def _draw_swatch(self, painter: QPainter, box: QRectF, gains: Floats, right: bool) -> None:
        """Half and half where some bars shrink the gradient and others make it grow."""
        known = gains[np.isfinite(gains)]
        tokens = [token for token, there in (("cold", (known < 0).any()), ("hot", (known > 0).any())) if there]
        for i, token in enumerate(tokens or ["neutral"]):
            wide = box.width() / max(len(tokens), 1)
            painter.fillRect(QRectF(box.left() + i * wide, box.top(), wide, box.height()), self._colour(token, right))

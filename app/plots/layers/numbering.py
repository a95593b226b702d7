"""The numbers above the bars and the name of the outline: as many as fit without touching anything."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.labels import SPACE, Obstacles, beside_line, by_importance, place
from app.canvas.scales.ticks import Tick
from app.plots.layers.geometry import Geometry
from app.plots.layers.states import OVERFLOW, ZERO
from app.texts.numbers import fixed
from app.theme import Theme
from core.numerics import Floats

Outline = tuple[Floats, Floats]
NUMBER_PX, SMALLER_PX = 11, 10
PLACES_TRIED = 24
MOSTLY = 0.5  # of a cell that is in sight, so that it has a number
EQUAL_FIGURES = str.maketrans("123456789", "0" * 9)  # figures are tabular: few widths to remember


def obstacles(at: Geometry, marks: tuple[str, ...], outline: Outline | None) -> Obstacles:
    """The bars, hatches, and the outline of the previous run where there is one."""
    left, right = at.bars
    hatches = {ZERO: at.top_of_zero, OVERFLOW: at.ceiling}
    free = np.where(np.isfinite(at.top), at.top, at.floor)
    top = np.array([hatches.get(mark, height) for mark, height in zip(marks, free.tolist(), strict=True)])
    return Obstacles(left, right, top, at.floor, *(outline or (np.zeros(1), np.zeros(0))))


def draw_numbers(painter: QPainter, at: Geometry, values: Floats, around: Obstacles, bounds: QRectF,
                 theme: Theme) -> dict[int, QRectF]:  # fmt: skip
    """Writes as powers of ten the numbers of as many bars as fit; returns where they stand, by entry."""
    there = np.isfinite(values) & (at.right - at.left >= MOSTLY * at.pitch)
    if not there.any():
        return {}
    style, widest = _style_that_fits(theme, at.pitch, (float(values[there].min()), float(values[there].max())))
    order = [i for i in by_importance(len(values) - 1, at.pitch, widest) if there[i]]
    ticks = {i: style.tick(float(values[i])) for i in order}
    anchors = {i: QPointF(at.centre[i], at.top[i]) for i in order}
    wide = {i: style.width(float(values[i])) for i in order}
    placed = place(anchors, wide, style.pen.height * 0.8, around, bounds)
    for i, rect in placed.items():
        style.pen.write_tick(painter, rect.left(), rect.center().y(), ticks[i])
    return placed


class _Style(NamedTuple):
    """How the numbers of a row of bars are written."""

    pen: lettering.Pen

    def tick(self, exponent: float) -> Tick:
        """Ten to that exponent, whose decimal is a quarter of the number: without it there would be another one."""
        return Tick(exponent, "10", fixed(exponent))

    def width(self, exponent: float) -> float:
        """How wide it will be."""
        return self.pen.width("10") + self.pen.raised.width(self.tick(exponent).power.translate(EQUAL_FIGURES))


def _style_that_fits(theme: Theme, pitch: float, extremes: tuple[float, float]) -> tuple[_Style, float]:
    """Slightly smaller where that leaves room for every number; and the widest number."""
    styles = []
    for px in (NUMBER_PX, SMALLER_PX):
        style = _Style(lettering.pen(theme, px, "text", bold=True))
        widest = max(map(style.width, extremes))
        if widest + 2 * SPACE <= pitch:
            return style, widest
        styles.append((style, widest))
    return styles[0]


def draw_name(painter: QPainter, outline: Outline, name: str, around: Obstacles, numbers: dict[int, QRectF],
              bounds: QRectF, theme: Theme) -> bool:  # fmt: skip
    """Writes the outline's name beside its line, where nothing else is; False if there is no such place."""
    pen = lettering.pen(theme, NUMBER_PX, "secondary")
    wide, edges = pen.width(name), outline[0]
    taken = [rect.adjusted(-6, -2, 6, 2) for rect in numbers.values()]
    for left in np.linspace(edges[0] + 4, edges[-1] - wide, PLACES_TRIED).tolist():
        rect = beside_line(left, wide, pen.height * 1.1, around, bounds)
        if rect is not None and not any(rect.intersects(other) for other in taken):
            pen.write(painter, left, rect.center().y(), name)
            return True
    return False

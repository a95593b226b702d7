"""Paper: where on the sheet a layer and a power of ten are, and what a few strokes mean for all layers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import Tick
from app.plots.layers.geometry import cells
from app.plots.layers.slot_axis import whole_slots
from core.wording.numbers import fixed

DECADES = 16  # from top to bottom, whatever the answer is
ABOVE = 3  # of them above what is given
FREE = (-14.0, 2.0)  # where nothing is


@dataclass(frozen=True)
class Paper:
    """A cell for each layer and the output; a point can be drawn in each that has weights.

    >>> paper = Paper(QRectF(0, 0, 300, 160), 3, (0, 2), (-14.0, 2.0), 100.0)
    >>> paper.value_at(paper.point(1, -6.0).y()), paper.slot_at(0), paper.slot_at(290)
    (-6.0, 0, 1)
    """

    rect: QRectF
    entries: int
    slots: tuple[int, ...]  # positions of what has weights
    range: Range  # of powers of ten
    widest: float  # pixels of a cell

    @property
    def ends(self) -> Range:
        """Those of the axis of layers, in slots."""
        return whole_slots(self.entries - 1, self.rect.width(), self.widest)

    def cell(self, entry: int) -> QRectF:
        """The column of a layer, from top to bottom."""
        left, right = cells(self.entries - 1)
        first, past = self._x(float(left[entry])), self._x(float(right[entry]))
        return QRectF(first, self.rect.top(), past - first, self.rect.height())

    def point(self, slot: int, value: float) -> QPointF:
        """Where the value stands of the slot of that number among those that have weights."""
        lower, upper = self.range
        share = (min(max(value, lower), upper) - lower) / (upper - lower)
        return QPointF(self.cell(self.slots[slot]).center().x(), self.rect.bottom() - share * self.rect.height())

    def value_at(self, y: float) -> float:
        """The power of ten at a height, to a tenth."""
        lower, upper = self.range
        share = (self.rect.bottom() - y) / max(self.rect.height(), 1.0)
        return round(min(max(lower + share * (upper - lower), lower), upper), 1)

    def slot_at(self, x: float) -> int:
        """The nearest of those that have weights, by its number among them."""
        middles = [self.cell(slot).center().x() for slot in self.slots]
        return int(np.argmin(np.abs(np.array(middles) - x)))

    def _x(self, at: float) -> float:
        lower, upper = self.ends
        return self.rect.left() + (at - lower) * self.rect.width() / (upper - lower)


def power(value: float) -> Tick:
    """What is written beside a value, as on the axis: it is the exponent of ten, not the number."""
    return Tick(value, "10", fixed(value))


def range_around(given: float | None) -> Range:
    """The powers of ten of a sheet: they depend on what is given alone, so that they tell nothing else."""
    if given is None or not math.isfinite(given):
        return FREE
    upper = float(math.ceil(given) + ABOVE)
    return upper - DECADES, upper


def whole(drawn: Mapping[int, float], count: int) -> tuple[float, ...]:
    """A value for each of so many slots: straight lines between those that are drawn, level outside of them.

    >>> whole({0: -4.0, 2: 0.0}, 4)
    (-4.0, -2.0, 0.0, 0.0)
    """
    known = sorted(drawn)
    found = np.interp(range(count), known, [drawn[slot] for slot in known])
    return tuple(round(float(value), 2) for value in found)


def stroke(begin: tuple[int, float], end: tuple[int, float]) -> dict[int, float]:
    """What one movement of the pen draws: the slots from where it was to where it is, for a quick hand leaves none out.

    >>> stroke((3, -1.0), (1, -3.0))
    {1: -3.0, 2: -2.0, 3: -1.0}
    """
    (first, low), (last, high) = sorted((begin, end))
    steps = max(last - first, 1)
    passed = {slot: round(low + (high - low) * (slot - first) / steps, 2) for slot in range(first, last + 1)}
    return passed | {end[0]: end[1]}

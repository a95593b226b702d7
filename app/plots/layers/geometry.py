"""Where the bars of a profile stand: cells in slots, with the output set apart, and their pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.canvas.area import Area
from core.numerics import Floats

GAP_FROM_PX = 4.0  # bars of narrower cells touch
INSET = 0.12  # free share of a cell on either side of its bar
EDGE_PX = 0.5  # which a line on the very edge of an area may be beyond it
SHARE_OF_ZERO = 0.2  # of the height, for the hatch of an exact zero and its label


def cells(slots: int) -> tuple[Floats, Floats]:
    """Left and right edges, in slots, of one cell per slot and of the output's, which stands apart."""
    left = np.arange(slots + 1, dtype=float)
    right = left + 1.0
    if slots:
        left[-1] += max(0.4, slots / 80)
        right[-1] = left[-1] + max(1.0, slots / 60)
    return left, right


@dataclass(frozen=True, eq=False)
class Geometry:
    """A profile in pixels of the canvas, as far as it is seen."""

    left: Floats  # (entries,) edges of the cells; equal where a cell is out of sight
    right: Floats
    top: Floats  # (entries,) of the bars; NaN where there is none
    ceiling: float
    floor: float
    pitch: float  # the width of a slot's cell

    @cached_property
    def centre(self) -> Floats:
        """The middle of each cell, or of what is seen of it."""
        return (self.left + self.right) / 2

    @cached_property
    def seen(self) -> NDArray[np.bool_]:
        """Which cells are in sight."""
        return np.asarray(self.right > self.left)

    @cached_property
    def bars(self) -> tuple[Floats, Floats]:
        """Left and right edges of the bars, on whole pixels where there is room for gaps."""
        if self.pitch < GAP_FROM_PX:
            return self.left, self.right
        inset = INSET * self.pitch
        left, right = np.round(self.left + inset), np.round(self.right - inset)
        return left, np.maximum(left, right)

    @property
    def top_of_zero(self) -> float:
        """The top of the hatch where a value is exactly zero: low, for it is no large value."""
        return self.floor - SHARE_OF_ZERO * (self.floor - self.ceiling)

    def entry_at(self, x: float) -> int | None:
        """The entry whose cell is at this pixel."""
        inside = np.flatnonzero((self.left <= x) & (x < self.right))
        return int(inside[0]) if len(inside) else None


def geometry(area: Area, values: Floats) -> Geometry:
    """The pixels of bars that end at these values, (entries,), or at the edges of what is seen of the axes."""
    rect, edges = area.rect, cells(len(values) - 1)
    left, right = (np.clip(area.x(each), rect.left(), rect.right()) for each in edges)
    top = np.clip(heights(area, values), rect.top(), rect.bottom())
    pitch = float(area.x(edges[1][0]) - area.x(edges[0][0]))
    return Geometry(left, right, top, rect.top(), rect.bottom(), pitch)


def outline(area: Area, first: int, values: Floats) -> tuple[Floats, Floats]:
    """The stair of another run's values (k,) from slot `first` on: edges (k + 1,) and heights (k,) in pixels."""
    x = np.clip(area.x(first + np.arange(len(values) + 1, dtype=float)), area.rect.left(), area.rect.right())
    return x, np.where(np.diff(x) > 0, seen(area, heights(area, values)), np.nan)


def heights(area: Area, values: Floats) -> Floats:
    """The pixels of values; NaN for what is not finite."""
    finite = np.isfinite(values)
    return np.where(finite, area.y(np.where(finite, values, 0.0)), np.nan)


def seen(area: Area, heights: Floats) -> Floats:
    """The same, NaN for what is not in the area."""
    return np.where((heights >= area.rect.top() - EDGE_PX) & (heights <= area.rect.bottom() + EDGE_PX), heights, np.nan)

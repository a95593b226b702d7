"""The heatmap's values: which step and which slot each pixel shows, over a whole run or its latest steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.canvas.scales.ranges import Range
from app.plots.layers.measures import DELTA, UPDATE, mean, recent
from app.plots.layers.update_limits import HEALTHY
from core.numerics import Floats
from core.record.view import View

Number = TypeVar("Number", bound=np.generic)


class Cells(NamedTuple):
    """What is seen of a measure, each cell once, though it may be many pixels: a screen has millions of these."""

    values: Floats  # (slots in sight, columns in sight)
    down: NDArray[np.intp]  # (rows,) which slot each row of pixels shows
    across: NDArray[np.intp]  # (begun,) which column each column of pixels shows, from the left
    columns: int  # of pixels; the last of them may show nothing yet

    def spread(self, values: NDArray[Number], nothing: float) -> NDArray[Number]:
        """One value per cell, over the pixels (rows, columns)."""
        pixels = np.full((len(self.down), self.columns), nothing, values.dtype)
        pixels[:, : len(self.across)] = values[self.down][:, self.across]
        return pixels


@dataclass(frozen=True, eq=False)
class DepthByStep:
    """A measure of the slots, such as log10 δ; in decades from the last hidden layer's of the same step."""

    steps: Floats  # (k,) first step of each column
    spans: Floats  # (k, 2) first and last step of each column
    delta: Floats  # (k, slots) log10
    last_hidden: int | None  # the slot with which all are compared
    seen: int  # the step after the last
    pivot: float | None = None  # with what all are compared instead, log10

    @property
    def slots(self) -> int:
        """The output does not count."""
        return int(self.delta.shape[1])

    @property
    def averaged(self) -> bool:
        """Whether any column is the mean of several steps."""
        return bool(np.any(self.spans[:, 1] > self.spans[:, 0]))

    def sampled(self, columns: int, rows: int, end: float, first: float = 0.0, depth: Range | None = None) -> Cells:
        """What each pixel of (rows, columns) shows from step `first` to step `end`, of all slots or those in a range;
        nothing where nothing is yet."""
        top, bottom = depth or (0.0, float(self.slots))
        step = first + (np.arange(columns) + 0.5) * ((end - first) / columns)
        slot = (top + (np.arange(rows) + 0.5) * ((bottom - top) / rows)).astype(int).clip(0, self.slots - 1)
        begun = int(np.searchsorted(step, self.seen))
        shown, across = np.unique(self._columns(step[:begun]), return_inverse=True)
        slots, down = np.unique(slot, return_inverse=True)
        return Cells(self._decades(shown).T[slots], down, across, columns)

    def at(self, step: float, slot: int) -> tuple[float, float]:
        """log10 δ of one cell, and its decades from the last hidden layer's."""
        delta, decades = self.column(step)
        return float(delta[slot]), float(decades[slot])

    def column(self, step: float) -> tuple[Floats, Floats]:
        """The same of all slots of a step, both (slots,)."""
        column = self._columns(np.array([step]))
        return self.delta[column[0]], self._decades(column)[0]

    def span(self, step: float) -> tuple[float, float]:
        """The first and the last of the steps that share a column with this one."""
        first, last = self.spans[self._columns(np.array([step]))[0]]
        return float(first), float(last)

    def rows(self, shown: Range | None = None) -> Floats:
        """Every column in decades, (k, slots); or those that lie in a range of steps."""
        columns = np.arange(len(self.steps))
        if shown is not None:
            columns = columns[(self.spans[:, 1] + 1 > shown[0]) & (self.steps < shown[1])]
        return self._decades(columns)

    def _columns(self, steps: Floats) -> NDArray[np.intp]:
        return np.searchsorted(self.steps, steps, "right") - 1

    def _decades(self, columns: NDArray[np.intp]) -> Floats:
        """(columns, slots); 0 where the last hidden layer has no δ to compare with, -inf for an exact zero."""
        delta = self.delta[columns]
        last_hidden = self._last_hidden(delta)
        with np.errstate(invalid="ignore"):
            decades = np.where(np.isfinite(last_hidden), delta - last_hidden, 0.0)
        return np.where(np.isfinite(delta), decades, delta)

    def _last_hidden(self, delta: Floats) -> Floats:
        """(columns, 1)"""
        if self.pivot is not None:
            return np.full((len(delta), 1), self.pivot)
        return delta[:, self.last_hidden, None] if self.last_hidden is not None else np.zeros((len(delta), 1))


def depth_by_step(view: View, measure: str = DELTA, latest: bool = False) -> DepthByStep:
    """A measure over the whole run of a view, averaged over its bins, or over its latest steps one by one."""
    series = recent(view, measure) if latest else mean(view, measure)
    hidden = view.structure.hidden
    slots = series.low[:, : view.structure.entries - 1]
    pivot = HEALTHY if measure == UPDATE else None
    return DepthByStep(series.steps, series.spans, slots, hidden[-1] if hidden else None, series.seen, pivot)

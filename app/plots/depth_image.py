"""The heatmap's values: which step and which slot each pixel shows, over a whole run in bounded memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.component import Floats
from core.history import History


@dataclass(frozen=True, eq=False)
class DepthByStep:
    """log10 δ of the slots over the whole run; in decades from the last hidden layer's of the same step."""

    steps: Floats  # (k,) first step of each column
    delta: Floats  # (k, slots) log10
    last_hidden: int | None  # the slot with which all are compared
    seen: int  # steps in all

    @property
    def slots(self) -> int:
        """The output does not count."""
        return int(self.delta.shape[1])

    def sampled(self, columns: int, rows: int, end: float) -> Floats:
        """What each pixel of (rows, columns) shows when the right edge is step `end`; NaN where nothing is yet."""
        step = (np.arange(columns) + 0.5) * (end / columns)
        slot = ((np.arange(rows) + 0.5) * (self.slots / rows)).astype(int)
        begun = int(np.searchsorted(step, self.seen))
        image = np.full((rows, columns), np.nan, np.float32)
        image[:, :begun] = self._decades(self._columns(step[:begun])).T[slot]
        return image

    def at(self, step: float, slot: int) -> tuple[float, float]:
        """log10 δ of one cell, and its decades from the last hidden layer's."""
        column = self._columns(np.array([step]))
        return float(self.delta[column[0], slot]), float(self._decades(column)[0, slot])

    def rows(self) -> Floats:
        """Every column in decades, (k, slots)."""
        return self._decades(np.arange(len(self.steps)))

    def _columns(self, steps: Floats) -> NDArray[np.intp]:
        return np.searchsorted(self.steps, steps, "right") - 1

    def _decades(self, columns: NDArray[np.intp]) -> Floats:
        """(columns, slots); 0 where the last hidden layer has no δ to compare with, -inf for an exact zero."""
        delta = self.delta[columns]
        reference = delta[:, self.last_hidden, None] if self.last_hidden is not None else np.zeros((len(delta), 1))
        with np.errstate(invalid="ignore"):
            decades = np.where(np.isfinite(reference), delta - reference, 0.0)
        return np.where(np.isfinite(delta), decades, delta)


def depth_by_step(history: History) -> DepthByStep:
    """The whole run of a history."""
    steps, values = history.depth_by_step("log10_delta")
    hidden = history.structure.hidden
    slots = values[:, : history.structure.entries - 1]
    return DepthByStep(steps, slots, hidden[-1] if hidden else None, len(history))

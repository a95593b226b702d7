"""The budget of one frame as a descent: what each step back adds, and how far the sum has come."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.diagnosis.budget import Budget, steps_of
from core.numerics import Floats
from core.record.frame import Frame


@dataclass(frozen=True, eq=False)
class Descent:
    """The way back from the last hidden layer to the first; arrays are in stack order, input side first."""

    frame: Frame
    hidden: tuple[int, ...]
    slope: Floats  # (hidden - 1,) log10 gain of each step; not finite where the gradient is exactly zero
    weight: Floats
    sums: Floats  # (hidden,) decades of each layer from the last one, NaN beyond a block

    @property
    def middles(self) -> Floats:
        """(hidden - 1,) where the sum stands between the weights of a step and its slopes."""
        return np.asarray(self.sums[1:] + self.weight)

    @property
    def budget(self) -> Budget:
        """The two factors and their total, as far as the gradient came."""
        there = np.isfinite(self.slope) & np.isfinite(self.weight) & np.isfinite(self.sums[:-1])
        slope, weight = float(self.slope[there].sum()), float(self.weight[there].sum())
        return Budget(slope, weight, slope + weight)

    @property
    def blocked(self) -> int | None:
        """The slot nearest to the output at which nothing arrives any more."""
        gone = np.flatnonzero(~np.isfinite(self.sums))
        return self.hidden[int(gone[-1])] if len(gone) else None

    @property
    def extremes(self) -> tuple[float, float]:
        """The lowest and the highest place of the sum, with 0 where it begins."""
        places = np.concatenate((self.sums, self.middles, [0.0]))
        places = places[np.isfinite(places)]
        return float(places.min()), float(places.max())


def descent_of(frame: Frame) -> Descent | None:
    """The steps of a frame; None where there are no two hidden layers to step between."""
    hidden = frame.structure.hidden
    if len(hidden) < 2:
        return None
    slope, weight = steps_of(frame)
    known = np.isfinite(slope) & np.isfinite(weight)
    gains = np.add(slope, weight, where=known, out=np.full(len(slope), math.nan))
    sums = np.append(np.cumsum(gains[::-1])[::-1], 0.0)
    return Descent(frame, hidden, slope, weight, sums)

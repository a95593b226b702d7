"""The gradient budget: which factor, in which layer, eats the gradient on its way back.

What belongs to whom: slopes are those of the activations, in a dense slot or in one of their own. All else is on the
weight side: weights, which piece of a maxout won, normalizations, dropout, and what a skip does. A skip shares the
gradient out: its own slot passes `scale` of it on, and at its source, where the sum of both ways arrives, the step back
to the source from the slot behind it bears the difference between that sum and what came the long way. So the gains
add up to the total decay whatever stands between. Where the long way is dead and a skip leads around it, no factor is
left to speak of: all of that stretch counts as the skip's.
"""

from __future__ import annotations

import msgspec
import numpy as np

from core.numerics import Floats
from core.numerics.medians import median
from core.record.frame import Frame, positions


class Budget(msgspec.Struct, frozen=True):
    """log10 gains along the way from the last hidden layer to the first; together they make the total decay."""

    slope: float  # decades that the activations' slopes add up to
    weight: float  # decades that the weights add up to
    total: float

    @property
    def cause(self) -> str:
        """The factor that does most of it: "slope" or "weight"."""
        sign = 1.0 if self.total >= 0 else -1.0
        return "slope" if sign * self.slope >= sign * self.weight else "weight"


def steps_of(frame: Frame) -> tuple[Floats, Floats]:
    """log10 slope and weight gain of each step back between hidden layers, both (hidden - 1,), input side first.

    Step l leads from hidden layer l + 1 to l: the weights of l + 1, all that lies between, then the slope of layer l.
    """
    hidden = positions(frame.structure.hidden)
    slopes, weights = frame.log10_slope_gain, frame.log10_weight_gain
    if len(hidden) < 2:
        return np.zeros(0), np.zeros(0)
    first, last = hidden[:-1], hidden[-1]
    with np.errstate(invalid="ignore"):
        slope, weight = np.add.reduceat(slopes[:last], first), np.add.reduceat(weights[: last + 1], first + 1)
        total = _without_bypassed(frame.log10_delta[hidden])
        bypassed = ~np.isfinite(slope + weight) & np.isfinite(total)
    slope[bypassed], weight[bypassed] = 0.0, total[bypassed]
    return slope, weight


def _without_bypassed(log10_delta: Floats) -> Floats:
    """The decades of each step, where layers that a skip leads around while they are dead stand as high as the next."""
    heights = log10_delta.copy()
    dead, alive = np.flatnonzero(np.isneginf(heights[:-1])), np.flatnonzero(np.isfinite(heights))
    for i in reversed(dead[dead > alive[0]] if len(alive) else dead[:0]):
        heights[i] = heights[i + 1]
    return np.asarray(heights[:-1] - heights[1:])


def budget_of(frames: list[Frame]) -> Budget:
    """The budget of the median frame: medians of the gains over `frames`."""
    with np.errstate(invalid="ignore"):
        parts = np.array([[np.sum(part) for part in steps_of(frame)] for frame in frames]).reshape(-1, 2)
        whole = parts[~np.isnan(parts).any(axis=1)]  # where a gradient is exactly zero, gains behind it have no meaning
        slope, weight = median(whole if len(whole) else parts) if len(parts) else (0.0, 0.0)
    return Budget(float(slope), float(weight), float(slope + weight))

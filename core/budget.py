"""The gradient budget: which factor, in which layer, eats the gradient on its way back."""

from __future__ import annotations

import msgspec
import numpy as np

from core.component import Floats
from core.flow import Frame


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

    Step l leads from hidden layer l + 1 to l: the weights of what lies between, then the slope of layer l.
    """
    hidden = np.array(frame.structure.hidden, int)
    slopes, weights = frame.log10_slope_gain, frame.log10_weight_gain
    if len(hidden) < 2:
        return np.zeros(0), np.zeros(0)
    within = slopes.copy()  # the gains of the slots between; those of the hidden layers are counted as slopes
    within[hidden] = 0.0
    passed = weights[: hidden[-1] + 1] + within[: hidden[-1] + 1]
    return slopes[hidden[:-1]], np.add.reduceat(passed, hidden[:-1] + 1)


def budget_of(frames: list[Frame]) -> Budget:
    """The budget of the median frame: medians of the gains over `frames`."""
    with np.errstate(invalid="ignore"):
        parts = np.array([[np.sum(part) for part in steps_of(frame)] for frame in frames])  # (frames, 2)
        slope, weight = np.median(parts, axis=0) if len(parts) else (0.0, 0.0)
    return Budget(float(slope), float(weight), float(slope + weight))

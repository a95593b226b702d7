"""Target scaling: amounts brought to a size that a network can say, by statistics of the training split."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.component import Component
from core.numerics import Floats


class Scale(NamedTuple):
    """What amounts (n, targets) are shifted by, and then divided by."""

    shift: Floats | float = 0.0
    size: Floats | float = 1.0

    def __call__(self, target: NDArray[Any]) -> NDArray[Any]:
        """Amounts in the scaled unit."""
        return np.asarray((target - self.shift) / self.size)


class TargetScaling(Component, frozen=True):
    """The unit in which real targets are told to the network, and in which its loss is counted."""

    @abstractmethod
    def fitted(self, target: Floats) -> Scale | None:
        """From the training targets (n, targets), float64; a constant is divided by 1. None leaves all as it is."""


class Unscaled(TargetScaling, frozen=True, tag="none"):
    """Amounts in their own unit: a large one has to be reached in many small steps."""

    def fitted(self, target: Floats) -> None:
        return None


class StandardizedTarget(TargetScaling, frozen=True, tag="standardize"):
    """Mean 0, deviation 1: an untrained network is about right in size, and a loss of 1 is that of the mean."""

    def fitted(self, target: Floats) -> Scale:
        exponent = np.frexp(np.abs(target).max(axis=0))[1]
        near_one = np.ldexp(target, -exponent)  # exactly, and no square leaves the range
        mean, deviation = near_one.mean(axis=0), (near_one - near_one.mean(axis=0)).std(axis=0)
        return Scale(np.ldexp(mean, exponent), _or_one(np.ldexp(deviation, exponent)))


class MinMaxTarget(TargetScaling, frozen=True, tag="min_max"):
    """Everything between 0 and 1, where a sigmoid can say it; a single outlier crowds all others together."""

    def fitted(self, target: Floats) -> Scale:
        low = target.min(axis=0)
        return Scale(low, _or_one(target.max(axis=0) - low))


AnyTargetScaling = Unscaled | StandardizedTarget | MinMaxTarget


def _or_one(size: Floats) -> Floats:
    return np.where(size > 0, size, 1.0)

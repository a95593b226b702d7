"""Answers: what the output's activation makes of its sums, and the way back, so exact that nothing cancels."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats
from core.numerics.wide import Wide

if TYPE_CHECKING:
    from core.components.activations.activation import Activation

Place: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64]]  # rows, columns


class Answers(ABC):
    """y = phi(z) of one batch, (batch, outputs) in float64; under `quiet`.

    A sigmoid that is sure of itself differs from 1 by less than rounding, and its slope may lie below all numbers: what
    is told of answers here keeps its digits all the same.
    """

    value: Floats  # as plain numbers
    wide: Wide

    @abstractmethod
    def error(self, target: Floats) -> Wide:
        """y - target."""

    @abstractmethod
    def back(self, dy: Wide) -> Wide:
        """dL/dz from dL/dy."""

    def rest(self) -> Floats:
        """1 - y."""
        return -self.error(np.ones_like(self.value)).plain()


class Bent(Answers):
    """Of an activation that bends each sum by itself."""

    def __init__(self, activation: Activation, z: Floats) -> None:
        self.activation, self.z = activation, z
        self.wide = activation.exact(z)
        self.value = self.wide.plain()

    def error(self, target: Floats) -> Wide:
        result = self.wide - target
        for end in self.activation.ends:
            near = np.abs(target - end) < np.abs(target)
            if near.any():
                result = Wide.where(near, self.activation.beyond(self.z, end) - (target - end), result)
        return result

    def back(self, dy: Wide) -> Wide:
        return dy * self.activation.exact_slope(self.z)


class Shares(Answers):
    """Of a softmax: positive, and 1 in sum."""

    def __init__(self, z: Floats) -> None:
        self.top = highest(z)
        odds = Wide.exp(z - z[self.top][:, None])
        others = odds.with_entries(self.top, None).sums()
        self.wide = odds / (others.plain() + 1.0)
        self.value = self.wide.plain()
        self._rest_of_top = (others / (others.plain() + 1.0))[:, 0]

    def error(self, target: Floats) -> Wide:
        result, told = self.wide - target, target[self.top]
        near = told > 0.5
        return result.with_entries(self.top, Wide.where(near, -(self._rest_of_top + (told - 1)), result[self.top]))

    def back(self, dy: Wide) -> Wide:
        above = dy - dy[self.top][:, None]  # of the highest share: what all have in common is exactly zero
        return balanced(self.wide * (above - (self.wide * above).sums()), self.top)


def highest(z: Floats) -> Place:
    """Where in each row the largest entry stands."""
    return np.arange(len(z)), z.argmax(axis=1)


def balanced(dz: Wide, top: Place) -> Wide:
    """The same with the entry at `top` put so that each row sums up to zero, in which it would have cancelled."""
    others = dz.with_entries(top, None)
    return others.with_entries(top, -others.sums()[:, 0])

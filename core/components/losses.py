"""Losses: what the logits cost, and the first gradient, from which all others descend."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import Annotated, Any, ClassVar

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.components.component import Component
from core.components.targets import LEAST, as_rows, balance, centre, is_one_hot, one_hot, smoothed
from core.numerics import Floats

Smoothing = Annotated[
    float,
    Meta(ge=0, le=0.9, description="Share of each target that is taken from it and spread over all classes alike."),
]


class Loss(Component, frozen=True):
    """The price of being wrong; the gradient that goes backward starts here."""

    regression: ClassVar[bool] = False  # fits real targets as well as classes
    head: ClassVar[str] = ""  # what it makes of the logits before it compares: the network itself is linear there

    def outputs(self, classes: int, targets: int) -> int:
        """Width of the output layer for that many classes, or (classes = 0) real targets."""
        return classes or targets

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        """The target as float64 (batch, outputs), from integers (batch,) or from rows (batch, outputs).

        ValueError, with a sentence, where it does not fit.
        """
        return one_hot(target, outputs) if target.ndim == 1 and outputs > 1 else as_rows(target, outputs)

    def answers(self, z: Floats) -> Floats:
        """What its head makes of logits, both float64 (batch, outputs)."""
        return z

    @abstractmethod
    def constant(self, rows: Floats, shares: Floats) -> Floats:
        """The logits (outputs,) of the best answer that is the same for all: guessing without looking.

        rows: encoded targets (samples or classes, outputs); shares: how often each of them is met, sum 1.
        """

    @abstractmethod
    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        """The loss as reduced; writes dL/dz. z, target (encoded), dz: float64 (batch, outputs), contiguous.

        Under `quiet`, for a loss may be infinite. Nothing is lost by cancellation: wherever the gradient is a float64
        number, however small, it is that number.
        """

    def accuracy(self, z: Floats, target: Floats) -> float:
        """Share of samples whose class is right; NaN for real targets, and where a logit is no number.

        z, target (encoded): (batch, outputs).
        """
        if (self.regression and not is_one_hot(target)) or not np.isfinite(z).all():
            return math.nan
        right = (z > 0) == (target > 0.5) if z.shape[1] == 1 else z.argmax(axis=1) == target.argmax(axis=1)
        return np.count_nonzero(right) / len(z)


class CrossEntropy(Loss, frozen=True, tag="cross_entropy"):
    """The bits needed where the code suits the odds believed in, not the true ones: confident mistakes cost the most.

    Softmax of the logits, mean over the batch; Goodfellow, Bengio & Courville 2016, section 6.2.2.3. Smoothed targets:
    Szegedy et al. 2016, section 7.
    """

    head: ClassVar[str] = "softmax"

    smoothing: Smoothing = 0.0

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        rows = one_hot(target, outputs) if target.ndim == 1 else as_rows(target, outputs)
        if (rows < 0).any() or not np.allclose(rows.sum(axis=1), 1.0, atol=1e-6):
            raise ValueError("each row of a soft target must be a distribution: no negative entry, sum 1")
        return smoothed(rows, self.smoothing, outputs)

    def answers(self, z: Floats) -> Floats:
        odds = np.exp(z - z.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return np.log(np.maximum(shares @ rows, LEAST))

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        top = z.argmax(axis=1)
        top += np.arange(0, z.size, z.shape[1])  # where the largest logit of each sample stands
        ones, cells = np.ones(z.shape[1]), dz.reshape(-1)
        np.subtract(z, z.reshape(-1)[top][:, None], out=dz)
        distance = -float(np.vdot(target, dz))
        np.exp(dz, out=dz)
        cells[top] = 0.0
        others, mass = dz.dot(ones), target.dot(ones)  # softmax's denominator is 1 + others
        dz *= (mass / (1.0 + others))[:, None]
        dz -= target
        cells[top] = 0.0
        cells[top] = -dz.dot(ones)  # not p - 1, which cancels
        dz /= len(z)
        return (distance + float(mass.dot(np.log1p(others)))) / len(z)


class BinaryCrossEntropy(Loss, frozen=True, tag="binary_cross_entropy"):
    """A yes or no per output, each with its own sigmoid: the cross entropy of coins, not of a die.

    On logits, mean over all elements; Goodfellow, Bengio & Courville 2016, section 6.2.2.2. Each coin has two sides,
    over which smoothing spreads.
    """

    head: ClassVar[str] = "sigmoid"

    smoothing: Smoothing = 0.0

    def outputs(self, classes: int, targets: int) -> int:
        return 1 if classes == 2 else classes

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        rows = super().encoded(target, outputs)
        if (rows < 0).any() or (rows > 1).any():
            raise ValueError("the target of binary cross entropy must lie between 0 and 1")
        return smoothed(rows, self.smoothing, 2)

    def answers(self, z: Floats) -> Floats:
        decay = np.exp(-np.abs(z))
        return np.where(z < 0, decay, 1.0) / (1.0 + decay)

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        mean = shares @ rows
        return np.asarray(np.log(np.maximum(mean, LEAST)) - np.log(np.maximum(1.0 - mean, LEAST)))

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        size = np.abs(z)
        decay = np.exp(-size)
        wrong = np.where(z < 0, target, 1.0 - target)  # how far the target is from what the sign of z says
        loss = float(np.mean(size * wrong + np.log1p(decay)))
        np.subtract(wrong, decay / (1.0 + decay), out=dz)
        np.negative(dz, out=dz, where=z < 0)
        dz /= z.size
        return loss


class MeanSquaredError(Loss, frozen=True, tag="mean_squared_error"):
    """Errors squared: twice as wrong costs four times as much, and an outlier sets the tone.

    Mean over all elements, without a half; Bishop 2006, section 3.1.1.
    """

    regression: ClassVar[bool] = True

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return shares @ rows

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        np.subtract(z, target, out=dz)
        loss = float(np.vdot(dz, dz)) / z.size
        dz *= 2.0 / z.size
        return loss


class MeanAbsoluteError(Loss, frozen=True, tag="mean_absolute_error"):
    """Errors as they are: an outlier is one voice among many, but the gradient never grows softer near the goal.

    Mean over all elements; Hastie, Tibshirani & Friedman 2009, section 10.6.
    """

    regression: ClassVar[bool] = True

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return centre(rows, shares)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        np.subtract(z, target, out=dz)
        loss = float(np.mean(np.abs(dz)))
        np.sign(dz, out=dz)
        dz /= z.size
        return loss


class Huber(Loss, frozen=True, tag="huber"):
    """Squared near the goal, absolute far from it: outliers may speak, but not shout.

    Mean over all elements; Huber 1964, section 2.
    """

    regression: ClassVar[bool] = True

    delta: Annotated[
        float,
        Meta(ge=1e-6, le=1e6, description="Error at which the parabola ends in a line.", extra={"logarithmic": True}),
    ] = 1.0

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return balance(rows, shares, self.delta)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        error = z - target
        np.clip(error, -self.delta, self.delta, out=dz)
        loss = float(np.mean(dz * (error - 0.5 * dz)))
        dz /= z.size
        return loss


class Hinge(Loss, frozen=True, tag="hinge"):
    """A margin to be kept: what is right by more than 1 costs nothing and teaches nothing.

    One against the rest, mean over all elements; Cortes & Vapnik 1995; Rifkin & Klautau 2004, section 2.
    """

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        rows = super().encoded(target, outputs)
        if np.isin(rows, (0.0, 1.0)).all():
            return 2.0 * rows - 1.0
        if not np.isin(rows, (-1.0, 1.0)).all():
            raise ValueError("the target of the hinge loss must be classes, or rows of -1 and +1")
        return rows

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return np.sign(shares @ rows)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        shortfall = 1.0 - target * z
        np.multiply(target, shortfall > 0, out=dz)
        dz /= -z.size
        return float(np.mean(np.maximum(shortfall, 0.0)))


AnyLoss = CrossEntropy | BinaryCrossEntropy | MeanSquaredError | MeanAbsoluteError | Huber | Hinge

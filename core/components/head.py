"""Head: the activation of the output and the loss that judges it, as one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from core.components.activations import Activation, Linear, Sigmoid, Softmax
from core.components.component import key
from core.components.losses import Loss
from core.numerics import Floats


class Cost(NamedTuple):
    """What one batch costs."""

    loss: float
    exponent: int = 0  # dL/dz is what was written times 2**exponent
    clipped_share: float = math.nan  # of the probabilities; NaN where nothing can be clipped


@dataclass(frozen=True)
class Head:
    """What follows the last sums z: the answers phi(z) of the network, and what they cost.

    A loss of logits behind a linear output has a softmax or a sigmoid of its own; then these are its answers.
    """

    activation: Activation | Softmax
    loss: Loss

    @property
    def plain(self) -> bool:
        """Whether the loss takes the sums as they are."""
        return isinstance(self.activation, Linear) and self.loss.fused

    @property
    def name(self) -> str:
        """The activation between the sums and the answers; "" where the sums are the answers."""
        if not isinstance(self.activation, Linear):
            return key(self.activation)
        return self.loss.head

    @property
    def pointwise(self) -> Activation | None:
        """What is made of each sum by itself, in the loss or before it; None where they are weighed together."""
        if self.name == "softmax" or isinstance(self.activation, Softmax):
            return None
        return Sigmoid() if self.name == "sigmoid" else self.activation

    def answers(self, z: Floats) -> Floats:
        """What people read as the answers, from sums z, both float64 (batch, outputs)."""
        return self.loss.answers(z) if isinstance(self.activation, Linear) else self.outputs(z)

    def outputs(self, z: Floats) -> Floats:
        """phi(z), what the network hands on to the loss."""
        return z if isinstance(self.activation, Linear) else self.activation.answers(z).value

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> Cost:
        """The loss as reduced; writes dL/dz. z, target (encoded), dz: float64 (batch, outputs), contiguous.

        Under `quiet`. Exact over the whole range: a gradient below float64 is written with an exponent.
        """
        if self.plain:
            return Cost(self.loss.evaluate(z, target, dz))
        answers = self.activation.answers(z)
        judged = self.loss.judged(answers, target)
        exponent = answers.back(judged.dy).scaled_into(dz)
        return Cost(judged.loss, exponent, math.nan if judged.clipped is None else judged.clipped)

    def accuracy(self, z: Floats, target: Floats, classes: int) -> float:
        """Share of samples whose class is right; NaN for real targets (classes = 0), and where z is no number.

        z, target (encoded): (batch, outputs). The largest answer says which class; a single one is above a threshold,
        or of more than two classes nearest to the number of one.
        """
        if not classes or not np.isfinite(z).all():
            return math.nan
        if z.shape[1] > 1:
            y = z if self.activation.increasing else self.outputs(z)
            right = y.argmax(axis=1) == target.argmax(axis=1)
        elif classes <= 2:
            right = (self.outputs(z) > self.loss.threshold()) == (self.loss.told(target) > 0.5)
        else:
            told = np.clip(np.rint(self.outputs(z)), 0, classes - 1)
            right = told == np.rint(self.loss.told(target))
        return np.count_nonzero(right) / len(z)

    def scores(self, y: Floats, classes: int) -> Floats:
        """How much the answers y (samples, outputs) speak for each class, (samples, classes): the largest one wins."""
        if y.shape[1] > 1:
            return y[:, :classes]
        if classes <= 2:
            y = y - y.dtype.type(self.loss.threshold())
            return np.concatenate([-y, y], axis=1)
        return -np.abs(y - np.arange(classes, dtype=y.dtype))

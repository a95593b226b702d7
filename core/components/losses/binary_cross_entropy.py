"""Binary cross entropy: the loss of a yes or no."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Answers, Sigmoid
from core.components.losses.loss import LEAST_PROBABILITY, Judgement, Loss, Reading, Smoothing, divided, entropy, log_of
from core.components.targets import LEAST, smoothed, unsmoothed
from core.numerics import Floats


class BinaryCrossEntropy(Loss, frozen=True, tag="binary_cross_entropy"):
    """A yes or no per output, each with its own sigmoid: the cross entropy of coins, not of a die.

    On logits, mean over all elements; Goodfellow, Bengio & Courville 2016, section 6.2.2.2. Each coin has two sides,
    over which smoothing spreads.
    """

    smoothing: Smoothing = 0.0
    of: Reading = "logits"

    @property
    def head(self) -> str:
        return "sigmoid" if self.fused else ""

    @property
    def fused(self) -> bool:
        return self.of == "logits"

    def outputs(self, classes: int, targets: int) -> int:
        return 1 if classes == 2 else super().outputs(classes, targets)

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        return smoothed(super().encoded(target, outputs), self.smoothing, 2)

    def told(self, target: Floats) -> Floats:
        return unsmoothed(target, self.smoothing, 2)

    def answers(self, z: Floats) -> Floats:
        if not self.fused:
            return z
        decay = np.exp(-np.abs(z))
        return np.where(z < 0, decay, 1.0) / (1.0 + decay)

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        mean = shares @ rows
        if not self.fused:
            return np.clip(mean, 0.0, 1.0)
        logits = np.log(np.maximum(mean, LEAST)) - np.log(np.maximum(1.0 - mean, LEAST))
        beyond = np.abs(mean - 0.5) > 0.5 + 1e-9  # there, the surer the better, without end
        return np.where(beyond, np.nan, logits)

    def floor(self, rows: Floats) -> Floats:
        return np.asarray((entropy(rows) + entropy(1.0 - rows)).mean(axis=1))

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        size = np.abs(z)
        decay = np.exp(-size)
        wrong = np.where(z < 0, target, 1.0 - target)  # how far the target is from what the sign of z says
        loss = float(np.mean(size * wrong + np.log1p(decay)))
        np.subtract(wrong, decay / (1.0 + decay), out=dz)
        np.negative(dz, out=dz, where=z < 0)
        dz /= z.size
        return loss

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        if self.fused:
            y = np.ascontiguousarray(answers.value)
            loss = self.evaluate(y, target, np.empty_like(y))
            return Judgement(loss, divided(Sigmoid().answers(y).error(target), y.size))
        p, rest = answers.value, answers.rest()
        clipped = (p < LEAST_PROBABILITY) | (rest < LEAST_PROBABILITY)
        kept, other = (np.clip(each, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY) for each in (p, rest))
        loss = -float(np.mean(target * log_of(kept, other) + (1 - target) * log_of(other, kept)))
        dy = answers.error(target) * np.where(clipped, 0.0, 1 / (kept * other))
        return Judgement(loss, divided(dy, p.size), float(np.mean(clipped)))

    def threshold(self) -> float:
        return 0.0 if self.fused else 0.5

"""Cross entropy: the loss of a choice among classes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Answers, Shares
from core.components.activations.answers import balanced, highest
from core.components.losses.loss import LEAST_PROBABILITY, Judgement, Loss, Reading, Smoothing, divided, entropy, log_of
from core.components.targets import LEAST, smoothed, unsmoothed
from core.numerics import Floats
from core.numerics.wide import Wide


class CrossEntropy(Loss, frozen=True, tag="cross_entropy"):
    """The bits needed where the code suits the odds believed in, not the true ones: confident mistakes cost the most.

    Softmax of the logits, mean over the batch; Goodfellow, Bengio & Courville 2016, section 6.2.2.3. Smoothed targets:
    Szegedy et al. 2016, section 7.
    """

    smoothing: Smoothing = 0.0
    of: Reading = "logits"

    @property
    def head(self) -> str:
        return "softmax" if self.fused else ""

    @property
    def fused(self) -> bool:
        return self.of == "logits"

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        return smoothed(super().encoded(target, outputs), self.smoothing, outputs)

    def told(self, target: Floats) -> Floats:
        return unsmoothed(target, self.smoothing, target.shape[1])

    def answers(self, z: Floats) -> Floats:
        if not self.fused:
            return z
        odds = np.exp(z - z.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        mean = shares @ rows
        if (mean < 0).any():
            return np.full_like(mean, np.nan)  # the less of it is said, the better, without end
        return np.log(np.maximum(mean, LEAST)) if self.fused else mean / (mean.sum() or 1.0)

    def floor(self, rows: Floats) -> Floats:
        mass = rows.sum(axis=1)  # the best answer is the row divided by it
        return np.asarray(entropy(rows).sum(axis=1) - entropy(mass))

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

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        return self._of_logits(answers, target) if self.fused else _of_probabilities(answers, target)

    def _of_logits(self, answers: Answers, target: Floats) -> Judgement:
        y = np.ascontiguousarray(answers.value)
        loss, odds = self.evaluate(y, target, np.empty_like(y)), Shares(y)
        dy = odds.wide * target.sum(axis=1, keepdims=True) - target
        return Judgement(loss, divided(balanced(dy, odds.top), len(y)))


def _of_probabilities(answers: Answers, target: Floats) -> Judgement:
    """Each row divided by its sum, then clipped; the gradient is that of what is not clipped."""
    total = answers.wide.sums()
    p = (answers.wide / total).plain()
    rest, top = 1 - p, highest(p)
    rest[top] = (answers.wide.with_entries(top, None).sums() / total).plain()[:, 0]
    clipped = (p < LEAST_PROBABILITY) | (rest < LEAST_PROBABILITY)
    logs = log_of(*(np.clip(each, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY) for each in (p, rest)))
    heard = np.where(clipped, 0.0, target)
    mass = heard.sum(axis=1, keepdims=True)
    logarithmic = mass * p - heard  # dL / d log y
    logarithmic[top] = (mass[:, 0] - heard[top]) - mass[:, 0] * rest[top]
    by_sum = Wide.where(mass == 0, Wide.of(np.zeros_like(mass)), Wide.of(mass) / total)  # what dividing adds
    dy = Wide.where(clipped, by_sum, Wide.of(logarithmic) / answers.wide)
    return Judgement(-float(np.vdot(target, logs)) / len(p), divided(dy, len(p)), float(np.mean(clipped)))

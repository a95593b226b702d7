"""Samples: a split dealt out in batches, beside what the network should say to each sample."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.experiment import Experiment
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.record.frame import Scales
from core.training.answers import CELLS, Answers
from core.training.split import PIECE, Split


class Samples:
    """Training samples in reshuffled batches without replacement, and the held-out ones."""

    def __init__(self, experiment: Experiment, split: Split, outputs: int, rng: Generator) -> None:
        """`rng` shuffles; the permutation of the split has been drawn from it before."""
        self.split = split  # which other runs may share
        self.x, self.test_x, self.excerpt = split.x, split.test_x, split.excerpt  # (samples, inputs)
        self.classes = split.classes  # 0 = amounts
        self.answers = Answers(experiment.loss, split.target, split.classes, outputs)
        self._test_answers = Answers(experiment.loss, split.test_target, split.classes, outputs)
        self.scales = Scales(_largest_feature(self.x), self.answers.largest_amount())
        self.batch = min(experiment.batch, len(self.x))
        self._rng, self._order, self._next = rng, np.arange(0), 0
        self._x: Floats = np.empty((self.batch, self.x.shape[1]), self.x.dtype)
        self._target: Floats = np.empty((self.batch, self.answers.width))

    def next_batch(self) -> tuple[Floats, Floats]:
        """x (batch, inputs) and target (batch, outputs), in buffers that the next call overwrites."""
        if self._next + self.batch > len(self._order):
            self._order, self._next = self._rng.permutation(len(self.x)), 0
        chosen = self._order[self._next : self._next + self.batch]
        self._next += self.batch
        self.x.take(chosen, 0, self._x, "clip")
        self.answers.take(chosen, self._target)
        return self._x, self._target

    def at_least(self, rows: int) -> int:
        """As many rows, or a batch where that is more, or all there are."""
        return min(max(self.batch, rows), len(self.x))

    def around(self, rows: int) -> tuple[Floats, Floats]:
        """x and target of `at_least` so many rows, until the next batch: the last one, then others of its round."""
        first, size = self._next - self.batch, self.at_least(rows)
        if size == self.batch:
            return self._x, self._target
        begin = min(first, len(self._order) - size)
        others = np.r_[self._order[begin:first], self._order[self._next : begin + size]]
        chosen = np.concatenate([self._order[first : self._next], others])
        return self.x[chosen], self.answers.of(chosen)

    def classified(self, held_out: bool, rows: int) -> tuple[Floats, NDArray[np.int64]]:
        """x and class of up to so many samples of a split, whose order is random."""
        x, answers = (self.test_x, self._test_answers) if held_out else (self.x, self.answers)
        return x[:rows], answers.classes(slice(rows))

    def held_out(self) -> Iterator[tuple[Floats, Floats]]:
        """The held-out samples piece by piece, x and target."""
        piece = min(PIECE, max(1, CELLS // self._test_answers.width))
        for first in range(0, len(self.test_x), piece):
            yield self.test_x[first : first + piece], self._test_answers.of(slice(first, first + piece))


def _largest_feature(x: Floats) -> float:
    """The RMS of the largest feature, x (samples, inputs)."""
    with quiet():
        size = _largest_root(x)
        if 0 < size < math.inf or not (peak := float(np.abs(x).max(initial=0.0))) or peak == math.inf:
            return size
        return peak * _largest_root(x / peak)  # the squares are beyond all numbers


def _largest_root(x: Floats) -> float:
    return float(np.sqrt(np.einsum("ij,ij->j", x, x, dtype=float).max(initial=0.0) / max(len(x), 1)))

"""Samples: a split dealt out in batches, beside what the network should say to each sample."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.components.activations import Linear
from core.components.head import Head
from core.components.losses import Loss
from core.experiment import Experiment
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.record.frame import Scales
from core.training.split import PIECE, Split

CELLS = 1_048_576  # answers that are looked at together: larger arrays cost the system more than the processor


class Samples:
    """Training samples in reshuffled batches without replacement, and the held-out ones."""

    def __init__(self, experiment: Experiment, split: Split, outputs: int, rng: Generator) -> None:
        """`rng` shuffles; the permutation of the split has been drawn from it before."""
        self.x, self.test_x, self.excerpt = split.x, split.test_x, split.excerpt  # (samples, inputs)
        self.classes = split.classes  # 0 = amounts
        self._answers = _Answers(experiment.loss, split.target, split.classes, outputs)
        self._test_answers = _Answers(experiment.loss, split.test_target, split.classes, outputs)
        self.scales = Scales(_largest_feature(self.x), self._answers.largest_amount())
        self.batch = min(experiment.batch, len(self.x))
        self._rng, self._order, self._next = rng, np.arange(0), 0
        self._x: Floats = np.empty((self.batch, self.x.shape[1]), self.x.dtype)
        self._target: Floats = np.empty((self.batch, self._answers.width))

    def next_batch(self) -> tuple[Floats, Floats]:
        """x (batch, inputs) and target (batch, outputs), in buffers that the next call overwrites."""
        if self._next + self.batch > len(self._order):
            self._order, self._next = self._rng.permutation(len(self.x)), 0
        chosen = self._order[self._next : self._next + self.batch]
        self._next += self.batch
        self.x.take(chosen, 0, self._x, "clip")
        self._answers.take(chosen, self._target)
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
        return self.x[chosen], self._answers.of(chosen)

    def guessing(self, target: Floats) -> float:
        """What the best constant answer would cost on the batch that was dealt last, its target (batch, outputs)."""
        return self._answers.guessing(target)

    def held_out(self) -> Iterator[tuple[Floats, Floats]]:
        """The held-out samples piece by piece, x and target."""
        piece = min(PIECE, max(1, CELLS // self._test_answers.width))
        for first in range(0, len(self.test_x), piece):
            yield self.test_x[first : first + piece], self._test_answers.of(slice(first, first + piece))


class _Answers:
    """What the network should say: classes as numbers, and what each of them means to the loss; or amounts."""

    def __init__(self, loss: Loss, target: NDArray[np.generic], classes: int, outputs: int) -> None:
        self._classes = target.astype(np.int64, copy=False) if target.ndim == 1 else None
        told = np.arange(classes) if self._classes is not None else target
        self._rows = _encoded(loss, told, outputs)  # (classes or samples, outputs), float64; (samples, 1) if alike
        self._batch = np.empty(0, np.int64)
        self.width, self._alike = outputs, outputs // self._rows.shape[1]
        self._loss, self._counts = loss, _counts(self._classes, len(self._rows))
        self._prices: Floats | None = None  # of guessing each class
        self._guess = self._error = np.empty((0, self.width))

    def of(self, chosen: slice | NDArray[np.int64]) -> Floats:
        """Those of some samples."""
        if self._classes is not None:
            return self._rows[self._classes[chosen]]
        rows = self._rows[chosen]
        return rows if self._alike == 1 else rows.repeat(self._alike, axis=1)

    def take(self, chosen: NDArray[np.int64], out: Floats) -> None:
        """Those of a batch, which is as large every time."""
        if self._classes is not None:
            if len(self._batch) != len(chosen):
                self._batch = np.empty(len(chosen), np.int64)
            chosen = self._classes.take(chosen, 0, self._batch, "clip")
        if self._alike == 1:
            self._rows.take(chosen, 0, out, "clip")
        else:
            np.copyto(out, self._rows.take(chosen, 0))

    def guessing(self, target: Floats) -> float:
        """What the best constant answer costs on the batch that was taken last."""
        if len(self._guess) != len(target):
            best = self._loss.constant(self._rows, self._counts / self._counts.sum())
            self._guess, self._error = np.tile(best, (len(target), self._alike)), np.empty(target.shape)
            if self._classes is not None:
                self._prices = np.array([self._cost(rows[None]) for rows in self._rows])
        if self._prices is not None:
            return float(self._prices.take(self._batch).mean())
        return self._cost(target)

    def _cost(self, target: Floats) -> float:
        guess = Head(Linear(), self._loss)
        return guess.evaluate(self._guess[: len(target)], target, self._error[: len(target)]).loss

    def largest_amount(self) -> float:
        """The mean of the amounts or their standard deviation, whichever is larger; 0 of classes."""
        if self._classes is not None or not len(self._rows):
            return 0.0
        with quiet():
            return float(max(np.abs(self._rows.mean(axis=0)).max(), self._rows.std(axis=0).max()))


def _encoded(loss: Loss, target: NDArray[np.generic], outputs: int) -> Floats:
    """What the loss makes of a target, (samples, outputs); a single amount is kept once for all outputs."""
    if target.ndim == 1 or target.shape[1] == outputs:
        return loss.encoded(target, outputs)
    piece = max(1, CELLS // outputs)
    pieces = (target[first : first + piece] for first in range(0, max(1, len(target)), piece))
    return np.concatenate([loss.encoded(each, outputs)[:, :1].copy() for each in pieces])


def _counts(classes: NDArray[np.int64] | None, rows: int) -> Floats:
    """How often each row is meant."""
    return np.ones(rows) if classes is None else np.bincount(classes, minlength=rows).astype(float)


def _largest_feature(x: Floats) -> float:
    """The RMS of the largest feature, x (samples, inputs)."""
    with quiet():
        return float(np.sqrt(np.einsum("ij,ij->j", x, x).max(initial=0.0) / max(len(x), 1)))

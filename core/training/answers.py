"""Answers: what the network should say to each sample, and what it costs to say the same to all."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Linear
from core.components.head import Head
from core.components.losses import Loss
from core.numerics import Floats
from core.numerics.scaled import quiet


class Answers:
    """Classes as numbers, and what each of them means to the loss; or amounts."""

    def __init__(self, loss: Loss, target: NDArray[np.generic], classes: int, outputs: int) -> None:
        self._classes = target.astype(np.int64, copy=False) if target.ndim == 1 else None
        told = np.arange(classes) if self._classes is not None else target
        self.rows = loss.encoded(told, outputs)  # (classes or samples, outputs), float64
        self._batch = np.empty(0, np.int64)
        self.width: int = self.rows.shape[1]
        self._loss, self._counts = loss, _counts(self._classes, len(self.rows))
        self.shares = self._counts / max(self._counts.sum(), 1.0)  # how often each row is meant
        self._prices: Floats | None = None  # of guessing each class
        self._guess = self._error = np.empty((0, self.width))
        with quiet():
            self._floors = loss.floor(self.rows)
        self._floored = bool(np.any(self._floors != 0))
        self._chosen = np.empty(0, np.int64)  # rows of the batch that was taken last

    def of(self, chosen: slice | NDArray[np.int64]) -> Floats:
        """Those of some samples."""
        return self.rows[self._classes[chosen]] if self._classes is not None else self.rows[chosen]

    def take(self, chosen: NDArray[np.int64], out: Floats) -> None:
        """Those of a batch, which is as large every time."""
        if self._classes is not None:
            if len(self._batch) != len(chosen):
                self._batch = np.empty(len(chosen), np.int64)
            chosen = self._classes.take(chosen, 0, self._batch, "clip")
        self.rows.take(chosen, 0, out, "clip")
        self._chosen = chosen

    def guessing(self, target: Floats) -> float:
        """What the best constant answer costs on the batch that was taken last, its target (batch, outputs)."""
        if len(self._guess) != len(target):
            self._guess, self._error = np.tile(self._best(), (len(target), 1)), np.empty(target.shape)
            if self._classes is not None:
                self._prices = np.array([self._cost(rows[None]) for rows in self.rows])
        if self._prices is not None:
            return float(self._prices.take(self._batch).mean())
        return self._cost(target)

    def floor(self) -> float:
        """What each sample's own best answer costs, on the batch that was taken last."""
        return float(self._floors.take(self._chosen).mean()) if self._floored else 0.0

    def largest_share(self) -> float:
        """The share of the split's largest class in the batch that was taken last; NaN of amounts."""
        if self._classes is None:
            return math.nan
        return np.count_nonzero(self._batch == self._largest) / len(self._batch)

    def deviations(self, z: Floats, target: Floats, head: Head) -> tuple[float, float]:
        """Mean squares of the answers to sums z less targets, and of targets less the split's mean; NaN of classes."""
        if self._classes is not None:
            return math.nan, math.nan
        error, deviation = head.answers(z) - target, target - self._mean
        return float(np.vdot(error, error)) / error.size, float(np.vdot(deviation, deviation)) / error.size

    def whole(self) -> tuple[float, float]:
        """Guessing and floor over all samples, NaN where there is no best answer; under `quiet`."""
        return self.constant(Head(Linear(), self._loss), self._best()), float(self.shares @ self._floors)

    def constant(self, head: Head, z: Floats) -> float:
        """What the same sums z (outputs,) for all samples cost; under `quiet`."""
        if self._classes is None:
            return head.evaluate(np.tile(z, (len(self.rows), 1)), self.rows, np.empty_like(self.rows)).loss
        rows = (row[None] for row in self.rows)
        return float(self.shares @ [head.evaluate(z[None].copy(), row, np.empty_like(row)).loss for row in rows])

    def spread(self) -> Floats:
        """The standard deviation of the targets, (outputs,)."""
        mean = self.shares @ self.rows
        return np.asarray(np.sqrt(self.shares @ (self.rows - mean) ** 2))

    def largest_amount(self) -> float:
        """The mean of the amounts or their standard deviation, whichever is larger; 0 of classes."""
        if self._classes is not None or not len(self.rows):
            return 0.0
        with quiet():
            return float(max(np.abs(self._mean).max(), self.rows.std(axis=0).max()))

    @cached_property
    def _largest(self) -> int:
        return int(self._counts.argmax())

    @cached_property
    def _mean(self) -> Floats:
        return np.asarray(self.rows.mean(axis=0))

    def _best(self) -> Floats:
        return self._loss.constant(self.rows, self.shares)

    def _cost(self, target: Floats) -> float:
        guess = Head(Linear(), self._loss)
        return guess.evaluate(self._guess[: len(target)], target, self._error[: len(target)]).loss


def _counts(classes: NDArray[np.int64] | None, rows: int) -> Floats:
    """How often each row is meant."""
    return np.ones(rows) if classes is None else np.bincount(classes, minlength=rows).astype(float)

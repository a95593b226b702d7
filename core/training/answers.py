"""Answers: what the network should say to each sample, and what it costs to say the same to all."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Linear
from core.components.head import Head
from core.components.losses import Loss
from core.numerics import Floats
from core.numerics.scaled import quiet

CELLS = 1_048_576  # answers that are looked at together: larger arrays cost the system more than the processor


class Answers:
    """Classes as numbers, and what each of them means to the loss; or amounts."""

    def __init__(self, loss: Loss, target: NDArray[np.generic], classes: int, outputs: int) -> None:
        self._classes = target.astype(np.int64, copy=False) if target.ndim == 1 else None
        told = np.arange(classes) if self._classes is not None else target
        self._rows = _encoded(loss, told, outputs)  # (classes or samples, outputs), float64; (samples, 1) if alike
        self._batch = np.empty(0, np.int64)
        self.width, self._alike = outputs, outputs // self._rows.shape[1]
        self._loss, self._counts = loss, _counts(self._classes, len(self._rows))
        self.shares = self._counts / max(self._counts.sum(), 1.0)  # how often each row is meant
        self._prices: Floats | None = None  # of guessing each class
        self._guess = self._error = np.empty((0, self.width))
        with quiet():
            self._floors = np.concatenate([loss.floor(rows) for rows, _ in self.pieces()] or [np.empty(0)])
        self._floored = bool(np.any(self._floors != 0))
        self._chosen = np.empty(0, np.int64)  # rows of the batch that was taken last

    def of(self, chosen: slice | NDArray[np.int64]) -> Floats:
        """Those of some samples."""
        if self._classes is not None:
            return self._rows[self._classes[chosen]]
        rows = self._rows[chosen]
        return rows if self._alike == 1 else rows.repeat(self._alike, axis=1)

    def classes(self, chosen: slice) -> NDArray[np.int64]:
        """The classes of some samples, as numbers; of amounts there are none."""
        return np.empty(0, np.int64) if self._classes is None else self._classes[chosen]

    def pieces(self) -> Iterator[tuple[Floats, Floats]]:
        """What is to be said, (classes or samples, outputs) piece by piece, and how often each row is meant."""
        size = max(1, CELLS // self.width)
        for first in range(0, len(self._rows), size):
            rows = self._rows[first : first + size]
            alike = rows if self._alike == 1 else rows.repeat(self._alike, axis=1)
            yield alike, self.shares[first : first + size]

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
        self._chosen = chosen

    def guessing(self, target: Floats) -> float:
        """What the best constant answer costs on the batch that was taken last, its target (batch, outputs)."""
        if len(self._guess) != len(target):
            self._guess, self._error = np.tile(self._best(), (len(target), 1)), np.empty(target.shape)
            if self._classes is not None:
                self._prices = np.array([self._cost(rows[None]) for rows in self._rows])
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
            share = 1 / max(len(self._rows), 1)
            return float(sum(_mean_cost(head, z, rows) * (len(rows) * share) for rows, _ in self.pieces()))
        return float(self.shares @ [_mean_cost(head, z, row[None]) for row in self._rows])

    def spread(self) -> Floats:
        """The standard deviation of the targets, (outputs,), which is a number though its square is none."""
        with quiet():
            deviation = self._rows - self.shares @ self._rows
            peak = np.abs(deviation).max(axis=0, initial=0.0)
            deviation /= np.where(peak > 0, peak, 1.0)
            return np.asarray(peak * np.sqrt(self.shares @ deviation**2)).repeat(self._alike)

    def largest_amount(self) -> float:
        """The mean of the amounts or their standard deviation, whichever is larger; 0 of classes."""
        if self._classes is not None or not len(self._rows):
            return 0.0
        with quiet():
            return float(max(np.abs(self._mean).max(), self.spread().max()))

    @cached_property
    def _largest(self) -> int:
        return int(self._counts.argmax())

    @cached_property
    def _mean(self) -> Floats:
        return np.asarray(self._rows.mean(axis=0))

    def _best(self) -> Floats:
        return self._loss.constant(self._rows, self.shares).repeat(self._alike)

    def _cost(self, target: Floats) -> float:
        guess = Head(Linear(), self._loss)
        return guess.evaluate(self._guess[: len(target)], target, self._error[: len(target)]).loss


def _mean_cost(head: Head, z: Floats, rows: Floats) -> float:
    """What the same sums z (outputs,) cost where these rows (samples, outputs) are to be said."""
    return head.evaluate(np.tile(z, (len(rows), 1)), rows, np.empty_like(rows)).loss


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

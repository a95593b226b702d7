"""Which class the network takes each class for, over the samples for training and over those held out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats
from core.numerics.scaled import quiet
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace

MULTIPLICATIONS = 1e9  # that one answer may cost: a tenth of a second, and at the most
MOST, FEWEST = 20_000, 100  # samples of a split that are looked at
PIECE = 2048  # samples at a time
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Confused:
    """A split: how often each class was taken for each. A run keeps many of these, of up to a million pairs."""

    classes: int
    pairs: NDArray[np.int32]  # (k, 3), of those that occur: what it is, what the network says, how often
    samples: int  # of the whole split, of which these may be a part
    lost: int = 0  # to which the network said no number

    @classmethod
    def of(cls, counts: Counts, samples: int, lost: int = 0) -> Self:
        """counts: (classes, classes), what it is and what the network says."""
        truly, said = np.nonzero(counts)
        pairs = np.column_stack([truly, said, counts[truly, said]]).astype(np.int32)
        return cls(len(counts), pairs, samples, lost)

    @property
    def counts(self) -> Counts:
        """All pairs, (classes, classes): what it is, what the network says."""
        counts = np.zeros((self.classes, self.classes), np.int64)
        counts[self.pairs[:, 0], self.pairs[:, 1]] = self.pairs[:, 2]
        return counts

    @property
    def seen(self) -> int:
        """How many were looked at and answered."""
        return int(self.pairs[:, 2].sum())

    @property
    def accuracy(self) -> float:
        """The share that is right; NaN of none."""
        return float(self._right.sum() / self.seen) if self.seen else float("nan")

    @property
    def of_class(self) -> Counts:
        """How many of each class there are, (classes,)."""
        return self._by_class(self.pairs[:, 2])

    @property
    def accuracies(self) -> Floats:
        """The share of each class that is right, (classes,); NaN of a class without samples."""
        of_class = self.of_class
        return np.where(of_class, self._by_class(self._right) / np.maximum(of_class, 1), np.nan)

    @property
    def _right(self) -> NDArray[np.int32]:
        return np.where(self.pairs[:, 0] == self.pairs[:, 1], self.pairs[:, 2], 0)

    def _by_class(self, times: NDArray[np.int32]) -> Counts:
        return np.bincount(self.pairs[:, 0], times, self.classes).astype(np.int64)


@dataclass(frozen=True, eq=False)
class ConfusionAnswer:
    """Both splits, and what the classes are called."""

    held_out: Confused
    training: Confused
    names: tuple[str, ...] = ()

    @property
    def classes(self) -> int:
        """How many there are."""
        return self.training.classes


@dataclass(frozen=True)
class Confusion(Probe):
    """The confusion matrix of a network that tells classes apart, in evaluation mode."""

    share: ClassVar[float] = 0.05

    def answer(self, trace: Trace) -> ConfusionAnswer | None:
        if not trace.excerpt.classes:
            return None
        return ConfusionAnswer(_confused(trace, True), _confused(trace, False), trace.excerpt.names.classes)


def _confused(trace: Trace, held_out: bool) -> Confused:
    classes, head = trace.excerpt.classes, trace.experiment.head
    rows = int(min(MOST, max(FEWEST, MULTIPLICATIONS / 2 / max(trace.parameters, 1))))
    x, target, whole = trace.classified(held_out, rows)
    counts, lost = np.zeros(classes * classes, np.int64), 0
    for first in range(0, len(x), PIECE):
        part = slice(first, first + PIECE)
        with quiet():
            scores = head.scores(trace.predict(x[part]), classes)
        there = np.isfinite(scores).all(axis=1)
        said = scores[there].argmax(axis=1)
        counts += np.bincount(target[part][there] * classes + said, minlength=classes * classes)
        lost += int(np.count_nonzero(~there))
    return Confused.of(counts.reshape(classes, classes), whole, lost)

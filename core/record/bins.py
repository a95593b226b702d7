"""Bins: rows over time in bounded memory, with minimum, mean and maximum of each bin."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import DTypeLike

from core.numerics import Floats


class Bins:
    """Rows in equal bins; when all bins are full, neighbours merge and each bin holds twice as many.

    What was not measured (NaN) is left out of its bin; a logarithm of zero (-inf) makes its bin's mean -inf.
    Where the last bin holds several rows, the newest of them stands behind it as a point of its own.
    """

    def __init__(self, size: int, bins: int, dtype: DTypeLike) -> None:
        self.bins, self.seen, self.stride = bins, 0, 1
        begun = np.empty((min(16, bins) + 1, size), dtype)  # one of the rows for the newest
        self.low = self.mean = self.high = begun  # one and the same, as long as each bin holds a single row

    @property
    def used(self) -> int:
        """Bins in use, the last of them perhaps not full."""
        return -(-self.seen // self.stride)

    @property
    def points(self) -> int:
        """Bins in use, and the newest row where it is not a bin."""
        return self.used + ((self.seen - 1) % self.stride > 0)

    @property
    def nbytes(self) -> int:
        """Memory that they take."""
        return sum(array.nbytes for array in self._arrays.values())

    def extend(self, rows: Floats) -> None:
        """Takes rows (k, size) in the order of their steps."""
        newest = rows[-1:]
        with np.errstate(invalid="ignore", over="ignore"):
            while len(rows):
                if self.seen == self.bins * self.stride:
                    self._merge()
                room = self.bins * self.stride - self.seen
                taken = self._join(rows) if self.seen % self.stride else self._fill(rows[:room])
                rows = rows[taken:]
                self.seen += taken
        if len(newest) and self.points > self.used:
            self._put_behind(newest)

    def firsts(self) -> Floats:
        """First step of each point."""
        return np.asarray(np.minimum(np.arange(self.points, dtype=float) * self.stride, self.seen - 1))

    def lasts(self) -> Floats:
        """Last step of each point."""
        return np.asarray(np.minimum(np.arange(1.0, self.points + 1) * self.stride, self.seen) - 1)

    def means(self) -> Floats:
        """(points, size)"""
        return self.mean[: self.points]

    def span(self, bin_: int) -> range:
        """The steps that a bin holds, as far as they have been seen."""
        return range(bin_ * self.stride, min((bin_ + 1) * self.stride, self.seen))

    def thin_out(self, bins: int) -> None:
        """Merges neighbours until there are at most so many bins, and takes no more room than these need."""
        newest = self.mean[self.points - 1 : self.points].copy()
        while self.used > bins:
            self._merge()
        if self.points > self.used:
            self._put_behind(newest)
        self._take(lambda array: array[: self.points].copy())

    @property
    def _arrays(self) -> dict[int, Floats]:
        return {id(array): array for array in (self.low, self.mean, self.high)}

    def _take(self, made: Callable[[Floats], Floats]) -> None:
        """Others in the place of those there are; those that are one stay one."""
        others = {one: made(array) for one, array in self._arrays.items()}
        self.low, self.mean, self.high = (others[id(array)] for array in (self.low, self.mean, self.high))

    def _join(self, rows: Floats) -> int:
        """Adds rows to the last bin, which is not full; how many."""
        i, inside = divmod(self.seen, self.stride)
        rows = rows[: self.stride - inside]
        self.low[i] = np.fmin(self.low[i], np.fmin.reduce(rows))
        self.high[i] = np.fmax(self.high[i], np.fmax.reduce(rows))
        self.mean[i] = _joined(self.mean[i], _means(rows[None])[0], inside, len(rows))
        return len(rows)

    def _fill(self, rows: Floats) -> int:
        """Begins new bins, all of them full or else a single one; how many rows went into them."""
        i, wide = self.seen // self.stride, min(self.stride, len(rows))
        count = len(rows) // wide
        self._reserve(i + count)
        target, parts = slice(i, i + count), rows[: count * wide].reshape(count, wide, -1)
        if self.stride == 1:
            self.mean[target] = rows
            return count
        self.low[target] = parts[:, 0] if wide == 1 else np.fmin.reduce(parts, axis=1)
        self.high[target] = parts[:, 0] if wide == 1 else np.fmax.reduce(parts, axis=1)
        self.mean[target] = parts[:, 0] if wide == 1 else _means(parts)
        return count * wide

    def _put_behind(self, newest: Floats) -> None:
        """The next bin, or a newer row, will be written over it."""
        self._reserve(self.points)
        for side in (self.low, self.mean, self.high):
            side[self.used] = newest

    def _reserve(self, rows: int) -> None:
        there = len(self.mean)
        if rows > there:
            room = min(self.bins + 1, max(rows, 2 * there - 1)) - there
            self._take(lambda array: np.concatenate((array, np.empty((room, array.shape[1]), array.dtype))))

    def _merge(self) -> None:
        """Two and two; the last of them may not be full, or be alone."""
        if self.stride == 1:
            self.low, self.high = self.mean.copy(), self.mean.copy()
        last, pairs = self.used - 1, self.used // 2
        even, odd = slice(0, 2 * pairs, 2), slice(1, 2 * pairs, 2)
        sizes = np.ones((pairs, 1))  # of the second ones, in strides
        if last % 2:
            sizes[-1] = self.seen / self.stride - last
        self.low[:pairs] = np.fmin(self.low[even], self.low[odd])
        self.high[:pairs] = np.fmax(self.high[even], self.high[odd])
        self.mean[:pairs] = _joined(self.mean[even], self.mean[odd], 1, sizes)
        for side in (self.low, self.mean, self.high):
            side[pairs : last // 2 + 1] = side[last]
        self.stride *= 2


def _means(parts: Floats) -> Floats:
    """The mean of each part, (parts, rows, size) -> (parts, size), without what is NaN."""
    means: Floats = np.mean(parts, axis=1)
    if np.isfinite(means).all():
        return means
    known = ~np.isnan(parts)
    counts = known.sum(axis=1)
    divisors, values = np.maximum(counts, 1), np.where(known, parts, 0.0)
    means = values.sum(axis=1) / divisors
    too_large = np.isinf(means)  # perhaps only the sum: then the shares have one that is a number
    means[too_large] = (values / divisors[:, None]).sum(axis=1)[too_large]
    means[counts == 0] = np.nan
    return means


def _joined(mean: Floats, other: Floats, weight: int, more: int | Floats) -> Floats:
    """The mean of `weight` values that have `mean`, and of `more` that have `other`; where one is NaN, the other."""
    result = mean * (weight / (weight + more)) + other * (more / (weight + more))
    for one, alone in ((mean, other), (other, mean)):
        np.copyto(result, alone, where=np.isnan(one), casting="same_kind")
    return np.asarray(result)

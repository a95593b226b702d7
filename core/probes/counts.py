"""Histograms of many arrays at once: integer codes of all of them, counted in one go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats
from core.numerics.scaled import LOG10_2

BINS_LOG2 = 6
BINS = 2**BINS_LOG2
DECADES = 8  # that the bins of a logarithmic histogram span, below its largest value
_PER_DECADE = BINS // DECADES
BLOCK = 32_768  # numbers
_LOWEST_POWER = -120  # of two: a finer bin has no scale in float32

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """One histogram per row. Every value is in a bin, or among `zeros`, `below` or `beyond`: none is lost.

    The bins are equal parts of [lower, upper], each without its upper edge but for the last.
    """

    bins: NDArray[np.int32]  # (rows, BINS)
    lower: Floats  # (rows,)
    upper: Floats  # (rows,)
    zeros: Integers  # (rows,) exactly zero
    below: Integers  # (rows,) of a logarithmic histogram, smaller than its lowest bin
    beyond: Integers  # (rows,) not finite
    total: Integers  # (rows,)

    def edges(self, row: int) -> Floats:
        """The edges of a row's bins, (BINS + 1,)."""
        share = np.linspace(0, 1, BINS + 1)
        return np.asarray(self.lower[row] * (1 - share) + self.upper[row] * share)


def blank(rows: int) -> Counts:
    """Of nothing."""
    bins = np.zeros((rows, BINS), np.int32)
    return Counts(bins, np.zeros(rows), np.ones(rows), *(np.zeros(rows, np.int64) for _ in range(4)))


def counted(stack: Floats) -> Counts:
    """Histograms of the rows of `stack` (rows, n), each over the finest bins 2**k wide that hold the row.

    Their edges are multiples of 2**k, so that they seldom change from step to step and a value's code is exact.
    """
    return _together([_counted(stack[part]) for part in _blocks(stack)])


def _counted(stack: Floats) -> Counts:
    stack, beyond = _finite(stack)
    rows, n = stack.shape
    if not n:
        return blank(rows)
    low, high = stack.min(axis=1), stack.max(axis=1)
    powers, first = _bins_of(low, high)
    codes = stack * np.ldexp(1.0, -powers).astype(stack.dtype)[:, None]
    np.floor(codes, out=codes)
    codes -= first[:, None]
    tallied = _tallied(codes, BINS + 1)
    bins, on_edge = tallied[:, :BINS], tallied[:, BINS]
    bins[:, BINS - 1] += on_edge
    zeros = np.zeros(rows, np.int64)
    around = np.flatnonzero((low <= 0) & (high >= 0))
    zeros[around] = n - np.count_nonzero(stack[around], axis=1)
    bins[np.arange(rows), np.clip(-first, 0, BINS - 1).astype(np.intp)] -= zeros
    with np.errstate(over="ignore"):
        lower, upper = (np.nan_to_num(np.ldexp(edge.astype(float), powers)) for edge in (first, first + BINS))
    return Counts(bins, lower, upper, zeros - beyond, np.zeros_like(zeros), beyond, np.full(rows, n))


def _bins_of(low: Floats, high: Floats) -> tuple[NDArray[np.int64], Floats]:
    """For rows between these ends: the power of two that is the width of a bin, and the number of the lowest one."""
    half = high / 2 - low / 2  # the whole may be beyond the precision
    size = np.maximum(np.abs(low), np.abs(high))
    mantissa, exponent = np.frexp(np.where(half > 0, half, size / 2))
    powers = exponent + 1 - BINS_LOG2 - (mantissa == 0.5)
    finest = np.frexp(size)[1] - np.finfo(low.dtype).nmant + 1  # below, there are hardly numbers between the edges
    powers = np.maximum(np.maximum(powers, finest), _LOWEST_POWER).astype(np.int64)
    over = np.ceil(_edge(high, powers)) - np.floor(_edge(low, powers)) > BINS
    powers += over
    return powers, np.floor(_edge(low, powers))


def _edge(values: Floats, powers: NDArray[np.int64]) -> Floats:
    """The values in widths of a bin: a product with a power of two, as that of each number."""
    return np.asarray(values * np.ldexp(1.0, -powers).astype(values.dtype))


def _tallied(codes: Floats, slots: int) -> NDArray[np.int32]:
    """How often each of `slots` whole numbers from 0 on is in each row of `codes`, (rows, slots)."""
    rows, n = codes.shape
    if n >= BLOCK:
        return np.stack([_tallied_in_pairs(row.astype(np.uint8), slots) for row in codes])
    places = codes.astype(np.intp)
    places += (np.arange(rows) * slots)[:, None]
    return np.bincount(places.ravel(), minlength=rows * slots).reshape(rows, slots).astype(np.int32)


def _tallied_in_pairs(codes: NDArray[np.uint8], slots: int) -> NDArray[np.int32]:
    """The same of one row: two neighbours read as one number are half as many to be counted."""
    even = len(codes) // 2 * 2
    pairs = np.bincount(codes[:even].view(np.uint16), minlength=slots * 256).reshape(slots, 256)
    counts = pairs.sum(axis=1) + pairs.sum(axis=0)[:slots]
    counts[codes[even:]] += 1
    return np.asarray(counts, np.int32)


def counted_sizes(stack: Floats, exponents: Floats) -> Counts:
    """Histograms of log10 |x| for the rows x of `stack` (rows, n) times 2**exponents (rows,), over DECADES decades.

    The highest bin ends at a whole decade; the exponent only moves the bins, so 1e-400 is a number like any other.
    """
    return _together([_counted_sizes(stack[part], exponents[part]) for part in _blocks(stack)])


def _counted_sizes(stack: Floats, exponents: Floats) -> Counts:
    stack, beyond = _finite(stack)
    rows, n = stack.shape
    shift = exponents * LOG10_2
    with np.errstate(divide="ignore"):
        sizes = np.log10(np.abs(stack))
        top = sizes.max(axis=1, initial=-np.inf).astype(float) + shift
    upper = np.where(np.isfinite(top), np.floor(np.where(np.isfinite(top), top, 0.0)) + 1, 0.0)
    sizes -= (upper - DECADES - shift).astype(stack.dtype)[:, None]
    sizes *= _PER_DECADE
    np.floor(np.clip(sizes, -1, BINS - 1, out=sizes), out=sizes)
    sizes += 1
    slots = _tallied(sizes, BINS + 1)
    zeros = n - np.count_nonzero(stack, axis=1)
    bins, below = slots[:, 1:], slots[:, 0] - zeros
    return Counts(bins, upper - DECADES, upper, zeros - beyond, below, beyond, np.full(rows, n))


def joined(parts: list[tuple[list[int], Counts]], rows: int) -> Counts:
    """Several counts as one, each row at its place among `rows`."""
    result = blank(rows)
    for places, counts in parts:
        for name in Counts.__slots__:
            getattr(result, name)[places] = getattr(counts, name)
    return result


def _blocks(stack: Floats) -> list[slice]:
    """Rows to be counted in one go: as many as stay in the cache, for fresh memory costs more than counting."""
    rows = max(1, BLOCK // max(stack.shape[1], 1))
    return [slice(first, first + rows) for first in range(0, len(stack), rows)]


def _together(parts: list[Counts]) -> Counts:
    if not parts:
        return blank(0)
    return Counts(*(np.concatenate([getattr(part, name) for part in parts]) for name in Counts.__slots__))


def _finite(stack: Floats) -> tuple[Floats, Integers]:
    """The rows with zeros for what is not finite, and how much that was in each."""
    with np.errstate(over="ignore", invalid="ignore"):
        if np.isfinite(stack.max(initial=0)) and np.isfinite(stack.min(initial=0)):
            return stack, np.zeros(len(stack), np.int64)
    finite = np.isfinite(stack)
    return np.where(finite, stack, stack.dtype.type(0)), np.count_nonzero(~finite, axis=1)

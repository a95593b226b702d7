"""Many values on few pixels: each column keeps its smallest and its largest, so that no peak is lost."""

from __future__ import annotations

import numpy as np

from core.numerics import Floats

POINTS = 100_000  # in all curves together; more cannot be drawn at display rate


def columns_for(width: float, curves: int, line: float = 1.0) -> int:
    """How many columns so many curves may have on so many pixels; fewer of wide lines, which take longer."""
    return max(16, min(int(width), int(POINTS / max(line, 1.0)) // (2 * max(curves, 1))))


def decimated(steps: Floats, low: Floats, high: Floats, columns: int) -> tuple[Floats, Floats]:
    """Points of each curve: steps (n,) and values (curves, n), from the ends of bins (k, curves).

    Where a bin has some exact zeros (-inf) among its values, the others count.
    """
    low = np.where(np.isneginf(low), high, low)
    if len(steps) <= columns and (low is high or np.array_equal(low, high, equal_nan=True)):
        return steps, low.T
    count = min(len(steps), columns)
    starts = np.arange(count) * len(steps) // max(count, 1)
    least, most = np.fmin.reduceat(low, starts, axis=0), np.fmax.reduceat(high, starts, axis=0)
    return _doubled(steps[starts], steps[-1]), _interleaved(least, most)


def _doubled(starts: Floats, last: float) -> Floats:
    """Each column's first step, and the middle between it and the next."""
    after = np.append(starts[1:], last)
    return np.column_stack((starts, (starts + after) / 2)).ravel()


def _interleaved(least: Floats, most: Floats) -> Floats:
    """The two ends of each column in the order in which the curve passes them."""
    middle = least + most
    with np.errstate(invalid="ignore"):
        falls = np.diff(middle, axis=0) < 0
    falls = np.concatenate((falls, falls[-1:] if len(falls) else middle < 0))
    first, second = np.where(falls, most, least), np.where(falls, least, most)
    return np.stack((first, second), axis=1).reshape(2 * len(least), -1).T

"""Scores on a grid as regions and the lines between them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.component import Floats

PIXELS = 192  # on a side of the regions; the line over them is exact
NOTHING = 255  # where a score is not a number


def finer(scores: Floats, pixels: int = PIXELS) -> Floats:
    """Scores (classes, rows, columns), linear between the points of the grid, on at least so many pixels a side."""
    for axis in (1, 2):
        count = scores.shape[axis]
        if 1 < count < pixels:
            places = np.linspace(0, count - 1, pixels)
            below = np.minimum(places.astype(int), count - 2)
            share = (places - below).astype(scores.dtype)
            share = share[:, np.newaxis] if axis == 1 else share
            low, high = np.take(scores, below, axis), np.take(scores, below + 1, axis)
            with np.errstate(invalid="ignore", over="ignore"):
                scores = low + (high - low) * share
    return scores


def winners(scores: Floats) -> NDArray[np.uint8]:
    """The class with the highest score, (rows, columns), or NOTHING."""
    best = scores.argmax(axis=0).astype(np.uint8)
    return np.where(np.isfinite(scores).all(axis=0), best, np.uint8(NOTHING))


def levels(amounts: Floats, low: float, high: float, count: int) -> NDArray[np.uint8]:
    """Which of `count` equal parts of a range an amount lies in; those beyond go to the ends, or NOTHING."""
    with np.errstate(invalid="ignore"):
        parts = np.clip(np.floor((amounts - low) / ((high - low) or 1.0) * count), 0, count - 1)
    return np.where(np.isfinite(amounts), np.nan_to_num(parts), NOTHING).astype(np.uint8)


def seams(scores: Floats) -> Floats:
    """Where another class begins to win: line pieces (k, 2, 2) of x and y, each from 0 to 1 over the grid.

    On each edge of the grid whose ends differ, the point where the two scores are equal; in each cell, those points
    joined. Where three or more regions meet in a cell, the lines meet in its middle.
    """
    _, rows, columns = scores.shape
    if rows == 1:
        return _cuts(scores)
    best = winners(scores)
    across = _crossings(scores, best, 2)  # (rows, columns - 1): right of each point
    up = _crossings(scores, best, 1)  # (rows - 1, columns)
    y, x = np.mgrid[0:rows, 0:columns].astype(float)
    on_row = np.stack([x[:, :-1] + across, y[:, :-1]], axis=-1)
    on_column = np.stack([x[:-1], y[:-1] + up], axis=-1)
    around = np.stack([on_row[:-1], on_row[1:], on_column[:, :-1], on_column[:, 1:]], axis=2)
    there = np.isfinite(around).all(axis=-1)  # (cells, cells, 4)
    counts = there.sum(axis=2)
    pairs = around[counts == 2][there[counts == 2]].reshape(-1, 2, 2)
    meeting = around[counts > 2]
    middle = np.nanmean(meeting, axis=1, keepdims=True) if len(meeting) else meeting[:, :1]
    spokes = np.stack(np.broadcast_arrays(meeting, middle), axis=2)[there[counts > 2]]
    return np.asarray(np.concatenate([pairs, spokes]) / [columns - 1, rows - 1])


def _cuts(scores: Floats) -> Floats:
    """Upright lines where the winner of a single row changes."""
    columns = scores.shape[2]
    places = np.arange(columns - 1) + _crossings(scores, winners(scores), 2)[0]
    places = places[np.isfinite(places)] / (columns - 1)
    return np.stack([np.column_stack([places, np.full_like(places, end)]) for end in (0.0, 1.0)], axis=1)


def _crossings(scores: Floats, best: NDArray[np.uint8], axis: int) -> Floats:
    """How far along each edge of the grid the winners of its ends are equal, from 0 to 1; NaN where they are one."""
    first, second = (np.take(best, range(a, best.shape[axis - 1] + b), axis - 1) for a, b in ((0, -1), (1, 0)))
    low, high = (np.take(scores, range(a, scores.shape[axis] + b), axis) for a, b in ((0, -1), (1, 0)))
    differ = (first != second) & (first != NOTHING) & (second != NOTHING)
    gaps = []
    for side in (low, high):
        pair = [
            np.take_along_axis(side, np.where(differ, one, 0)[np.newaxis].astype(np.intp), 0)[0]
            for one in (first, second)
        ]
        with np.errstate(invalid="ignore", over="ignore"):
            gaps.append((pair[0] - pair[1]).astype(float))
    with np.errstate(invalid="ignore", divide="ignore"):
        share = gaps[0] / (gaps[0] - gaps[1])
    return np.where(differ, np.nan_to_num(np.clip(share, 0, 1), nan=0.5), np.nan)

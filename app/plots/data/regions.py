"""Scores on a grid as regions and the lines between them."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats

PIXELS = 128  # on a side of the regions; the line over them is exact
NOTHING = 255  # where a score is not a number
Codes = NDArray[np.uint8]


def finer(scores: Floats, pixels: int = PIXELS) -> Floats:
    """Scores (classes, rows, columns), linear between the points of the grid, on at least so many pixels a side."""
    if not np.isfinite(scores).all():
        return scores  # what is not a number would spread
    for axis in (1, 2):
        count = scores.shape[axis]
        if 1 < count < pixels:
            weights = _weights(count, pixels).astype(scores.dtype)
            scores = np.matmul(weights, scores) if axis == 1 else np.matmul(scores, weights.T)
    return scores


def winners(scores: Floats) -> Codes:
    """The class with the highest score, (rows, columns), or NOTHING."""
    best, codes = scores[0].copy(), np.zeros(scores.shape[1:], np.uint8)
    for number, each in enumerate(scores[1:], start=1):
        higher = each > best  # one class after the other: faster than argmax over a few
        codes[higher] = number
        np.copyto(best, each, where=higher)
    codes[~np.isfinite(scores.sum(axis=0))] = NOTHING
    return codes


def levels(amounts: Floats, low: float, high: float, count: int) -> Codes:
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
    best = winners(scores)
    across = _crossings(scores, best, (0, 1))  # (rows, columns - 1): right of each point
    if rows == 1:
        return _upright(across[0], columns)
    up = _crossings(scores, best, (1, 0))  # (rows - 1, columns): above each point
    crossed = np.isfinite(across), np.isfinite(up)
    counts = crossed[0][:-1].astype(int) + crossed[0][1:] + crossed[1][:, :-1] + crossed[1][:, 1:]
    y, x = np.nonzero(counts >= 2)  # the lower left corners of the cells with a seam
    sides = (
        (x + across[y, x], y),
        (x + across[y + 1, x], y + 1),
        (x, y + up[y, x]),
        (x + 1, y + up[y, x + 1]),
    )
    around = np.stack([np.column_stack(side) for side in sides], axis=1).astype(float)  # (cells, 4, 2)
    around[np.isnan(around).any(axis=2)] = np.nan
    return np.asarray(_joined(around) / [columns - 1, rows - 1])


def _joined(around: Floats) -> Floats:
    """Two points of a cell as one piece, more as spokes."""
    there = np.isfinite(around[:, :, 0])
    two = there.sum(axis=1) == 2
    pairs = around[two][there[two]].reshape(-1, 2, 2)
    meeting, inside = around[~two], there[~two]
    middle = np.nansum(meeting, axis=1, keepdims=True) / np.maximum(inside.sum(axis=1), 1)[:, None, None]
    spokes = np.stack(np.broadcast_arrays(meeting, middle), axis=2)[inside]
    return np.concatenate([pairs, spokes])


def _upright(across: Floats, columns: int) -> Floats:
    """Upright lines where the winner of a single row changes."""
    places = (np.arange(columns - 1) + across)[np.isfinite(across)] / (columns - 1)
    return np.stack([np.column_stack([places, np.full_like(places, end)]) for end in (0.0, 1.0)], axis=1)


def _crossings(scores: Floats, best: Codes, step: tuple[int, int]) -> Floats:
    """How far along each edge of the grid the winners of its ends are equal, from 0 to 1; NaN where they are one."""
    rows, columns = best.shape
    first, second = best[: rows - step[0], : columns - step[1]], best[step[0] :, step[1] :]
    y, x = np.nonzero((first != second) & (first != NOTHING) & (second != NOTHING))
    a, b = first[y, x], second[y, x]
    gaps = [(scores[a, v, u] - scores[b, v, u]).astype(float) for v, u in ((y, x), (y + step[0], x + step[1]))]
    apart = gaps[0] - gaps[1]
    result = np.full(first.shape, np.nan)
    result[y, x] = np.where(apart > 0, gaps[0] / np.where(apart > 0, apart, 1.0), 0.5)
    return result


@cache
def _weights(count: int, pixels: int) -> Floats:
    """What each pixel takes from each point of the grid, (pixels, count)."""
    places = np.linspace(0, count - 1, pixels)
    return np.maximum(0.0, 1.0 - np.abs(places[:, None] - np.arange(count)))

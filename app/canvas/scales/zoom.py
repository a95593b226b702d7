"""Zoom and pan of an axis as arithmetic on its range, and curves cut at the ends of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from app.canvas.scales.ranges import Range
from core.numerics import Floats

NARROWEST = 10.0  # steps; fewer are read better in a table


def zoomed(shown: Range, at: float, factor: float, whole: Range, narrowest: float = NARROWEST) -> Range | None:
    """So many times as much as is shown, with `at` left where it stands; None for all that there is."""
    lower, upper = shown
    width = max((upper - lower) * factor, narrowest)
    if factor > 1 and width >= whole[1] - whole[0]:
        return None
    at = min(max(at, lower), max(whole[1], lower))
    return _inside(at - (at - lower) * width / (upper - lower), width, whole[0], max(whole[1], upper))


def panned(shown: Range, by: float, whole: Range) -> Range:
    """As much as is shown, but further on; it stops at the ends, beyond which it goes no further than before."""
    lower, upper = shown
    return _inside(lower + by, upper - lower, whole[0], max(whole[1], upper))


def cut(steps: Floats, values: Floats, shown: Range) -> tuple[Floats, Floats]:
    """The part of curves (…, n) over rising steps (n,) within a range; a line that goes on ends at the very edge."""
    inside = (shown[0] <= steps) & (steps <= shown[1])
    heads, tails = (_crossing(steps, values, edge) for edge in shown)
    parts = (heads, (steps[inside], values[..., inside]), tails)
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts], axis=-1)


def cut_upright(steps: Floats, values: Floats, shown: Range) -> tuple[Floats, Floats]:
    """A curve (n,) within a range of its values: it ends at the very edges, and is NaN between leaving and coming."""
    for edge in shown:
        before, after = values[:-1], values[1:]
        i = np.flatnonzero(np.isfinite(before) & np.isfinite(after) & ((before < edge) != (after < edge)))
        share = (edge - before[i]) / (after[i] - before[i])
        steps = np.insert(steps, i + 1, steps[i] + share * (steps[i + 1] - steps[i]))
        values = np.insert(values, i + 1, edge)
    return steps, np.where((shown[0] <= values) & (values <= shown[1]), values, np.nan)


def within(steps: Floats, values: Floats, shown: Range, points: int) -> tuple[Floats, Floats]:
    """Curves (k, n) over steps (n,), NaN beyond a range of values; few points become so many, for the edges."""
    if 1 < len(steps) < points:
        finer = np.union1d(steps, np.linspace(steps[0], steps[-1], points))
        with np.errstate(invalid="ignore"):
            steps, values = finer, np.stack([np.interp(finer, steps, row) for row in values])
    return steps, np.where((shown[0] <= values) & (values <= shown[1]), values, np.nan)


def lines_within(ends: Floats, rect: QRectF) -> Floats:
    """The parts in a rectangle of straight lines (n, 4), each from x, y to x, y."""
    start, along = ends[:, :2], ends[:, 2:] - ends[:, :2]
    first, last = np.zeros(len(ends)), np.ones(len(ends))
    for axis, edges in enumerate(((rect.left(), rect.right()), (rect.top(), rect.bottom()))):
        with np.errstate(divide="ignore", invalid="ignore"):
            crossed = np.sort([(edge - start[:, axis]) / along[:, axis] for edge in edges], axis=0)
        still, inside = along[:, axis] == 0, (edges[0] <= start[:, axis]) & (start[:, axis] <= edges[1])
        first = np.maximum(first, np.where(still, np.where(inside, 0.0, 2.0), crossed[0]))
        last = np.minimum(last, np.where(still, 1.0, crossed[1]))
    seen = first < last
    parts = [start[seen] + share[seen, None] * along[seen] for share in (first, last)]
    return np.concatenate(parts, axis=1)


def window(steps: Floats, shown: Range) -> slice:
    """The points within a range, and the next on either side."""
    first, past = np.searchsorted(steps, shown[0], "right"), np.searchsorted(steps, shown[1], "left")
    return slice(max(int(first) - 1, 0), int(past) + 1)


def _inside(begin: float, width: float, least: float, end: float) -> Range:
    begin = max(least, min(begin, end - width))
    return begin, begin + width


def _crossing(steps: Floats, values: Floats, edge: float) -> tuple[Floats, Floats]:
    """The point at which lines cross an edge; none where they end before it or have a point on it."""
    after = int(np.searchsorted(steps, edge))
    if after in (0, len(steps)) or steps[after] == edge:
        return np.empty(0), np.empty((*values.shape[:-1], 0))
    share = (edge - steps[after - 1]) / (steps[after] - steps[after - 1])
    left, right = values[..., after - 1, None], values[..., after, None]
    whole: NDArray[np.bool_] = np.isfinite(left) & np.isfinite(right)
    with np.errstate(invalid="ignore"):
        return np.array([edge]), np.where(whole, left + share * (right - left), np.nan)

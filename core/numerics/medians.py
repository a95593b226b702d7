"""Medians along the first axis: NumPy's own takes the slow road of masked arrays, and imports them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from core.numerics import Floats


def median(rows: ArrayLike) -> Floats:
    """Of each column of (rows, ...) the median, as `numpy.median`; NaN where any of it is."""
    ordered = np.sort(rows, axis=0)  # NaN last
    half = len(ordered) // 2
    with np.errstate(invalid="ignore"):
        middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    return np.where(np.isnan(ordered[-1]), np.nan, middle)


def median_of_known(rows: Floats) -> Floats:
    """Of each column of (rows, columns) the median of what is not NaN, as `numpy.nanmedian`; NaN where nothing is."""
    ordered = np.sort(rows, axis=0)  # NaN last
    known = np.maximum((~np.isnan(rows)).sum(axis=0), 1)
    column = np.arange(rows.shape[1])
    with np.errstate(invalid="ignore"):
        return np.asarray((ordered[(known - 1) // 2, column] + ordered[known // 2, column]) / 2)

"""Medians of what is known: NumPy's own takes the slow road of masked arrays for short columns."""

from __future__ import annotations

import numpy as np

from core.numerics import Floats


def median_of_known(rows: Floats) -> Floats:
    """Of each column of (rows, columns) the median of what is not NaN, as `numpy.nanmedian`; NaN where nothing is."""
    ordered = np.sort(rows, axis=0)  # NaN last
    known = np.maximum((~np.isnan(rows)).sum(axis=0), 1)
    column = np.arange(rows.shape[1])
    with np.errstate(invalid="ignore"):
        return np.asarray((ordered[(known - 1) // 2, column] + ordered[known // 2, column]) / 2)

"""The same medians as NumPy's, without its detour."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from core.numerics.medians import median_of_known


@pytest.mark.parametrize("frames", [1, 2, 3, 10, 11])
def test_it_agrees_with_numpy(frames: int) -> None:
    rng = np.random.default_rng(frames)
    rows = rng.normal(size=(frames, 40))
    rows[rng.random(rows.shape) < 0.3] = np.nan
    rows[0, :5] = -np.inf

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        expected = np.nanmedian(rows, axis=0)

    assert median_of_known(rows).tolist() == pytest.approx(expected.tolist(), nan_ok=True)


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert np.isnan(median_of_known(np.full((3, 2), np.nan))).all()

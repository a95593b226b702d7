"""The same medians as NumPy's, without its detour."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from core.numerics.medians import median, median_of_known


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


@pytest.mark.parametrize("frames", [1, 2, 3, 10, 11])
@pytest.mark.parametrize("precision", [np.float32, np.float64])
def test_the_plain_median_is_numpys_to_the_bit(frames: int, precision: type[np.floating]) -> None:
    rng = np.random.default_rng(frames)
    rows = rng.normal(size=(frames, 60)).astype(precision)
    rows[rng.random(rows.shape) < 0.1] = -np.inf
    rows[0, :5], rows[-1, 5:10] = np.nan, np.inf

    with np.errstate(invalid="ignore"):
        expected = np.median(rows, axis=0)

    np.testing.assert_array_equal(median(rows), expected)
    assert median(rows).dtype == expected.dtype
    assert float(median(rows[:, 20])) == expected[20]


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert np.isnan(median_of_known(np.full((3, 2), np.nan))).all()

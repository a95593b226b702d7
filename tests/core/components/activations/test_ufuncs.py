"""The array operations below the activations: bounds, and an exponential that never goes denormal."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.activations.ufuncs import LOWEST, at_least, at_most, decay, filled
from core.numerics import Floats
from tests.core.components.activations.test_activation import PRECISIONS, Precision

numbers = arrays(np.float64, st.integers(1, 20), elements=st.floats(-1e300, 1e300))
in_both = pytest.mark.parametrize("precision", PRECISIONS)


@given(z=numbers, limit=st.floats(-1e300, 1e300))
def test_bounds_are_kept_on_either_side(z: Floats, limit: float) -> None:
    low, high = np.empty_like(z), np.empty_like(z)

    at_least(limit, z, low)
    at_most(limit, z, high)

    assert np.array_equal(low, np.maximum(z, limit))
    assert np.array_equal(high, np.minimum(z, limit))


@in_both
def test_filled_has_the_shape_and_precision_of_its_model(precision: Precision) -> None:
    result = filled(np.zeros((2, 3), precision), 0.5)

    assert result.dtype == precision
    assert np.array_equal(result, np.full((2, 3), 0.5))


@in_both
def test_decay_is_the_exponential_down_to_the_smallest_normal_number(precision: Precision) -> None:
    x = np.linspace(-80, 5, 100).astype(precision)
    expected = np.exp(x)

    decay(x)

    assert np.array_equal(x, expected)


@in_both
def test_decay_is_zero_where_the_exponential_would_be_denormal(precision: Precision) -> None:
    lowest = LOWEST[np.dtype(precision).char]
    x = np.array([lowest - 1e-2, lowest + 1e-2, -1e30, 0.0], precision)

    with np.errstate(all="raise"):
        decay(x)

    assert x[[0, 2, 3]].tolist() == [0, 0, 1]
    assert x[1] >= np.finfo(precision).tiny


def test_decay_can_stop_earlier() -> None:
    x = np.array([-11.0, -9.0])

    decay(x, -10.0)

    assert x.tolist() == [0.0, pytest.approx(np.exp(-9.0))]

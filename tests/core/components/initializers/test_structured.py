"""Weights drawn as a whole: rotations, what looks at data, and mirrored halves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from core.components.initializers import Identity, LooksLinear, Lsuv, Orthogonal
from tests.core.components.initializers.drawing import weights

widths = st.integers(1, 12)


def test_before_it_has_seen_data_lsuv_is_a_rotation() -> None:
    assert np.array_equal(weights(Lsuv(), 5, 3), weights(Orthogonal(), 5, 3))


@given(size=st.floats(1e-12, 1e12), offset=st.floats(0, 0.6), tolerance=st.floats(1e-3, 0.5))
def test_lsuv_divides_until_the_response_varies_by_one(size: float, offset: float, tolerance: float) -> None:
    x, w = default_rng(1).standard_normal((50, 4)) * size, weights(Lsuv(), 4, 3)
    direction = w / np.linalg.norm(w)

    Lsuv(tolerance=tolerance).fit(w, lambda: x @ w + [offset, 0, -offset])

    assert abs(np.var(x @ w + [offset, 0, -offset]) - 1) < tolerance
    np.testing.assert_allclose(w / np.linalg.norm(w), direction)


def test_a_response_that_is_close_enough_is_left_alone() -> None:
    x, w = default_rng(1).standard_normal((50, 4)), weights(Lsuv(), 4, 4)
    before = w.copy()

    Lsuv(tolerance=0.5).fit(w, lambda: x @ w)

    assert np.array_equal(w, before)


@pytest.mark.parametrize("value", [0.0, 3.0, np.inf, np.nan])
def test_a_response_that_does_not_vary_or_is_no_number_changes_nothing(value: float) -> None:
    w = weights(Lsuv(), 4, 4)

    with np.errstate(invalid="ignore"):
        Lsuv().fit(w, lambda: np.full((5, 4), value))

    assert np.array_equal(w, weights(Lsuv(), 4, 4))


@given(fan_in=widths, fan_out=widths, gain=st.floats(0.1, 10))
def test_orthogonal_has_orthonormal_rows_or_columns(fan_in: int, fan_out: int, gain: float) -> None:
    w = weights(Orthogonal(gain=gain), fan_in, fan_out) / gain

    narrow = w.T @ w if fan_in >= fan_out else w @ w.T

    np.testing.assert_allclose(narrow, np.eye(min(fan_in, fan_out)), atol=1e-12)


def test_orthogonal_draws_reflections_as_often_as_rotations() -> None:
    rng = default_rng(0)

    signs = [np.linalg.det(Orthogonal().sample((3, 3), 3, 3, rng)) for _ in range(400)]

    assert abs(np.mean(signs)) < 0.2
    assert np.abs(signs) == pytest.approx(1)


def test_identity_hands_on_what_fits() -> None:
    assert np.array_equal(weights(Identity(gain=2.0), 2, 3), [[2, 0, 0], [0, 2, 0]])
    assert np.array_equal(weights(Identity(), 3, 2), [[1, 0], [0, 1], [0, 0]])


@given(inputs=widths, units=widths)
def test_mirrored_units_come_in_pairs_of_opposite_sign(inputs: int, units: int) -> None:
    w, half = weights(LooksLinear(), inputs, units), units // 2

    assert np.array_equal(w[:, :half], -w[:, half : 2 * half])
    single = w[:, 2 * half :]
    assert single.shape == (inputs, units % 2)
    assert single.any() or not units % 2  # without an image, but not without weights


@given(inputs=st.integers(2, 12), units=widths)
def test_of_mirrored_inputs_the_difference_is_heard(inputs: int, units: int) -> None:
    rng, half = default_rng(3), inputs // 2

    w = LooksLinear().mirrored((inputs, units), rng, rows=True, columns=False)

    assert np.array_equal(w[:half], -w[half : 2 * half])
    assert not w[2 * half :].any()
    narrow = w[:half].T @ w[:half] if half >= units else w[:half] @ w[:half].T
    np.testing.assert_allclose(narrow, np.eye(min(half, units)), atol=1e-12)

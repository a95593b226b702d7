"""Entries drawn one by one: their variances, and the shape of their distributions."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.initializers import Constant, Initializer, TruncatedNormal, Zeros
from tests.core.components.initializers.drawing import DRAWN, GAUSSIAN, UNIFORM, weights


@pytest.mark.parametrize("initializer", DRAWN, ids=str)
def test_the_variance_is_the_one_announced(initializer: Initializer) -> None:
    w = weights(initializer, 300, 500)

    announced = initializer.variance(300, 500)

    assert announced is not None
    assert w.var() == pytest.approx(announced, rel=0.02)  # five standard errors of 150,000 draws
    assert abs(w.mean()) < 5 * np.sqrt(announced / w.size)


@pytest.mark.parametrize("initializer", UNIFORM, ids=str)
def test_a_uniform_draw_fills_its_box_and_stays_inside(initializer: Initializer) -> None:
    limit = np.sqrt(3 * (initializer.variance(200, 300) or 0))

    w = weights(initializer, 200, 300)

    assert np.abs(w).max() <= limit
    assert np.abs(w).max() > 0.999 * limit


@pytest.mark.parametrize("initializer", GAUSSIAN, ids=str)
def test_a_normal_draw_has_the_tails_of_a_bell(initializer: Initializer) -> None:
    w = weights(initializer, 300, 500)

    assert np.mean(w**4) / np.mean(w**2) ** 2 == pytest.approx(3, rel=0.03)


def test_a_truncated_draw_ends_at_two_standard_deviations() -> None:
    w = weights(TruncatedNormal(std=0.3), 300, 500)

    assert 0.599 < np.abs(w).max() <= 0.6


def test_zeros_and_constants_are_what_they_say() -> None:
    assert np.array_equal(weights(Zeros(), 2, 3), np.zeros((2, 3)))
    assert np.array_equal(weights(Constant(value=-0.5), 2, 3), np.full((2, 3), -0.5))

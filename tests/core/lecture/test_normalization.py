"""The lecture's pair of scatter plots, against the norms of NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from core.lecture.normalization import normalized_points, norms_of, random_points


def test_the_array_is_two_by_a_hundred_from_the_normal_distribution() -> None:
    drawn = np.random.default_rng(7).normal(3, 2.5, (2, 100))

    np.testing.assert_array_equal(random_points(), drawn.T)
    assert (drawn.mean(), drawn.std()) == pytest.approx((3, 2.5), abs=0.4)


@pytest.mark.parametrize("order", [1, 2])
def test_the_points_are_divided_by_the_norm_that_numpy_finds(order: int) -> None:
    points = random_points()

    whole = normalized_points(points, "all", order)
    feature = normalized_points(points, "feature", order)
    sample = normalized_points(points, "sample", order)

    np.testing.assert_allclose(whole, points / np.linalg.norm(points.ravel(), order))
    np.testing.assert_allclose(feature, points / np.linalg.norm(points, order, axis=0))
    np.testing.assert_allclose(sample, points / np.linalg.norm(points, order, axis=1, keepdims=True))


def test_the_norms_are_those_by_which_the_points_are_divided() -> None:
    points = random_points()

    np.testing.assert_allclose(norms_of(points, "all", 2), [np.linalg.norm(points)])
    np.testing.assert_allclose(norms_of(points, "feature", 1), np.abs(points).sum(axis=0))
    np.testing.assert_allclose(norms_of(points, "sample", 2), np.hypot(*points.T))

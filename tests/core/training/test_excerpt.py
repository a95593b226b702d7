"""An excerpt keeps samples, targets and splits together, and sees inputs as the network does."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.datasets import Data
from core.components.preprocessing import Standardize
from core.training.excerpt import ENTRIES, SHOWN, Excerpt


def excerpt_of(count: int, kept: int, inputs: int = 2, dtype: str = "float64") -> Excerpt:
    """Sample i is (i, i + 1, ...), and so is its class."""
    x = np.arange(count, dtype=float)[:, None] + np.arange(inputs)
    order = default_rng(0).permutation(count)
    transform = Standardize().fitted(x[order[:kept]])
    return Excerpt.of(Data(x, np.arange(count), count), order, kept, transform, np.dtype(dtype))


def test_few_samples_are_all_there_with_their_targets_and_split() -> None:
    excerpt = excerpt_of(50, kept=40)

    order = default_rng(0).permutation(50)
    np.testing.assert_array_equal(excerpt.raw[:, 0], order)
    np.testing.assert_array_equal(excerpt.target, order)
    np.testing.assert_array_equal(excerpt.held_out, [False] * 40 + [True] * 10)


def test_of_many_samples_both_splits_are_there_in_proportion() -> None:
    excerpt = excerpt_of(10_000, kept=7500)

    assert len(excerpt.raw) == len(set(excerpt.target)) == SHOWN
    assert excerpt.held_out.mean() == pytest.approx(0.25, abs=0.002)
    assert excerpt.samples == 10_000


def test_wide_samples_are_fewer() -> None:
    assert excerpt_of(1500, kept=1000, inputs=2000).raw.size <= ENTRIES


def test_other_inputs_are_seen_through_the_fitted_transform_in_the_precision_of_the_run() -> None:
    excerpt = excerpt_of(50, kept=50, dtype="float32")

    seen = excerpt.seen(np.array([[24.5, 25.5], [1e300, 25.5]]))

    np.testing.assert_array_equal(seen, [[0.0, 0.0], [np.inf, 0.0]])
    assert seen.dtype == np.float32
    np.testing.assert_array_equal(excerpt.seen(excerpt.raw), excerpt.x)

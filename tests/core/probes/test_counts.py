"""Counts agree with NumPy's own histogram, and lose no value."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from core.probes.counts import BINS, DECADES, Counts, blank, counted, counted_sizes, joined

RNG = np.random.default_rng(5)
ROWS = RNG.normal(size=(4, 500)) * np.array([[1e-3], [0.4], [1.0], [90.0]])


def kept(counts: Counts) -> NDArray[np.int64]:
    """How many values each row accounts for."""
    return np.asarray(counts.bins.sum(axis=1) + counts.zeros + counts.below + counts.beyond)


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_bins_are_those_of_numpy_over_the_same_range(precision: str) -> None:
    rows = ROWS.astype(precision)

    counts = counted(rows)

    for k, row in enumerate(rows):
        expected, edges = np.histogram(row.astype(float), BINS, (counts.lower[k], counts.upper[k]))
        np.testing.assert_array_equal(counts.bins[k], expected)
        np.testing.assert_allclose(counts.edges(k), edges)


def test_the_range_is_the_smallest_power_of_two_that_holds_the_row() -> None:
    counts = counted(np.array([[0.3, -0.2], [1.0, 0.0], [-1.5, 1.0], [0.0, 0.0]]))

    assert counts.upper.tolist() == [0.5, 1.0, 2.0, 1.0]
    assert counts.lower.tolist() == [-0.5, -1.0, -2.0, -1.0]


def test_a_value_on_the_upper_edge_is_in_the_last_bin() -> None:
    assert counted(np.ones((1, 7), np.float32)).bins[0, -1] == 7


def test_exact_zeros_are_told_apart_from_small_numbers() -> None:
    counts = counted(np.array([[0.0, -0.0, 1e-30, 0.5, -1e-30]]))

    assert counts.zeros.tolist() == [2]
    assert counts.bins[0, BINS // 2 - 1 : BINS // 2 + 1].tolist() == [1, 1]


def test_what_is_not_finite_is_counted_and_spoils_nothing() -> None:
    rows = np.array([[np.nan, 1.0, -0.5, 0.0], [np.inf, -np.inf, np.nan, 2.0], [0.1, 0.2, 0.3, 0.4]], np.float32)

    for counts in (counted(rows), counted_sizes(rows, np.zeros(3))):
        assert counts.beyond.tolist() == [1, 3, 0]
        assert counts.zeros.tolist() == [1, 0, 0]
        np.testing.assert_array_equal(kept(counts), 4)


@pytest.mark.parametrize(("precision", "extreme"), [("float32", 3e38), ("float32", 2e-37), ("float64", 1e308)])
def test_the_ends_of_the_precision_are_no_trouble(precision: str, extreme: float) -> None:
    rows = np.array([[extreme, -extreme, extreme / 2, 0.0]], precision)

    for counts in (counted(rows), counted_sizes(rows, np.zeros(1))):
        np.testing.assert_array_equal(kept(counts), 4)
        assert counts.bins.sum() == 3
    assert counted_sizes(rows, np.zeros(1)).upper[0] == math.floor(math.log10(extreme)) + 1


def test_sizes_are_binned_by_their_logarithm() -> None:
    rows = RNG.normal(size=(3, 400)) * np.array([[1e-5], [1.0], [1e4]])

    counts = counted_sizes(rows, np.zeros(3))

    for k, row in enumerate(rows):
        expected, _ = np.histogram(np.log10(np.abs(row)), BINS, (counts.lower[k], counts.upper[k]))
        np.testing.assert_array_equal(counts.bins[k], expected)
    np.testing.assert_array_equal(counts.upper - counts.lower, DECADES)


def test_an_exponent_moves_the_bins_far_below_the_precision() -> None:
    row = np.array([[1.0, 3.0, -0.02]], np.float32)

    counts = counted_sizes(row, np.array([-1330.0]))

    places = np.log10(np.abs(row[0])) - 1330 * math.log10(2)
    expected, _ = np.histogram(places, BINS, (counts.lower[0], counts.upper[0]))
    assert counts.upper[0] == -399
    np.testing.assert_array_equal(counts.bins[0], expected)


def test_what_is_smaller_than_the_lowest_decade_is_counted_as_below() -> None:
    counts = counted_sizes(np.array([[1.0, 1e-20, 1e-12, 0.0]]), np.zeros(1))

    assert (counts.below.tolist(), counts.zeros.tolist(), counts.bins.sum()) == ([2], [1], 1)


def test_parts_are_joined_at_their_places() -> None:
    whole = joined([([2, 0], counted(ROWS[:2])), ([1], counted(ROWS[2:3]))], 4)

    np.testing.assert_array_equal(whole.bins[[2, 0, 1]], counted(ROWS[:3]).bins)
    assert whole.total.tolist() == [500, 500, 500, 0]
    assert blank(2).bins.shape == (2, BINS)

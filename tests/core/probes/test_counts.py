"""Counts agree with NumPy's own histogram, and lose no value."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from core.probes.counts import BINS, BLOCK, DECADES, Counts, blank, counted, counted_sizes, joined

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


@pytest.mark.parametrize(("middle", "deviation"), [(0.5, 0.01), (0.5, 1e-6), (0.0, 0.01), (-300.0, 1.0), (0.0, 1e-30)])
def test_bins_are_as_fine_as_what_is_there(middle: float, deviation: float) -> None:
    row = (middle + deviation * RNG.normal(size=(1, 4000))).astype(np.float32)

    counts = counted(row)

    assert np.count_nonzero(counts.bins[0]) > BINS / 4
    assert counts.edges(0)[0] <= row.min()
    assert counts.edges(0)[-1] >= row.max()


@given(arrays(np.float32, (3, 40), elements=st.floats(-(2.0**100), 2.0**100, width=32, allow_subnormal=False)))
def test_no_number_is_lost_and_none_is_outside(rows: NDArray[np.float32]) -> None:
    counts = counted(rows)

    np.testing.assert_array_equal(kept(counts), 40)
    assert (counts.bins >= 0).all()
    beside = 1e-30 * np.abs(rows).max(axis=1)  # of what is there, no precision holds that
    assert (counts.lower <= rows.min(axis=1) + beside).all()
    assert (counts.upper + beside >= rows.max(axis=1)).all()


def test_edges_are_multiples_of_a_power_of_two_so_that_they_seldom_change() -> None:
    rows = np.array([[0.3, -0.2], [1.0, 0.0], [-1.5, 1.0], [0.49, 0.51]])

    counts = counted(rows)

    widths = (counts.upper - counts.lower) / BINS
    assert widths.tolist() == [1 / 64, 1 / 64, 1 / 16, 1 / 2048]
    np.testing.assert_array_equal(counts.lower / widths, np.floor(rows.min(axis=1) / widths))


def test_a_value_on_the_upper_edge_is_in_the_last_bin() -> None:
    counts = counted(np.array([[0.0, 1.0, 1.0, 1.0]], np.float32))

    assert (counts.lower[0], counts.upper[0], counts.bins[0, -1]) == (0.0, 1.0, 3)


def test_equal_numbers_share_a_bin() -> None:
    counts = counted(np.full((1, 7), 0.3, np.float32))

    assert counts.bins.max() == 7
    assert counts.lower[0] <= 0.3 < counts.upper[0]


def test_exact_zeros_are_told_apart_from_small_numbers() -> None:
    counts = counted(np.array([[0.0, -0.0, 1e-30, 0.5, -1e-30]]))

    assert counts.zeros.tolist() == [2]
    zero = int(np.searchsorted(counts.edges(0), 0.0))
    assert counts.bins[0, zero - 1 : zero + 1].tolist() == [1, 1]


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


@pytest.mark.parametrize("n", [BLOCK - 1, BLOCK, BLOCK + 1])
def test_long_rows_are_counted_like_short_ones(n: int) -> None:
    row = RNG.normal(size=(2, n)).astype(np.float32)

    counts, sizes = counted(row), counted_sizes(row, np.zeros(2))

    for k in range(2):
        expected, _ = np.histogram(row[k], BINS, (counts.lower[k], counts.upper[k]))
        np.testing.assert_array_equal(counts.bins[k], expected)
    np.testing.assert_array_equal(kept(sizes), n)


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

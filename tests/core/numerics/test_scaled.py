"""Scaled: norms far beyond the range of their squares, powers of two that do not round, denormals that go."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from core.numerics import Floats
from core.numerics.scaled import (
    Norms,
    applied,
    applied_to_rows,
    flushed,
    is_zero,
    joint_log2_norms,
    log2_norm,
    log2_norms,
    mean_and_deviation,
    quiet,
    rescaled,
)

PRECISIONS = ["float32", "float64"]
SIZES = {"float32": (1e-44, 1e-38, 1e-30, 1e-20, 1.0, 1.5e18, 3e38), "float64": (5e-324, 1e-300, 1.0, 1e300, 1.7e308)}
EVERY_SIZE = [(precision, size) for precision in PRECISIONS for size in SIZES[precision]]


@pytest.fixture(autouse=True, scope="module")
def silence() -> Iterator[None]:
    """Numbers that leave the range are meant here, and whoever computes with them says so once, for a whole step."""
    with quiet():
        yield


def exact_log2_norm(x: Floats) -> float:
    """Through whole numbers of any size."""
    square = sum((Fraction(float(value)) ** 2 for value in x.ravel()), Fraction())
    return (math.log2(square.numerator) - math.log2(square.denominator)) / 2


@pytest.mark.parametrize("precision, size", EVERY_SIZE)
def test_norms_know_numbers_whose_squares_do_not_exist(precision: str, size: float) -> None:
    x = (default_rng(1).uniform(-1, 1, (3, 50)) * size).astype(precision)
    x[1] = size

    assert log2_norms(x) == pytest.approx([exact_log2_norm(row) for row in x], rel=1e-7, abs=1e-6)
    assert [log2_norm(row) for row in x] == pytest.approx([exact_log2_norm(row) for row in x], rel=1e-7, abs=1e-6)


@pytest.mark.parametrize("precision, size", EVERY_SIZE)
def test_the_norm_of_one_number_is_the_number(precision: str, size: float) -> None:
    x = np.array([[-size]], precision)

    assert log2_norm(x) == log2_norms(x)[0] == pytest.approx(math.log2(abs(float(x[0, 0]))), rel=1e-7, abs=1e-6)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_large_and_small_rows_do_not_disturb_each_other(precision: str) -> None:
    low, high = SIZES[precision][0], SIZES[precision][-1]
    x = np.array([[1, 1], [low, 0], [0, 0], [high, high], [1, high], [0, low]], precision)

    assert log2_norms(x) == pytest.approx([exact_log2_norm(row) if row.any() else -math.inf for row in x], rel=1e-7)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_zeros_have_no_size_and_what_is_not_finite_says_so(precision: str) -> None:
    x = np.array([[0, 0], [1, np.inf], [-np.inf, 1], [np.nan, 1], [np.nan, np.inf]], precision)

    for norms in (log2_norms(x), np.array([log2_norm(row) for row in x])):
        assert norms[:3].tolist() == [-math.inf, math.inf, math.inf]
        assert np.isnan(norms[3:]).all()


def test_the_norm_of_nothing_is_that_of_zero() -> None:
    assert log2_norm(np.empty((0, 3))) == -math.inf
    assert log2_norms(np.empty((2, 0))).tolist() == [-math.inf, -math.inf]


@given(st.integers(-1000, 900), st.sampled_from(PRECISIONS))
def test_rescaling_takes_out_a_power_of_two_and_nothing_else(exponent: int, precision: str) -> None:
    exponent = exponent if precision == "float64" else exponent // 10
    before = np.ldexp(default_rng(5).standard_normal((8, 8)).astype(precision), exponent)
    x = before.copy()

    taken = rescaled(x, log2_norm(x))

    assert np.array_equal(np.ldexp(x.astype(float), taken), before.astype(float))
    assert 2.0**-17 < np.linalg.norm(x) < 2.0**17


@pytest.mark.parametrize(
    "size, taken", [(16.0, 0), (-16.0, 0), (16.01, 16), (-16.6, -17), (-140.0, -140), (127.0, 127)]
)
def test_what_is_near_one_stays_as_it_is(size: float, taken: int) -> None:
    x = np.array([2.0**size], np.float32)

    assert rescaled(x, size) == taken


@pytest.mark.parametrize("size", [-math.inf, math.inf, math.nan])
def test_what_has_no_size_is_left_alone(size: float) -> None:
    x = np.array([1.0, 2.0])

    assert rescaled(x, size) == 0
    assert x.tolist() == [1.0, 2.0]


@pytest.mark.parametrize("precision", PRECISIONS)
def test_denormal_numbers_are_flushed_and_no_others(precision: str) -> None:
    tiny = np.finfo(precision).tiny
    x = np.array([tiny, -tiny, tiny / 2, -tiny / 2, 0.0, np.nan, np.inf, 1.0], precision)

    assert flushed(x)
    assert np.array_equal(x, np.array([tiny, -tiny, 0, 0, 0, np.nan, np.inf, 1], precision), equal_nan=True)
    assert not flushed(x)


@given(st.integers(-60, 60), st.sampled_from(PRECISIONS))
def test_a_gradient_within_the_range_is_applied_exactly(exponent: int, precision: str) -> None:
    before = default_rng(2).uniform(0.5, 1, 20).astype(precision)
    x = before.copy()

    applied(x, log2_norm(x), float(exponent))

    assert np.array_equal(x, np.ldexp(before, exponent))


def test_a_factor_that_is_no_power_of_two_is_applied_too() -> None:
    x = np.array([3.0, 4.0])

    applied(x, log2_norm(x), math.log2(0.1))

    assert x == pytest.approx([0.3, 0.4], rel=1e-14)


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("size", [1.0, 1e30])
@pytest.mark.parametrize("below", [-40, -5, 5, 40, 200])
def test_an_applied_gradient_has_no_denormal_numbers(precision: str, size: float, below: int) -> None:
    spread = np.geomspace(1e-6, 1, 64) * size
    x = spread.astype(precision)
    factor = math.log2(np.finfo(precision).tiny) - log2_norm(x) - below

    applied(x, log2_norm(x), factor)

    assert not flushed(x)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_a_gradient_that_is_denormal_already_is_flushed_without_a_factor(precision: str) -> None:
    x = np.full(4, np.finfo(precision).tiny / 4, precision)

    applied(x, log2_norm(x), 0.0)

    assert x.tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("factor", [5000.0, 1e9, math.inf])
def test_a_gradient_beyond_the_range_becomes_infinite(precision: str, factor: float) -> None:
    x = np.array([1.0, -1.0], precision)

    applied(x, 0.5, factor)

    assert x.tolist() == [math.inf, -math.inf]


@pytest.mark.parametrize("factor", [-1e9, -math.inf])
def test_a_gradient_below_the_range_becomes_zero(factor: float) -> None:
    x = np.array([1.0, -1.0])

    applied(x, 0.5, factor)

    assert x.tolist() == [0.0, 0.0]


def test_an_infinite_gradient_that_is_clipped_to_nothing_comes_to_an_end() -> None:
    x = np.array([np.inf, 1.0], np.float32)

    with np.errstate(invalid="ignore"):
        applied(x, math.inf, -math.inf)

    assert not np.isfinite(x).all()


def test_the_norms_of_several_stacks_find_their_places() -> None:
    parts = [([3, 0], np.array([[3.0, 4.0], [0.0, 0.0]])), ([4], np.array([[1e200, 0.0, 0.0]]))]

    norms = joint_log2_norms(parts, 6)

    assert norms[[0, 3, 4]] == pytest.approx([-math.inf, math.log2(5), math.log2(1e200)])
    assert np.isnan(norms[[1, 2, 5]]).all()


@pytest.mark.parametrize("precision", PRECISIONS)
def test_rows_are_applied_as_each_would_be_alone(precision: str) -> None:
    lowest = math.log2(np.finfo(precision).tiny)
    factors = np.array(
        [0.0, 7.0, -3.5, 90.0, 400.0, math.inf, lowest - 60, lowest - 5, lowest + 5, lowest + 60, -math.inf]
    )
    rows = default_rng(8).standard_normal((len(factors), 20)).astype(precision)
    alone = rows.copy()
    sizes = log2_norms(rows)

    applied_to_rows(rows, sizes, factors)

    for row, size, factor in zip(alone, sizes, factors, strict=True):
        applied(row, float(size), float(factor))
    assert np.allclose(rows, alone, rtol=1e-6, atol=0)


@pytest.mark.parametrize("values, zero", [([0.0, -0.0], True), ([], True), ([0.0, 5e-324], False), ([math.nan], False)])
def test_zero_is_zero_and_nothing_else(values: list[float], zero: bool) -> None:
    assert is_zero(np.array(values)) is zero


@pytest.mark.parametrize("value, safe", [(1.0, True), (0.0, False), (1e-30, False), (1e30, False), (math.nan, False)])
def test_norms_say_whether_all_are_far_from_the_ends_of_the_precision(value: float, safe: bool) -> None:
    stack = np.array([[1.0, 2.0], [value, 0.0]], np.float32)
    norms = Norms([([0, 1], stack)], 2)

    with quiet():
        norms.taken()

    assert norms.safe == safe


def test_norms_see_what_their_stack_holds_now() -> None:
    stack = np.array([[3.0, 4.0]])
    norms = Norms([([1], stack)], 2)
    with quiet():
        norms.taken()

        stack *= 8

        assert norms.taken()[1] == pytest.approx(math.log2(40))


@pytest.mark.parametrize("power", [-1000, 0, 1023])
def test_mean_and_deviation_outlive_squares_and_sums(power: int) -> None:
    values = np.array([1.0, -0.5, 0.25, 1.0, 1.0])
    expected = math.ldexp(values.mean(), power), math.ldexp(values.std(), power)
    assert mean_and_deviation(np.ldexp(values, power)) == pytest.approx(expected, rel=1e-12, abs=0)

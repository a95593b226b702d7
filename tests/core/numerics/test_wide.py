"""Wide numbers: arithmetic as that of floats where these suffice, and beyond by its laws."""

from __future__ import annotations

import math
import operator
from functools import reduce

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from core.numerics import Floats
from core.numerics.scaled import quiet
from core.numerics.wide import Wide

plain = arrays(float, (2, 3), elements=st.floats(-1e30, 1e30).filter(lambda x: x == 0 or abs(x) > 1e-30))


@given(one=plain, other=plain)
def test_it_calculates_like_floats(one: Floats, other: Floats) -> None:
    a, b = Wide.of(one), Wide.of(other)

    np.testing.assert_array_equal((a + b).plain(), one + other)
    np.testing.assert_array_equal((a - other).plain(), one - other)
    np.testing.assert_array_equal((a * b).plain(), one * other)
    np.testing.assert_array_equal((one * b).plain(), one * other)
    np.testing.assert_array_equal((-a).plain(), -one)
    np.testing.assert_allclose(a.sums().plain(), one.sum(axis=1, keepdims=True), rtol=1e-12, atol=1e16)


def with_exponents(x: Floats) -> Wide:
    """Numbers that are calculated with as if they were far from 1."""
    return Wide(*Wide.of(x).parted())


@given(one=arrays(float, (2, 3), elements=st.floats(-1e60, 1e60)), other=plain, condition=arrays(bool, (2, 3)))
def test_without_exponents_the_same_bits_come_of_it(one: Floats, other: Floats, condition: NDArray[np.bool_]) -> None:
    def chain(a: Wide, b: Wide) -> list[Floats]:
        product, total = a * b, a + b
        results = [
            product, total, a - b, a / (b * b + 1.0), -a * 0.25, total.sums(), product * product * product * product,
            (total - a) * product, Wide.where(condition, a, b), a.with_entries((0, 1), None) + 1.0,
            a.with_entries((slice(None), 2), b[:, 1]), total[:, 1:],
        ]  # fmt: skip
        scaled = np.empty_like(one)
        exponent = product.scaled_into(scaled)
        return [*(each.plain() for each in results), scaled, np.array(exponent)]

    with quiet():
        near, far = chain(Wide.of(one), Wide.of(other)), chain(with_exponents(one), with_exponents(other))
        mixed = chain(Wide.of(one), with_exponents(other))

    for a, b, c in zip(near, far, mixed, strict=True):
        np.testing.assert_array_equal(a, b)
        np.testing.assert_array_equal(a, c)


@pytest.mark.parametrize("size", [2.0**-600, 2.0**-499, 2.0**498, 2.0**600, math.inf, math.nan])
def test_numbers_far_from_one_have_exponents(size: float) -> None:
    assert (Wide.of(np.array([0.0, 1.0, size])).exponents is None) == (2.0**-499 < size < 2.0**499)
    assert (Wide.of(size).exponents is None) == (2.0**-499 < size < 2.0**499)


@pytest.mark.parametrize("one", [0.5, np.array([0.5]), np.array([0.75, 0.5])])
def test_halves_of_halves_get_exponents_before_they_are_lost(one: Floats | float) -> None:
    product = reduce(operator.mul, [Wide.of(one)] * 2000)

    mantissas, exponents = product.parted()
    assert (float(mantissas.flat[-1]), float(exponents.flat[-1])) == (0.5, -1999.0)


@given(st.floats(-700, 700))
def test_exp_is_that_of_floats(x: float) -> None:
    assert float(Wide.exp(np.array([x])).plain()[0]) == pytest.approx(math.exp(x), rel=4e-16)


@pytest.mark.parametrize("x", [-1e5, -800.0, 800.0, 1e6])
def test_beyond_floats_the_laws_of_exponents_go_on(x: float) -> None:
    far, near = Wide.exp(np.array([x])), Wide.exp(np.array([x + 1]))

    assert float((near / far).plain()[0]) == pytest.approx(math.e, rel=1e-9)
    assert float((near * far / (far * far)).plain()[0]) == pytest.approx(math.e, rel=1e-9)
    assert float(((near - far) / far).plain()[0]) == pytest.approx(math.e - 1, rel=1e-9)


def test_zero_adds_nothing_to_what_is_smaller_than_any_float() -> None:
    tiny, zero = Wide.exp(np.array([-5000.0])), Wide.of(np.zeros(1))

    for total in (tiny + zero, zero + tiny, tiny + tiny * 0.0, zero * tiny + tiny):
        assert float((total / tiny).plain()[0]) == 1.0


def test_what_floats_hold_needs_no_exponent_and_the_rest_gets_one() -> None:
    out = np.empty((1, 2))

    assert Wide.of(np.array([[1e-100, 3.0]])).scaled_into(out) == 0
    assert out.tolist() == [[1e-100, 3.0]]
    exponent = Wide.exp(np.array([[-2000.0, -2001.0]])).scaled_into(out)
    assert exponent == pytest.approx(-2000 / math.log(2), abs=1)
    assert out[0, 0] / out[0, 1] == pytest.approx(math.e)
    assert 0.4 < out[0, 0] < 1


def test_zeros_alone_have_no_exponent() -> None:
    out = np.ones((1, 2))

    assert Wide.of(np.zeros((1, 2))).scaled_into(out) == 0
    assert not out.any()


def test_what_is_no_number_stays_so_and_gives_the_others_no_exponent() -> None:
    out = np.empty((1, 3))

    with quiet():
        exponent = Wide.exp(np.array([[math.nan, 1.0, math.inf]]))[:, :2].scaled_into(out[:, :2])

    assert exponent == 0
    assert math.isnan(out[0, 0])
    assert out[0, 1] == pytest.approx(math.e)


def test_entries_can_be_exchanged() -> None:
    place, x = (np.array([0]), np.array([1])), Wide.of(np.array([[1.0, 2.0]]))

    assert x[place].plain().tolist() == [2.0]
    assert x.with_entries(place, Wide.of(np.array([7.0]))).plain().tolist() == [[1.0, 7.0]]
    assert x.with_entries(place, None).plain().tolist() == [[1.0, 0.0]]
    assert x.plain().tolist() == [[1.0, 2.0]]

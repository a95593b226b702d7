"""Wide numbers: arithmetic as that of floats where these suffice, and beyond by its laws."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

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

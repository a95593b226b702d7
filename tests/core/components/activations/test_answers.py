"""Answers: values and errors near the ends of an activation, and the way back through a softmax."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.activations import Activation, AnyActivation, Shares
from core.components.component import kinds_of
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.numerics.wide import Wide

each = pytest.mark.parametrize("activation", [kind() for kind in kinds_of(AnyActivation)], ids=str)
sums = arrays(float, (3, 4), elements=st.floats(-20, 20))


@each
@examples(max_examples=15)
@given(z=sums)
def test_values_and_slopes_are_those_of_the_hidden_layers(activation: Activation, z: Floats) -> None:
    y, slope = np.empty_like(z), np.empty_like(z)
    with quiet():
        activation.value(z, y)
        activation.slope(z, y, slope)

        np.testing.assert_allclose(activation.answers(z).value, y, rtol=1e-12, atol=1e-300)
        np.testing.assert_allclose(activation.exact_slope(z).plain(), slope, rtol=1e-8, atol=1e-14)


@each
@examples(max_examples=15)
@given(z=sums)
def test_an_end_is_what_the_activation_comes_to(activation: Activation, z: Floats) -> None:
    with quiet():
        for end in activation.ends:
            np.testing.assert_allclose(activation.beyond(z, end).plain(), activation.answers(z).value - end, atol=1e-13)
            far = np.array([[-1e4], [1e4]])
            assert float(np.abs(activation.beyond(far, end).plain()).min()) < 1e-3


@each
def test_nothing_is_zero_that_is_so_only_by_rounding(activation: Activation) -> None:
    z = np.array([[-800.0, -50.0, 50.0, 800.0]])
    zero = np.empty(z.shape, bool)
    activation.zero_slope(z, zero)

    with quiet():
        slope = activation.exact_slope(z)

    assert ((slope.mantissas == 0) == zero).all()


@given(z=sums)
def test_shares_are_positive_and_add_up_to_one(z: Floats) -> None:
    with quiet():
        shares = Shares(z)

        np.testing.assert_allclose(shares.value.sum(axis=1), 1, rtol=1e-14)
        np.testing.assert_allclose(shares.rest(), 1 - shares.value, atol=1e-15)


def test_what_a_sure_share_lacks_is_what_the_others_have() -> None:
    with quiet():
        shares = Shares(np.array([[100.0, 0.0, -1.0]]))

    assert shares.rest()[0, 0] == pytest.approx(math.exp(-100) + math.exp(-101), rel=1e-13)
    assert shares.value[0, 0] == 1.0


@given(z=sums, dy=sums)
def test_the_way_back_through_shares_is_their_jacobian(z: Floats, dy: Floats) -> None:
    with quiet():
        shares = Shares(z)
        dz = shares.back(Wide.of(dy)).plain()

    for p, arriving, left in zip(shares.value, dy, dz, strict=True):
        np.testing.assert_allclose(left, (np.diag(p) - np.outer(p, p)) @ arriving, atol=1e-13)

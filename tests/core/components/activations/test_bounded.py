"""The arms of the S-curves, where a slope that cancels would lie, against fifty decimal digits."""

from __future__ import annotations

from decimal import Decimal, localcontext

import numpy as np
import pytest

from core.components.activations import Activation
from core.components.activations.bounded import HardTanh, Sigmoid, Softsign, Tanh
from tests.core.components.activations.test_activation import PRECISIONS, Precision, slope, value

TAILS = [0.3, 2.0, 9.0, 15.0, 40.0]
in_both = pytest.mark.parametrize("precision", PRECISIONS)
both_ways = pytest.mark.parametrize("z", [sign * size for size in TAILS for sign in (-1, 1)])


def exact_sigmoid(z: float) -> Decimal:
    with localcontext(prec=50):
        return 1 / (1 + (-Decimal(z)).exp())


def exact_sech2(z: float) -> Decimal:
    with localcontext(prec=50):
        return 4 / (Decimal(z).exp() + (-Decimal(z)).exp()) ** 2


def rounding(precision: Precision) -> float:
    return 40 * float(np.finfo(precision).eps)


@in_both
@both_ways
def test_sigmoid_keeps_its_digits_in_the_tails(precision: Precision, z: float) -> None:
    z = float(precision(z))

    y = value(Sigmoid(), np.array([z], precision))

    assert y == pytest.approx(float(exact_sigmoid(z)), rel=rounding(precision), abs=0)


@in_both
@both_ways
def test_the_slope_of_sigmoid_keeps_its_digits_in_both_tails(precision: Precision, z: float) -> None:
    z = float(precision(z))

    dy = slope(Sigmoid(), np.array([z], precision))

    assert dy == pytest.approx(float(exact_sigmoid(z) * exact_sigmoid(-z)), rel=rounding(precision), abs=0)


@in_both
@both_ways
def test_the_slope_of_tanh_keeps_its_digits_where_one_minus_its_square_is_zero(precision: Precision, z: float) -> None:
    z = float(precision(z))

    dy = slope(Tanh(), np.array([z], precision))

    assert dy == pytest.approx(float(exact_sech2(z)), rel=rounding(precision), abs=0)


@in_both
@pytest.mark.parametrize("activation", [Sigmoid(), Tanh()], ids=str)
def test_no_slope_is_denormal(activation: Sigmoid | Tanh, precision: Precision) -> None:
    z = np.linspace(0, 1000, 20_001).astype(precision)

    dy = slope(activation, z)

    assert np.all((dy == 0) | (dy >= np.finfo(precision).tiny))
    assert dy[-1] == 0


def test_softsign_decays_like_a_square() -> None:
    assert value(Softsign(), np.array([-9.0, 0.0, 9.0])) == pytest.approx([-0.9, 0, 0.9])
    assert slope(Softsign(), np.array([-9.0, 0.0, 9.0])) == pytest.approx([0.01, 1, 0.01])


def test_hard_tanh_is_cut_at_one() -> None:
    z = np.array([-7.0, -1.0, -0.5, 0.5, 1.0, 7.0])

    assert np.array_equal(value(HardTanh(), z), [-1, -1, -0.5, 0.5, 1, 1])
    assert np.array_equal(slope(HardTanh(), z), [0, 0, 1, 1, 0, 0])


@in_both
@pytest.mark.parametrize("activation", [Sigmoid(), Tanh()], ids=["sigmoid", "tanh"])
@pytest.mark.parametrize("spread", [0.1, 1.0, 10.0, 100.0])
def test_a_slope_in_a_large_array_is_what_it_is_by_itself(
    activation: Activation, spread: float, precision: Precision
) -> None:
    z = np.random.default_rng(3).normal(scale=spread, size=(4, 2**13)).astype(precision)

    together, apart = (
        slope(activation, z),
        np.concatenate([slope(activation, part) for part in np.split(z, 16, axis=1)], 1),
    )

    np.testing.assert_allclose(together, apart, rtol=rounding(precision), atol=0)

"""The tails of GELU, SiLU and Mish against values of higher precision."""

from __future__ import annotations

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from core.components.activations.activation import Activation
from core.components.activations.gated import Gelu, Mish, Silu
from tests.core.components.activations.test_activation import PRECISIONS, Precision, slope, value

in_both = pytest.mark.parametrize("precision", PRECISIONS)
at_selected_points = pytest.mark.parametrize("z", [-75.0, -30.0, -9.0, -2.5, -0.25, 0.0, 0.25, 2.5, 9.0, 25.0, 200.0])


def rounding(precision: Precision) -> float:
    return 100 * float(np.finfo(precision).eps)


def silu(z: float) -> tuple[Decimal, Decimal]:
    """Value and slope to fifty digits."""
    with localcontext(prec=50):
        x = Decimal(z)
        gate = 1 / (1 + (-x).exp())
        return x * gate, gate * (1 + x * (1 - gate))


def mish(z: float) -> tuple[Decimal, Decimal]:
    """Value and slope to fifty digits, by x tanh(log(1 + e^x)) and the product rule."""
    with localcontext(prec=200):
        x, w = Decimal(z), Decimal(z).exp()
        gate = ((1 + w) ** 2 - 1) / ((1 + w) ** 2 + 1)
        return x * gate, gate + x * (1 - gate**2) * w / (1 + w)


def gelu(z: float) -> tuple[float, float]:
    """Value and slope by the complementary error function of the C library."""
    gate = math.erfc(-z / math.sqrt(2)) / 2
    return z * gate, gate + z * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)


@in_both
@at_selected_points
def test_silu_keeps_its_digits(precision: Precision, z: float) -> None:
    y, dy = silu(z)

    assert value(Silu(), np.array([z], precision)) == pytest.approx(float(y), rel=rounding(precision), abs=0)
    assert slope(Silu(), np.array([z], precision)) == pytest.approx(float(dy), rel=rounding(precision), abs=0)


@in_both
@at_selected_points
def test_mish_keeps_its_digits(precision: Precision, z: float) -> None:
    y, dy = mish(z)

    assert value(Mish(), np.array([z], precision)) == pytest.approx(float(y), rel=rounding(precision), abs=0)
    assert slope(Mish(), np.array([z], precision)) == pytest.approx(float(dy), rel=rounding(precision), abs=0)


@in_both
@pytest.mark.parametrize("z", [-12.0, -6.0, -2.5, -0.25, 0.0, 1e-38, 0.25, 2.5, 6.0, 50.0])
def test_gelu_keeps_its_digits(precision: Precision, z: float) -> None:
    y, dy = gelu(z)

    assert value(Gelu(), np.array([z], precision)) == pytest.approx(y, rel=rounding(precision), abs=1e-45)
    assert slope(Gelu(), np.array([z], precision)) == pytest.approx(dy, rel=rounding(precision), abs=0)


@in_both
@pytest.mark.parametrize("activation", [Gelu(), Silu(), Mish()], ids=str)
def test_far_from_zero_the_gate_is_open_or_shut(activation: Activation, precision: Precision) -> None:
    z = np.array([-1e30, 1e30], precision)

    assert value(activation, z) == pytest.approx([0, 1e30], rel=1e-6, abs=1e-30)
    assert slope(activation, z) == pytest.approx([0, 1], rel=1e-6, abs=1e-30)


@pytest.mark.parametrize(("activation", "lowest"), [(Gelu(), -0.1700), (Silu(), -0.2785), (Mish(), -0.3088)], ids=str)
def test_each_dips_below_zero_just_so_far(activation: Activation, lowest: float) -> None:
    assert value(activation, np.linspace(-3, 0, 3001)).min() == pytest.approx(lowest, abs=1e-4)

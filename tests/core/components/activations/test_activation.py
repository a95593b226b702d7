"""Laws that every activation obeys, and what theory knows about a Gaussian that passes through one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from core.components.activations import (
    Activation,
    AnyActivation,
    Elu,
    Exponential,
    Gelu,
    HardTanh,
    LeakyRelu,
    Linear,
    Mish,
    Relu,
    Selu,
    Sigmoid,
    Silu,
    Softsign,
    Tanh,
)
from core.components.component import help_text, key, settings
from core.diagnosis.limits import FLAT_SLOPE
from core.numerics import Floats

KINDS: tuple[type[Activation], ...] = get_args(AnyActivation)
NAMES = (
    "linear",
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "mish",
    "softplus",
    "softsign",
    "hard_tanh",
    "exponential",
)
VARIED = (LeakyRelu(0.0), LeakyRelu(1.0), Elu(alpha=0.0), Elu(alpha=0.5), Elu(alpha=2.0))
EVERY = (*(kind() for kind in KINDS), *VARIED)
FINITE = [activation for activation in EVERY if not isinstance(activation, Exponential)]
Precision = type[np.floating[Any]]
PRECISIONS: tuple[Precision, ...] = (np.float32, np.float64)
KINKS = np.array([-1.0, 0.0, 1.0])

each = pytest.mark.parametrize("activation", EVERY, ids=str)
in_both = pytest.mark.parametrize("precision", PRECISIONS)
ordinary = arrays(np.float64, st.integers(1, 40), elements=st.floats(-30, 30, width=32))
moderate = arrays(np.float64, st.integers(1, 40), elements=st.floats(-12, 12, width=32))
enormous = arrays(np.float64, st.integers(1, 8), elements=st.floats(-(2.0**99), 2.0**99, width=32))


def value(activation: Activation, z: Floats) -> Floats:
    out = np.full_like(z, np.nan)
    activation.value(z, out)
    return out


def slope(activation: Activation, z: Floats) -> Floats:
    out = np.full_like(z, np.nan)
    activation.slope(z, value(activation, z), out)
    return out


def zero_slope(activation: Activation, z: Floats) -> NDArray[np.bool_]:
    out = np.empty(z.shape, bool)
    activation.zero_slope(z, out)
    return out


def test_the_kinds_are_those_of_the_contract() -> None:
    assert [key(kind) for kind in KINDS] == list(NAMES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_explains_itself_and_its_settings(kind: type[Activation]) -> None:
    assert help_text(kind).endswith(".")
    assert all(one.help.endswith(".") and one.minimum is not None and one.maximum is not None for one in settings(kind))


@each
def test_every_activation_survives_a_file(activation: Activation) -> None:
    assert msgspec.json.decode(msgspec.json.encode(activation), type=AnyActivation) == activation


@pytest.mark.sampled(2)
@each
@examples(max_examples=20)
@given(z=ordinary)
def test_the_slope_is_the_derivative_of_the_value(activation: Activation, z: Floats) -> None:
    z = z[np.abs(z[:, None] - KINKS).min(axis=1) > 1e-4]
    step = 1e-5

    difference = (value(activation, z + step) - value(activation, z - step)) / (2 * step)

    np.testing.assert_allclose(slope(activation, z), difference, rtol=1e-7, atol=1e-9)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("activation", FINITE, ids=str)
@in_both
@examples(max_examples=20)
@given(z=enormous)
def test_nothing_warns_and_everything_is_finite_up_to_1e30(
    activation: Activation, precision: Precision, z: Floats
) -> None:
    with np.errstate(all="raise", under="ignore"):
        y, dy = value(activation, z.astype(precision)), slope(activation, z.astype(precision))

    assert np.isfinite(y).all()
    assert np.isfinite(dy).all()
    assert y.dtype == dy.dtype == precision


@pytest.mark.sampled(2)
@each
@examples(max_examples=20)
@given(z=ordinary)
def test_both_precisions_agree(activation: Activation, z: Floats) -> None:
    single = z.astype(np.float32)

    np.testing.assert_allclose(value(activation, single), value(activation, z), rtol=3e-6, atol=2e-37)  # GELU: 13 tiny
    np.testing.assert_allclose(slope(activation, single), slope(activation, z), rtol=2e-5, atol=2e-7)


@pytest.mark.sampled(2)
@each
@in_both
@examples(max_examples=20)
@given(z=enormous)
def test_an_entry_does_not_depend_on_its_neighbours(activation: Activation, precision: Precision, z: Floats) -> None:
    z = z.astype(precision)

    together = slope(activation, z)

    alone = np.concatenate([slope(activation, entry) for entry in np.split(z, len(z))])
    np.testing.assert_allclose(together, alone, rtol=1e-5, atol=1e-30)


@pytest.mark.sampled(2)
@each
@in_both
@examples(max_examples=20)
@given(z=moderate)
def test_zero_slope_marks_where_the_slope_is_zero(activation: Activation, precision: Precision, z: Floats) -> None:
    z = np.concatenate([z, KINKS]).astype(precision)

    assert np.array_equal(zero_slope(activation, z), slope(activation, z) == 0)


@each
def test_inputs_are_left_alone(activation: Activation) -> None:
    z = np.linspace(-100, 100, 64).reshape(4, 16)
    y, out = value(activation, z), np.empty_like(z)
    before = z.copy(), y.copy()

    activation.slope(z, y, out)

    assert np.array_equal((z, y), before)


@pytest.mark.parametrize("activation", [Sigmoid(), Tanh(), Softsign()], ids=str)
def test_saturated_means_a_slope_below_five_percent_of_the_largest(activation: Activation) -> None:
    assert activation.saturation is not None
    z = np.array([-activation.saturation, 0.0, activation.saturation])

    low, top, high = slope(activation, z)

    assert low / top == pytest.approx(FLAT_SLOPE)
    assert high / top == pytest.approx(FLAT_SLOPE)


def test_only_what_levels_off_on_both_sides_saturates() -> None:
    assert [kind for kind in KINDS if kind.saturation is not None] == [Sigmoid, Tanh, Softsign, HardTanh]


def test_linear_passes_value_and_gradient_untouched() -> None:
    z = np.array([-2.0, 0.0, 3.0])

    assert np.array_equal(value(Linear(), z), z)
    assert np.array_equal(slope(Linear(), z), np.ones(3))


GAINS = {
    Elu(): 1.245198,
    Gelu(): 1.533530,
    Silu(): 1.676532,
    Mish(): 1.486848,
    Tanh(): 1.592537,
    Softsign(): 2.337533,
    LeakyRelu(): 1.407195,
    Relu(): np.sqrt(2),
    Selu(): 1.0,
}


def over_a_gaussian(f: Callable[[Floats], Floats], variance: float = 1.0) -> float:
    """Expectation of f(z) for z ~ N(0, variance), by the trapezoidal rule with a node on every kink."""
    z = np.linspace(-12, 12, 24_001)
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    return float(np.trapezoid(f(np.sqrt(variance) * z) * density, z))


@pytest.mark.parametrize(("activation", "gain"), GAINS.items(), ids=str)
def test_the_gain_that_keeps_a_gaussian_signal_is_the_published_one(activation: Activation, gain: float) -> None:
    second_moment = over_a_gaussian(lambda z: value(activation, z) ** 2)

    assert 1 / np.sqrt(second_moment) == pytest.approx(gain, rel=1e-6)


def test_selu_lets_the_gradient_grow_by_the_published_factor() -> None:
    assert over_a_gaussian(lambda z: slope(Selu(), z) ** 2) == pytest.approx(1.071575, rel=1e-3)


def test_sigmoid_after_xavier_shrinks_the_gradient_by_the_published_factor() -> None:
    q = 1.0
    for _ in range(100):
        q = over_a_gaussian(lambda z: value(Sigmoid(), z) ** 2, q)

    factor = np.sqrt(over_a_gaussian(lambda z: slope(Sigmoid(), z) ** 2, q))

    assert factor == pytest.approx(0.2361, abs=5e-5)

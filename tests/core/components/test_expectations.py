"""Gaussian expectations agree with what is known in closed form, at any variance."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.activations import (
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
from core.components.expectations import LARGEST, largest_of, moments, product


@pytest.mark.parametrize("q", [1e-300, 1e-20, 0.3, 1.0, 50.0, 1e30, 1e279])
@pytest.mark.parametrize("leak", [0.0, 0.1, 0.7])
def test_rectifiers_have_the_moments_of_two_half_lines(leak: float, q: float) -> None:
    found = moments(LeakyRelu(leak), q)

    half = (1 + leak**2) / 2
    assert found.slope == pytest.approx(half, rel=1e-12)
    assert found.slope_kurtosis == pytest.approx((1 + leak**4) / 2 / half**2, rel=1e-12)
    assert found.kurtosis == pytest.approx(3 * (1 + leak**4) / 2 / half**2, rel=1e-10)
    assert found.growth == pytest.approx(1, abs=1e-9)
    assert found.slope_growth == pytest.approx(0, abs=1e-9)
    if q >= 1e-280:
        assert found.square == pytest.approx(half * q, rel=1e-12)
        assert found.mean == pytest.approx((1 - leak) * math.sqrt(q / 2 / math.pi), rel=1e-12)


@pytest.mark.parametrize(
    ("activation", "gain"),
    [(Elu(), 1.245198), (Gelu(), 1.533530), (Silu(), 1.676532), (Mish(), 1.486848), (Tanh(), 1.592537),
     (Softsign(), 2.337533), (LeakyRelu(0.1), 1.407195)],
)  # fmt: skip
def test_the_gains_that_preserve_the_signal_are_the_published_ones(activation: AnyActivation, gain: float) -> None:
    assert 1 / math.sqrt(moments(activation, 1.0).square) == pytest.approx(gain, rel=1e-6)


def test_selu_has_its_fixed_point_and_its_published_slope() -> None:
    found = moments(Selu(), 1.0)

    assert found.mean == pytest.approx(0, abs=1e-9)
    assert found.square == pytest.approx(1, abs=1e-9)
    assert found.slope == pytest.approx(1.071575, abs=5e-7)


def test_tanh_is_critical_where_the_literature_says_so() -> None:
    q = 1.0
    for _ in range(500):
        q = 1.760955 * moments(Tanh(), q).square + 0.05

    assert 1.760955 * moments(Tanh(), q).slope == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("activation", [Tanh(), Sigmoid(), HardTanh(), Gelu()])
def test_growth_is_the_derivative(activation: AnyActivation) -> None:
    step = 1e-4
    low, here, high = (moments(activation, 0.7 * math.exp(t)) for t in (-step, 0, step))

    assert here.growth == pytest.approx(math.log(high.square / low.square) / 2 / step, abs=1e-6)
    assert here.slope_growth == pytest.approx(math.log(high.slope / low.slope) / 2 / step, abs=1e-6)


def test_a_wide_gaussian_still_sees_the_small_window_in_which_tanh_is_awake() -> None:
    assert moments(Tanh(), 1e12).slope == pytest.approx(4 / 3 / math.sqrt(2 * math.pi) / 1e6, rel=1e-6)


def test_beyond_float64_it_says_so() -> None:
    with pytest.raises(OverflowError):
        moments(Relu(), 10 * LARGEST)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 1.0])
def test_two_samples_share_what_the_arc_cosine_kernel_says(share: float) -> None:
    angle = math.acos(share)
    expected = (math.sin(angle) + (math.pi - angle) * math.cos(angle)) / 2 / math.pi  # Cho & Saul 2009, degree 1

    assert product(Relu(), 2.0, 2.0 * share) == pytest.approx(2 * expected, rel=2e-3)
    assert product(Linear(), 2.0, 2.0 * share) == pytest.approx(2 * share, abs=1e-9)


@pytest.mark.parametrize(("pieces", "share"), [(2, 1), (3, 0.78391), (4, 0.64461), (5, 0.55555)])
def test_the_largest_of_several_gaussians_has_the_published_size(pieces: int, share: float) -> None:
    """Tseran & Montúfar 2023."""
    drawn = np.random.default_rng(0).standard_normal((200_000, pieces)).max(axis=1)

    mean, square, kurtosis = largest_of(pieces)

    assert 1 / square == pytest.approx(share, abs=6e-6)
    assert mean == pytest.approx(drawn.mean(), abs=0.01)
    assert kurtosis == pytest.approx((drawn**4).mean() / (drawn**2).mean() ** 2, rel=0.03)


@pytest.mark.parametrize("q", [1e-4, 0.5, 2.0])
def test_an_exponential_has_the_moments_of_a_lognormal(q: float) -> None:
    found = moments(Exponential(), q)

    assert (found.mean, found.square) == pytest.approx((math.exp(q / 2), math.exp(2 * q)), rel=1e-9)
    assert (found.slope, found.kurtosis) == pytest.approx((math.exp(2 * q), math.exp(4 * q)), rel=1e-6)


@pytest.mark.parametrize("q", [16.0, 1e4, 1e8])
def test_what_is_made_of_events_too_rare_to_be_counted_is_not_told(q: float) -> None:
    with pytest.raises(OverflowError):
        moments(Exponential(), q)

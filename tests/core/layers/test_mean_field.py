"""The arithmetic of mean-field theory that kinds of layer share, by hand."""

from __future__ import annotations

import math

import pytest

from core.components.activations import Linear, Relu
from core.components.initializers import HeNormal, Lsuv, Zeros
from core.layers import ActivationLayer, BatchNorm, Dense, Layer, LayerNorm, NotValid, RmsNorm, Skip
from core.layers.mean_field import Arrival, Effect, Signal, activated, normalized, weighted

UNIT = Signal(1.0, 0.0, 0.0, gaussian=True)


def arrival(signal: Signal = UNIT, inputs: int = 100, units: int = 100, bypasses: bool = True) -> Arrival:
    return Arrival(3, signal, inputs, units, UNIT, inputs, bypasses)


def test_hes_weights_double_the_square_and_hand_back_twice_as_much() -> None:
    sums, effect = weighted(arrival(units=50), HeNormal(), bias=0.0, fitted=1.0)

    assert sums.square == pytest.approx(2.0)
    assert effect.weight == pytest.approx(1.0)  # 50 units of variance 2/100
    assert sums.gaussian


def test_relu_halves_square_and_gradient() -> None:
    signal, effect = activated(Signal(2.0, 0.0, 0.0, gaussian=True), Relu(), Effect(), arrival())

    assert signal.square == pytest.approx(1.0, rel=1e-6)
    assert effect.slope == pytest.approx(0.5, rel=1e-6)


def test_lsuv_brings_the_sums_to_the_variance_that_is_wanted() -> None:
    sums, _ = weighted(arrival(Signal(9.0, 0.0, 0.0)), Lsuv(), bias=0.0, fitted=1.0)

    assert sums.square == pytest.approx(1.0)


def test_what_is_normalized_has_the_size_one() -> None:
    signal, effect = normalized(Signal(4.0, 1.0, 0.5), taken=0.0, epsilon=1e-12, mean=1.0)

    assert (signal.square, signal.mean, effect.weight) == pytest.approx((1.0, 0.5, 0.25))


@pytest.mark.parametrize("layer, met, reason", [
    (Dense(units=8), arrival(units=8), "slot 3 has 8 units"),
    (Dense(initializer=Zeros()), arrival(), "the weights of slot 3 are no random numbers (zeros)"),
    (ActivationLayer(), arrival(Signal(1.0, 0.5, 0.0)), "in slot 3 bends is no Gaussian"),
    (BatchNorm(), arrival(Signal(1.0, 0.0, math.nan)), "before the batch norm in slot 3 is not known"),
    (Skip(), arrival(bypasses=False), "the skip in slot 3 leads around no weights"),
])  # fmt: skip
def test_what_a_layer_cannot_tell_it_refuses_with_its_slot(layer: Layer, met: Arrival, reason: str) -> None:
    with pytest.raises(NotValid) as refused:
        layer.mean_field(met)

    assert reason in str(refused.value)


@pytest.mark.parametrize("layer", [LayerNorm(), RmsNorm(), Dense(activation=Linear()), Skip()])
def test_a_gaussian_stays_one_where_nothing_bends_it(layer: Layer) -> None:
    signal, _ = layer.mean_field(arrival())

    assert signal.gaussian

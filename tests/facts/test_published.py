"""What was published about the gradient in deep networks comes out of the engine, within its tolerance."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.activations import Linear, Relu, Selu, Sigmoid, Tanh
from core.components.datasets import Digits
from core.components.initializers import HeNormal, LecunNormal, Normal, Orthogonal, XavierNormal
from core.components.optimizers import SGD
from core.layers import ActivationLayer, BatchNorm, Dense
from core.record.frame import Frame
from tests.core.networks import deep, frames_of
from tests.facts.stacks import UNITS, gains, growth


def test_sigmoid_with_xavier_leaves_a_quarter_per_layer() -> None:
    layer = Dense(units=UNITS, activation=Sigmoid(), initializer=XavierNormal())

    assert growth((layer,), times=8, settled=2) == pytest.approx(0.2361, rel=0.01)


def test_relu_with_xavier_loses_half_of_the_power_per_layer() -> None:
    layer = Dense(units=UNITS, activation=Relu(), initializer=XavierNormal())

    assert growth((layer,), times=12) == pytest.approx(math.sqrt(0.5), rel=0.005)


def test_relu_with_he_loses_nothing() -> None:
    layer = Dense(units=UNITS, activation=Relu(), initializer=HeNormal())

    assert growth((layer,), times=12) == pytest.approx(1.0, rel=0.005)


def test_tanh_is_critical_on_the_line_between_order_and_chaos() -> None:
    """Pennington, Schoenholz & Ganguli 2017: weights of variance 1.760955 / fan-in with biases of variance 0.05."""
    weights, biases = Normal(std=math.sqrt(1.760955 / UNITS)), Normal(std=math.sqrt(0.05))
    layer = Dense(units=UNITS, activation=Tanh(), initializer=weights, bias_initializer=biases)

    assert growth((layer,), times=24, settled=8) == pytest.approx(1.0, rel=0.005)


def test_orthogonal_linear_layers_lose_nothing_at_all() -> None:
    layer = Dense(units=UNITS, activation=Linear(), initializer=Orthogonal())

    lost = gains((layer,) * 6, every=1, seed=0)

    assert abs(lost).max() < 1e-12


def test_selu_with_lecun_grows_a_little() -> None:
    layer = Dense(units=UNITS, activation=Selu(), initializer=LecunNormal())

    assert growth((layer,), times=12, networks=6) == pytest.approx(math.sqrt(1.071575), rel=0.003)


def test_batch_normalized_relu_explodes_slowly() -> None:
    """Yang et al. 2019: a growth of the square by 1.5220 per layer at a batch of 32."""
    block = Dense(units=UNITS, activation=Linear(), initializer=HeNormal()), BatchNorm(), ActivationLayer(Relu())

    assert growth(block, times=12, settled=1) ** 2 == pytest.approx(1.5220, rel=0.01)


def test_thirty_layers_of_relu_stall_with_xavier_and_learn_with_he() -> None:
    """He et al. 2015, figure 3."""
    xavier, he = (
        deep(30, Relu(), kind(), units=128, data=Digits(), optimizer=SGD(learning_rate=0.02))
        for kind in (XavierNormal, HeNormal)
    )

    stalled, learned = (median_loss(frames_of(experiment, 100)[-10:]) for experiment in (xavier, he))

    assert stalled == pytest.approx(math.log(10), rel=0.005)  # as good as guessing
    assert learned < 0.9 * stalled


def median_loss(frames: list[Frame]) -> float:
    return float(np.median([frame.loss for frame in frames]))

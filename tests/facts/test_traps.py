"""Where gradients of the weights mislead, and what a network only seems to be: science.md, sections 1 and 5."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Linear, Relu, Selu, Tanh
from core.components.datasets import Spirals
from core.components.initializers import HeNormal, LecunNormal, Normal, XavierNormal
from core.components.optimizers import SGD
from core.diagnosis.health import diagnose
from core.layers import ActivationLayer, BatchNorm, Dense, Skip
from tests.core.frames import history_of
from tests.core.networks import deep, frames_of
from tests.facts.stacks import at_the_start

SEEDS = pytest.mark.parametrize("seed", [0, 1, 2])


def test_the_weight_gradients_of_relu_with_xavier_are_alike_while_delta_vanishes() -> None:
    decades, ratio = at_the_start(deep(50, Relu(), XavierNormal()))

    assert decades == pytest.approx(-7.5, abs=0.4)
    assert 1 < ratio < 4


def test_the_weight_gradients_of_tiny_tanh_layers_are_alike_while_delta_vanishes() -> None:
    decades, ratio = at_the_start(deep(8, Tanh(), Normal(std=0.01), units=50))

    assert decades == pytest.approx(-8, abs=0.2)
    assert 0.8 < ratio < 1.3


def test_the_weight_gradients_of_large_relu_layers_fall_while_delta_explodes() -> None:
    decades, ratio = at_the_start(deep(20, Relu(), Normal(std=1), units=50))

    assert decades == pytest.approx(13, abs=0.4)
    assert 0.1 < ratio < 0.8


@SEEDS
@pytest.mark.parametrize("depth", [4, 6, 8, 12])
def test_large_tanh_layers_saturate_and_from_eight_on_explode_too(depth: int, seed: int) -> None:
    frame = frames_of(deep(depth, Tanh(), Normal(std=1), seed=seed), 1)[0]

    assert diagnose(frame).verdicts == (("exploding", "saturated") if depth >= 8 else ("saturated",))


@SEEDS
def test_a_deep_selu_network_is_healthy_until_it_trains(seed: int) -> None:
    experiment = deep(50, Selu(), LecunNormal(), units=100, optimizer=SGD(learning_rate=0.05), seed=seed)

    frames = frames_of(experiment, 51)

    assert diagnose(frames[0]).verdict == "healthy"
    assert diagnose(history_of(frames)).verdict != "healthy"


@SEEDS
@pytest.mark.parametrize("rate", [1e-6, 0.05, 1.0])
def test_an_explosion_is_over_in_two_steps_at_any_learning_rate(rate: float, seed: int) -> None:
    large = deep(20, Relu(), Normal(std=1), units=50, precision="float64", optimizer=SGD(learning_rate=rate))

    frames = frames_of(replace(large, seed=seed), 4)

    assert diagnose(frames[0]).verdicts == ("exploding",)
    assert next(frame.step for frame in frames if frame.overflow is not None) == 2


@SEEDS
def test_a_milder_explosion_lasts_for_hundreds_of_steps(seed: int) -> None:
    slow = SGD(learning_rate=1e-5)

    frames = frames_of(deep(20, Relu(), Normal(std=0.3), 50, data=Spirals(), optimizer=slow, seed=seed), 200)

    assert diagnose(frames[0]).verdict == "exploding"
    assert diagnose(history_of(frames)).verdict == "exploding"


def test_fifty_batch_normalized_relu_layers_explode() -> None:
    block = Dense(activation=Linear(), initializer=HeNormal()), BatchNorm(), ActivationLayer(Relu())

    frame = frames_of(deep(0).with_layers(block * 50), 1)[0]

    assert diagnose(frame).verdicts == ("exploding",)
    assert diagnose(frame).decades == pytest.approx(4.2, abs=0.3)


def test_twenty_five_residual_blocks_without_normalization_explode() -> None:
    block = Dense(activation=Relu(), initializer=HeNormal()), Dense(activation=Linear()), Skip(span=2)
    stack = deep(0).with_layers((Dense(activation=Linear()), *block * 25))

    found = [diagnose(frames_of(replace(stack, seed=seed), 1)[0]) for seed in range(5)]

    assert {each.verdicts for each in found} == {("exploding",)}
    assert 3.5 < np.median([each.decades for each in found]) < 4.1

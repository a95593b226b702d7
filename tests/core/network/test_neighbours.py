"""Runs: neighbours of one shape together give what each gives by itself."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.activations import Linear, Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.experiment import Experiment
from core.layers import AnyLayer, BatchNorm, Dense, LayerNorm, Maxout, Skip
from core.network import Network
from core.network.neighbours import Joined
from core.training.gradient_check import check

EQUAL, PLAIN = Dense(units=5), Dense(units=5, activation=Linear())
STACKS: dict[str, tuple[AnyLayer, ...]] = {
    "all alike": (EQUAL,) * 4,
    "without bias": (Dense(units=5, bias=False),) * 4,
    "two activations": (*(Dense(units=5, activation=Relu()),) * 3, *(Dense(units=5, activation=Sigmoid()),) * 3),
    "a waist": (EQUAL, EQUAL, Dense(units=3), EQUAL, EQUAL, EQUAL),
    "maxout between": (EQUAL, EQUAL, Maxout(units=5), EQUAL, EQUAL),
    "a norm between": (EQUAL, BatchNorm(), EQUAL, EQUAL, LayerNorm()),
    "in front of a batch norm": (EQUAL, PLAIN, PLAIN, BatchNorm(), PLAIN, PLAIN),
    "a skip that hears a bias": (EQUAL, PLAIN, PLAIN, PLAIN, BatchNorm(), Skip(span=2)),
    "as wide as the input": (Dense(units=2),) * 3,
    "as wide as the output": (Dense(units=3),) * 3,
}


def joined_in(layers: tuple[AnyLayer, ...]) -> list[int]:
    """How many layers each run joins."""
    network = Network(Experiment(layers=layers, precision="float64"), 2, 3, default_rng(0))
    return [len(part.dw) for part in network.passes(4).parts if isinstance(part, Joined)]


def test_only_neighbours_fed_by_their_own_width_join() -> None:
    joined = {name: joined_in(layers) for name, layers in STACKS.items()}

    assert joined == {
        "all alike": [3],
        "without bias": [3],
        "two activations": [2, 3],
        "a waist": [2],
        "maxout between": [2],
        "a norm between": [2],
        "in front of a batch norm": [2, 2],
        "a skip that hears a bias": [2],
        "as wide as the input": [2],
        "as wide as the output": [2],
    }


@pytest.mark.parametrize("layers", STACKS.values(), ids=STACKS.keys())
def test_together_they_differentiate_as_each_by_itself(layers: tuple[AnyLayer, ...]) -> None:
    network = Network(Experiment(layers=layers, precision="float64"), 2, 3, default_rng(0))
    rng = default_rng(1)
    x, target = rng.standard_normal((7, 2)), rng.integers(0, 3, 7)
    _, together = network.loss_and_gradients(x, target)
    passes = network.passes(7)

    passes.parts = list(passes.layers)
    _, alone = network.loss_and_gradients(x, target)

    for name, gradient in together.items():
        np.testing.assert_allclose(gradient, alone[name], rtol=1e-12, atol=1e-15, err_msg=name)


def test_a_run_knows_the_slope_of_its_activation() -> None:
    network = Network(Experiment(layers=(EQUAL,) * 4, precision="float64"), 2, 3, default_rng(0))
    x = default_rng(1).standard_normal((7, 2))

    network.loss_and_gradients(x, np.zeros(7, int))

    for buffers in network.passes(7).stacks.buffers[1:4]:
        np.testing.assert_allclose(buffers.slope, 1 - np.tanh(buffers.pre) ** 2)
    assert EQUAL.activation == Tanh()


def test_the_copies_by_which_delta_is_multiplied_follow_the_weights() -> None:
    experiment = Experiment(layers=(Dense(units=40),) * 3, precision="float64")
    rng = default_rng(1)
    x, target = rng.standard_normal((64, 40)), rng.integers(0, 3, 64)
    used, fresh = (Network(experiment, 40, 3, default_rng(seed)) for seed in (0, 9))
    used.loss_and_gradients(x, target)

    for name, array in used.parameters.items():
        array *= 2
        fresh.parameters[name][...] = array

    _, expected = fresh.loss_and_gradients(x, target)
    for name, gradient in used.loss_and_gradients(x, target)[1].items():
        np.testing.assert_array_equal(gradient, expected[name], err_msg=name)


def test_layers_whose_weights_are_copied_pass_the_check() -> None:
    experiment = Experiment(data=Noise(samples=80, features=40), layers=(Dense(units=40),) * 3, test_share=0.0)

    assert all(each.passed for each in check(experiment))

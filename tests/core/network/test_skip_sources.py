"""Forks: whose signal goes where, and which parameters cannot change the loss."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from core.components.activations import Linear, Relu
from core.experiment import Experiment
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.network import Network
from core.network.skip_sources import skip_takers, structural_zeros
from tests.core.experiments import small_stacks

PLAIN, BENT = Dense(units=4, activation=Linear()), Dense(units=4, activation=Relu())
OUTPUT = Dense(units=3, activation=Linear())
B, BETA, NONE = {"b"}, {"beta"}, set[str]()


def test_each_source_knows_who_takes_its_signal() -> None:
    layers = (BENT, Skip(span=1), BENT, BENT, Skip(span=2), Skip(span=3), Skip(span=5), OUTPUT)

    assert skip_takers(layers) == {1: [4, 5], 0: [6]}  # the first skip takes the batch itself


@pytest.mark.parametrize("layers, expected", [
    ((PLAIN, BatchNorm(), BENT), [B, NONE, NONE]),
    ((BENT, BatchNorm(), BENT), [NONE, NONE, NONE]),
    ((PLAIN, LayerNorm(), PLAIN, BatchNorm()), [NONE, BETA, B, NONE]),
    ((PLAIN, PLAIN, ActivationLayer(activation=Linear()), BatchNorm()), [B, B, NONE, NONE]),
    ((PLAIN, RmsNorm(), Dropout(), BatchNorm()), [NONE] * 4),
    ((BatchNorm(), PLAIN, BatchNorm()), [BETA, B, NONE]),
    ((Maxout(units=4), BatchNorm()), [NONE, NONE]),
    ((PLAIN, BatchNorm(), Skip(span=1)), [NONE, NONE, NONE]),  # by the skip the bias is heard
    ((PLAIN, BENT, PLAIN, Skip(span=2), BatchNorm()), [NONE, NONE, B, NONE, NONE]),
    ((PLAIN, BatchNorm(), BENT, PLAIN, Skip(span=3), BatchNorm()), [B, NONE, NONE, B, NONE, NONE]),
    ((PLAIN,), [NONE]),
])  # fmt: skip
def test_what_only_shifts_all_samples_alike_is_lost_in_batch_norm(
    layers: tuple[AnyLayer, ...], expected: list[set[str]]
) -> None:
    assert structural_zeros((*layers, OUTPUT)) == [*expected, NONE]


def test_a_bias_without_a_use_is_no_parameter() -> None:
    layers = (Dense(units=4, activation=Linear(), bias=False), BatchNorm(), OUTPUT)

    assert structural_zeros(layers) == [NONE] * 3


@given(small_stacks, st.integers(0, 2**32))
def test_structural_zeros_have_no_say_and_a_gradient_of_exactly_zero(layers: tuple[AnyLayer, ...], seed: int) -> None:
    layers = tuple(layer for layer in layers if not isinstance(layer, Dropout | Skip))
    layers = (*layers, PLAIN, BatchNorm())
    network = Network(Experiment(layers=layers, precision="float64"), 3, 3, default_rng(seed))
    rng = default_rng(seed)
    x, target = rng.standard_normal((8, 3)), rng.integers(0, 3, 8)
    names = [f"{i}.{name}" for i, zeros in enumerate(structural_zeros(network.entries)) for name in zeros]
    before, gradients = network.loss_and_gradients(x, target)

    for name in names:
        network.parameters[name][...] += rng.standard_normal(network.parameters[name].shape)

    assert names
    assert not any(gradients[name].any() for name in names)
    assert network.loss_and_gradients(x, target)[0] == pytest.approx(before, rel=1e-6)
    assert np.isneginf(
        network.log2_gradients[1][[int(name.split(".")[0]) for name in names if name.endswith("b")]]
    ).all()

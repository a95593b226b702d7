"""The way back: the quick walk gives the bits of the careful one, and gives up where it would lose something."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.activations import AnyActivation, Linear, Relu, Sigmoid, Tanh
from core.components.initializers import AnyInitializer, HeNormal, Normal, XavierNormal
from core.experiment import Experiment
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Skip
from core.network import Network
from core.network.backward_pass import BackwardPass
from core.numerics import Floats
from core.numerics.scaled import quiet


def dense(activation: AnyActivation, initializer: AnyInitializer) -> Dense:
    return Dense(units=32, activation=activation, initializer=initializer)


SIGMOID, RELU = dense(Sigmoid(), XavierNormal()), dense(Relu(), HeNormal())
DEEP: dict[str, tuple[AnyLayer, ...]] = {
    "vanishing": (SIGMOID,) * 60,
    "exploding": (dense(Relu(), Normal(std=0.4)),) * 60,
    "healthy": (RELU,) * 60,
    "signal lost": (dense(Tanh(), Normal(std=0.01)),) * 60,
    "residual": (RELU, *(RELU, RELU, Skip(span=2, scale=0.5)) * 15),
    "vanishing between skips": (RELU, *(*(SIGMOID,) * 20, Skip(span=3, scale=0.1)) * 4),
    "exploding between skips": (RELU, *(*(dense(Linear(), Normal(std=3)),) * 5, Skip(span=4, scale=1e-5)) * 4),
    "nested skips": (RELU, *(RELU, SIGMOID, Skip(), SIGMOID, Skip(span=3), Skip(span=5), Skip(span=5)) * 8),
    "a skip right before the output": (RELU, *(SIGMOID,) * 30, Skip(span=30)),
    "norms": (dense(Linear(), HeNormal()), *(BatchNorm(), ActivationLayer(activation=Relu()), RELU) * 10),
}


def network_of(layers: tuple[AnyLayer, ...], precision: Any = "float32") -> Network:
    return Network(Experiment(layers=layers, precision=precision), 8, 3, default_rng(0))


def deltas(network: Network, seed: int) -> tuple[list[Floats], Floats]:
    """Every delta of one backward pass in float64 with its exponent taken in, and their log2 norms."""
    rng = default_rng(seed)
    x, target = rng.standard_normal((16, 8)), rng.integers(0, 3, 16)
    network.loss_and_gradients(x, target)
    passes = network.passes(16)
    with quiet():
        passes.look()
    arrays = zip(passes.stacks.buffers, passes.exponents, strict=True)
    return [np.ldexp(b.delta.astype(float), int(e)) for b, e in arrays], passes.log2_delta.copy()


@pytest.mark.parametrize("layers", DEEP.values(), ids=DEEP.keys())
def test_the_quick_walk_gives_the_same_bits(layers: tuple[AnyLayer, ...]) -> None:
    quick, careful = network_of(layers), network_of(layers)
    for seed in range(3):
        deltas(quick, seed)

    found, sizes = deltas(quick, 3)
    expected, expected_sizes = deltas(careful, 3)

    np.testing.assert_allclose(sizes, expected_sizes, atol=1e-6)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-7 * np.abs(other).max())


@pytest.mark.parametrize("layers", DEEP.values(), ids=DEEP.keys())
def test_the_way_in_float32_is_the_way_in_float64(layers: tuple[AnyLayer, ...]) -> None:
    single, double = network_of(layers), network_of(layers, "float64")
    double.flat[...] = single.flat
    for seed in range(2):
        deltas(single, seed)

    found, exact = deltas(single, 2), deltas(double, 2)

    np.testing.assert_allclose(found[1], exact[1], atol=0.02)


def test_what_arrives_at_a_source_is_the_sum_of_both_ways() -> None:
    network = network_of((RELU, SIGMOID, SIGMOID, Skip(span=2, scale=0.5)), "float64")

    (first, second, _, skip, _), _ = deltas(network, 0)

    slope = network.passes(16).stacks.buffers[0].slope
    np.testing.assert_allclose(first, slope * (skip + second @ network.parameters["1.W"].T))


@pytest.mark.parametrize("name", ["vanishing", "residual", "vanishing between skips", "norms"])
def test_the_second_walk_is_quick(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    network = network_of(DEEP[name])
    deltas(network, 0)
    deltas(network, 1)
    careful = list[int]()
    monkeypatch.setattr(BackwardPass, "_carefully", lambda self, exponent: careful.append(exponent))

    deltas(network, 2)

    assert careful == []


@pytest.mark.parametrize("factor", [2.0**-60, 2.0**60, 0.0])
def test_a_gradient_that_leaps_is_followed_with_care(factor: float) -> None:
    used, fresh = network_of(DEEP["healthy"]), network_of(DEEP["healthy"])
    deltas(used, 0)
    deltas(used, 1)
    for network in (used, fresh):
        network.parameters["30.W"][...] *= factor

    _, sizes = deltas(used, 1)
    _, expected = deltas(fresh, 1)

    np.testing.assert_allclose(sizes, expected, atol=1e-6)
    assert np.isneginf(sizes[:30]).all() == (factor == 0)

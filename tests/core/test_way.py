"""The way back: the quick walk gives the bits of the careful one, and gives up where it would lose something."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.activations import AnyActivation, Relu, Sigmoid, Tanh
from core.component import Floats
from core.experiment import Experiment
from core.initializers import AnyInitializer, HeNormal, Normal, XavierNormal
from core.layers import Dense
from core.network import Network
from core.way import Way

DEEP: dict[str, tuple[AnyActivation, AnyInitializer]] = {
    "vanishing": (Sigmoid(), XavierNormal()),
    "exploding": (Relu(), Normal(std=0.4)),
    "healthy": (Relu(), HeNormal()),
    "signal lost": (Tanh(), Normal(std=0.01)),
}


def network_of(activation: AnyActivation, initializer: AnyInitializer) -> Network:
    layer = Dense(units=32, activation=activation, initializer=initializer)
    return Network(Experiment(layers=(layer,) * 60), 8, 3, default_rng(0))


def deltas(network: Network, seed: int) -> tuple[list[Floats], Floats]:
    """Every delta of one backward pass in float64 with its exponent taken in, and their log2 norms."""
    rng = default_rng(seed)
    x, target = rng.standard_normal((16, 8)), rng.integers(0, 3, 16)
    network.loss_and_gradients(x, target)
    passes = network.passes(16)
    passes.look()
    arrays = zip(passes.stacks.buffers, passes.exponents, strict=True)
    return [np.ldexp(b.delta.astype(float), int(e)) for b, e in arrays], passes.log2_delta.copy()


@pytest.mark.parametrize(("activation", "initializer"), DEEP.values(), ids=DEEP.keys())
def test_the_quick_walk_gives_the_same_bits(activation: AnyActivation, initializer: AnyInitializer) -> None:
    quick, careful = network_of(activation, initializer), network_of(activation, initializer)
    for seed in range(3):
        deltas(quick, seed)

    found, sizes = deltas(quick, 3)
    expected, expected_sizes = deltas(careful, 3)

    np.testing.assert_allclose(sizes, expected_sizes, atol=1e-6)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-7 * np.abs(other).max())


def test_the_second_walk_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    network = network_of(*DEEP["vanishing"])
    deltas(network, 0)
    deltas(network, 1)
    careful = list[int]()
    monkeypatch.setattr(Way, "_carefully", lambda self, exponent: careful.append(exponent))

    deltas(network, 2)

    assert careful == []


@pytest.mark.parametrize("factor", [2.0**-60, 2.0**60, 0.0])
def test_a_gradient_that_leaps_is_followed_with_care(factor: float) -> None:
    used, fresh = network_of(*DEEP["healthy"]), network_of(*DEEP["healthy"])
    deltas(used, 0)
    deltas(used, 1)
    for network in (used, fresh):
        network.parameters["30.W"][...] *= factor

    _, sizes = deltas(used, 1)
    _, expected = deltas(fresh, 1)

    np.testing.assert_allclose(sizes, expected, atol=1e-6)
    assert np.isneginf(sizes[:30]).all() == (factor == 0)

"""LSUV makes every layer of any network vary by one on what it has seen, and leaves no other trace."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.activations import AnyActivation, Linear, Relu, Sigmoid, Tanh
from core.components.initializers import Constant, Lsuv, Normal, Orthogonal, XavierNormal
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, Skip
from core.network import Network
from core.numerics import Floats
from core.training.session import Session
from tests.core.networks import deep, frames_of, same_bits

X = default_rng(1).standard_normal((64, 16))
DENSE, BENT = Dense(units=32, initializer=Lsuv()), Dense(units=32, activation=Relu(), initializer=Lsuv())
MIXED: tuple[AnyLayer, ...] = (
    DENSE, BatchNorm(), Dropout(rate=0.3), BENT, Skip(span=2), Maxout(units=32, pieces=3, initializer=Lsuv()),
    LayerNorm(), ActivationLayer(Sigmoid()), Dropout(), Dense(units=8, initializer=Lsuv()),
    Skip(span=3, projection=True), Dense(units=8), DENSE,
)  # fmt: skip


def fitted(experiment: Experiment, sample: Floats = X) -> Network:
    return Network(experiment, 16, 3, default_rng(5), sample, default_rng(6))


def variances(network: Network, sample: Floats = X) -> list[float]:
    """Of what each layer with LSUV sums up for the sample."""
    passes = network.passes(len(sample))
    passes.forward(np.asarray(sample, network.dtype))
    return [
        float(buffers.pre.var(dtype=float))
        for layer, buffers in zip(network.entries, passes.stacks.buffers, strict=True)
        if layer.looks_at_data()
    ]


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("activation", [Linear(), Sigmoid(), Tanh(), Relu()])
def test_fifty_layers_vary_by_one(activation: AnyActivation, precision: str) -> None:
    network = fitted(deep(50, activation, Lsuv(), precision=precision, output=Output(initializer=Lsuv())))

    found = variances(network)

    assert len(found) == 51
    assert max(abs(each - 1) for each in found) < 0.1


def test_a_stack_with_all_kinds_of_layers_between_varies_by_one() -> None:
    network = fitted(Experiment(layers=MIXED * 2))

    found = variances(network)

    assert len(found) == 10
    assert max(abs(each - 1) for each in found) < 0.1


@pytest.mark.parametrize("layer", [Dense(initializer=Lsuv(0.001)), Maxout(initializer=Lsuv(0.001)),
                                   Dense(initializer=Lsuv(0.001), bias_initializer=Normal(std=0.5))])  # fmt: skip
def test_the_tolerance_is_kept(layer: AnyLayer) -> None:
    assert abs(variances(fitted(Experiment(layers=(layer,)), 40 * X), 40 * X)[0] - 1) < 0.001


def test_where_the_biases_alone_vary_too_much_the_weights_still_vary_by_one() -> None:
    layer = Dense(units=32, initializer=Lsuv(), bias_initializer=Normal(std=3))

    network = fitted(Experiment(layers=(layer,), precision="float64"))

    assert np.var(X @ network.parameters["0.W"]) == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("size", [0.0, 1e-30, 1e30])
def test_samples_of_any_size_leave_finite_weights(size: float) -> None:
    network = fitted(deep(5, Tanh(), Lsuv()), X * size)

    assert np.isfinite(network.flat).all()
    assert network.parameters["0.W"].any()


def test_a_signal_that_does_not_arrive_leaves_the_rotation() -> None:
    dead = Dense(units=16, activation=Relu(), initializer=Constant(-1.0), bias_initializer=Constant(-1.0))

    network = fitted(Experiment(layers=(dead, Dense(units=16, initializer=Lsuv())), precision="float64"), np.abs(X))

    w = network.parameters["1.W"]
    np.testing.assert_allclose(w @ w.T, np.eye(16), atol=1e-12)


@pytest.mark.parametrize("experiment", [Experiment(layers=(DENSE,)), Experiment(output=Output(initializer=Lsuv()))])
def test_without_a_sample_it_cannot_be(experiment: Experiment) -> None:
    with pytest.raises(ValueError, match="lsuv needs a sample"):
        Network(experiment, 16, 3, default_rng(0))


def test_all_else_is_as_if_nothing_had_been_looked_at() -> None:
    looked, twin = Session(Experiment(layers=MIXED)), Session(with_rotations(Experiment(layers=MIXED)))
    twin.network.flat[...] = looked.network.flat

    assert all(same_bits(looked.step(), twin.step()) for _ in range(12))
    for own, other in zip(looked.network.memories, twin.network.memories, strict=True):
        assert all(np.array_equal(own[name], other[name]) for name in own)


def with_rotations(experiment: Experiment) -> Experiment:
    """The same layers, which start from a rotation and look at nothing."""
    return experiment.with_layers(
        replace(layer, initializer=Orthogonal()) if layer.looks_at_data() else layer for layer in experiment.layers
    )


def test_the_same_file_gives_the_same_bits() -> None:
    once, again = (frames_of(Experiment(layers=MIXED), 5) for _ in range(2))

    assert all(map(same_bits, once, again))


def test_other_layers_draw_what_they_would_have_drawn() -> None:
    plain, changed = deep(6), deep(6).with_initializer([3], Lsuv())

    before, after = fitted(plain).parameters, fitted(changed).parameters

    assert all(np.array_equal(before[name], after[name]) for name in before if name != "3.W")


def test_a_sigmoid_network_keeps_its_signal_where_xavier_lets_it_fade() -> None:
    deltas = [
        frames_of(deep(30, Sigmoid(), initializer), 1)[0].log10_delta[0] for initializer in (XavierNormal(), Lsuv())
    ]

    assert math.isfinite(deltas[0])
    assert deltas[1] > deltas[0] + 5

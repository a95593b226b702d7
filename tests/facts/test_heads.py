"""What an output of its own does to a whole network: as before without one, exact and true to its settings with one."""

from __future__ import annotations

import math
from typing import cast

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.activations import (
    AnyActivation,
    AnyOutputActivation,
    Gelu,
    LeakyRelu,
    Linear,
    Relu,
    Sigmoid,
    Silu,
    Softmax,
    Softplus,
    Tanh,
)
from core.components.component import Component, key, kinds_of
from core.components.datasets import MadeUp, Moons, Sine
from core.components.initializers import Constant, HeNormal, LooksLinear
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, MeanSquaredError
from core.components.optimizers import Adam
from core.components.target_scaling import MinMaxTarget, StandardizedTarget
from core.experiment import Experiment, Output
from core.experiment.experiment import Precision
from core.layers import ActivationLayer, Dense, Dropout
from core.network import Network
from core.numerics import Floats
from core.record.frame import Overflow
from core.session import Session
from core.training.gradient_check import check
from tests.facts.frames import CASES, first_frames, recorded

SMALL = (Dense(units=8, activation=Tanh()),) * 2


@pytest.mark.parametrize("number", range(len(CASES)))
def test_without_a_head_the_frames_are_what_they_were(number: int) -> None:
    for now, then in zip(first_frames(*CASES[number]), recorded()[number], strict=True):
        assert now == pytest.approx(then, rel=1e-9, abs=1e-9, nan_ok=True)


def test_every_head_passes_the_gradient_check() -> None:
    heads = [
        Experiment(layers=SMALL, output=Output(activation=Softmax()), loss=CrossEntropy(of="probabilities")),
        Experiment(layers=SMALL, output=Output(units=1, activation=Sigmoid()), loss=CrossEntropy(of="probabilities")),
        Experiment(layers=SMALL, output=Output(units=7, bias=False), data=Sine(), loss=MeanSquaredError()),
        Experiment(layers=SMALL, output=Output(activation=Softplus()), data=Sine(), loss=BinaryCrossEntropy()),
        Experiment(layers=SMALL, output=Output(activation=Tanh()), target=MinMaxTarget(), data=Sine(),
                   loss=MeanSquaredError()),
    ]  # fmt: skip

    assert [one for head in heads for one in check(head) if not one.passed] == []


@pytest.mark.sampled(3)
@pytest.mark.parametrize("loss", kinds_of(AnyLoss), ids=key)
@pytest.mark.parametrize("activation", kinds_of(AnyOutputActivation), ids=key)
def test_sums_that_leave_the_range_are_told_whatever_follows_them(
    activation: type[Component], loss: type[Component]
) -> None:
    output = Output(activation=cast(AnyOutputActivation, activation()))
    session = Session(Experiment(layers=SMALL, output=output, data=Moons(), loss=cast(AnyLoss, loss())))
    session.network.parameters["output.W"][0] = np.inf

    frame = session.step()

    assert frame.overflow == Overflow(len(SMALL), "weight")


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_a_saturated_output_hands_on_a_gradient_that_is_a_number(precision: Precision) -> None:
    """z = 1000 for every sample: sigma - 1 and its slope are both e to the power of -1000."""
    output = Output(units=1, activation=Sigmoid(), initializer=HeNormal(), bias_initializer=Constant(value=100.0))
    experiment = Experiment(
        layers=SMALL, output=output, data=MadeUp(classes=1), loss=MeanSquaredError(), precision=precision
    )
    session = Session(experiment)
    session.network.parameters["output.b"][...] = 1000.0
    session.network.parameters["output.W"] *= 1e-3

    frame = session.step()

    assert frame.loss == pytest.approx(1.0)  # class 0 is the only one
    assert frame.log10_delta[-1] == pytest.approx(math.log10(2 / 64) - 1000 * math.log10(math.e), abs=0.2)
    assert np.isfinite(frame.log10_delta).all()
    assert np.isfinite(frame.log10_weight_gradient).all()


def test_the_network_answers_by_its_activation() -> None:
    experiment = Experiment(layers=SMALL, output=Output(activation=Softmax()), loss=CrossEntropy(of="probabilities"))
    network, x = Network(experiment, 2, 3, default_rng(0)), default_rng(1).standard_normal((5, 2))

    assert network.predict(x).sum(axis=1) == pytest.approx(np.ones(5))
    assert network.logits(x).sum(axis=1) != pytest.approx(np.ones(5))
    assert network.predict(x).argmax(axis=1).tolist() == network.logits(x).argmax(axis=1).tolist()


def test_an_output_may_go_without_bias_or_begin_with_one() -> None:
    without = Network(Experiment(output=Output(bias=False)), 2, 3, default_rng(0))
    constant = Network(Experiment(output=Output(bias_initializer=Constant(value=0.5))), 2, 3, default_rng(0))

    assert set(without.parameters) == {"output.W"}
    assert constant.parameters["output.b"].tolist() == [0.5] * 3


def test_softmax_of_probabilities_learns_like_logits() -> None:
    fused = Experiment(layers=SMALL, data=Moons(), optimizer=Adam(learning_rate=0.01), precision="float64")
    output, loss = Output(activation=Softmax()), CrossEntropy(of="probabilities")
    one, other = Session(fused), Session(replace(fused, output=output, loss=loss))

    frames = [(one.step(), other.step()) for _ in range(50)]

    for a, b in frames:
        assert b.loss == pytest.approx(a.loss, rel=1e-6)
        assert b.accuracy == a.accuracy
        np.testing.assert_allclose(b.log10_delta, a.log10_delta, atol=1e-6)
    assert frames[-1][1].clipped_share == 0.0
    assert math.isnan(frames[-1][0].clipped_share)


def test_scaled_targets_are_learned_in_their_own_unit() -> None:
    raw = Session(Experiment(data=Sine(noise=0.0), loss=MeanSquaredError(), test_share=0.5))
    split = raw.samples.answers._rows

    for scaling in (StandardizedTarget(), MinMaxTarget()):
        session = Session(replace(raw.experiment, target=scaling))
        np.testing.assert_allclose(session.samples.answers._rows, scaling.fitted(split)(split))
    assert Session(replace(raw.experiment, target=StandardizedTarget())).step().guessing == pytest.approx(1, abs=0.3)


def linear_part(activation: AnyActivation, units: int = 12, *more: ActivationLayer | Dropout) -> tuple[Floats, Floats]:
    """f(2x) and 2 f(x) of a deep network before its first step."""
    layers = (Dense(units=units, activation=activation, initializer=LooksLinear()), *more) * 6
    output = Output(units=4, initializer=LooksLinear())
    network = Network(Experiment(layers=layers, output=output, precision="float64"), 5, 4, default_rng(0))
    x, y = default_rng(1).standard_normal((2, 7, 5))
    return network.predict(x + y), network.predict(x) + network.predict(y)


@pytest.mark.parametrize("activation", [Relu(), LeakyRelu(), Gelu(), Silu(), Softplus()], ids=str)
@pytest.mark.parametrize("units", [12, 13])
def test_mirrored_halves_make_a_deep_network_linear_at_first(activation: AnyActivation, units: int) -> None:
    together, apart = linear_part(activation, units)

    np.testing.assert_allclose(together, apart, atol=1e-12)
    assert np.abs(together).max() > 0.1


def test_activations_and_dropout_in_slots_of_their_own_keep_the_halves() -> None:
    together, apart = linear_part(Linear(), 12, ActivationLayer(activation=Relu()), Dropout())

    np.testing.assert_allclose(together, apart, atol=1e-12)


def test_mirrored_halves_learn() -> None:
    layers = (Dense(units=15, activation=Relu(), initializer=LooksLinear()),) * 3
    experiment = Experiment(layers=layers, output=Output(initializer=LooksLinear()), data=Moons(),
                            optimizer=Adam(learning_rate=0.01))  # fmt: skip
    session = Session(experiment)

    frames = [session.step() for _ in range(300)]

    assert frames[-1].accuracy > 0.95


@pytest.mark.parametrize("data", [MadeUp(), MadeUp(classes=10), MadeUp(features=1, classes=5), MadeUp(classes=0),
                                  MadeUp(features=784, classes=10)], ids=str)  # fmt: skip
def test_made_up_data_can_be_learned(data: MadeUp) -> None:
    loss = CrossEntropy() if data.classes else MeanSquaredError()
    layers = (Dense(units=32, activation=Relu(), initializer=HeNormal()),)
    session = Session(Experiment(layers=layers, data=data, loss=loss, optimizer=Adam(learning_rate=0.01)))

    frames = [session.step() for _ in range(400)]

    assert frames[-1].loss < 0.2 * frames[-1].guessing

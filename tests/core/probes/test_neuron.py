"""The numbers of one neuron add up, forwards and backwards, and agree with the gradients of the whole network."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import LeakyRelu, Relu, Sigmoid, Softmax, Tanh
from core.components.losses import MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import BatchNorm, Dense, Maxout
from core.probes.neuron import Neuron, NeuronAnswer
from core.training.session import Session
from tests.core.networks import SMALL, deep

MIXED = replace(
    SMALL,
    precision="float64",
    layers=(Dense(units=7, activation=LeakyRelu()), BatchNorm(), Maxout(units=6, pieces=3), Dense(units=5)),
)


def seen(experiment: Experiment, entry: int, unit: int = 2, sample: int = 4, steps: int = 3) -> NeuronAnswer:
    session = Session(experiment)
    for _ in range(steps):
        session.step()
    answer = Neuron(entry, unit, sample).answer(session.trace)
    assert answer is not None
    return answer


@pytest.mark.parametrize("entry", [0, 2, 3, 4])
def test_what_goes_in_comes_out(entry: int) -> None:
    answer = seen(MIXED, entry)

    assert answer.inputs @ answer.weights + answer.bias == pytest.approx(answer.pre, abs=1e-12)
    assert answer.sums[answer.piece] == max(answer.sums) == pytest.approx(answer.pre, abs=1e-12)
    if entry == 0:
        assert answer.output == pytest.approx(max(answer.pre, 0.1 * answer.pre))


@pytest.mark.parametrize("entry", [0, 2, 3, 4])
def test_the_chain_rule_back_agrees_with_the_network(entry: int) -> None:
    session = Session(MIXED)
    twin = Session(MIXED)
    session.step()
    exact = twin.network.loss_and_gradients(*twin.samples.next_batch())[1]
    name = "output" if entry == 4 else str(entry)

    answer = Neuron(entry, 2, 4).answer(session.trace)

    assert answer is not None
    scale = 2.0**answer.exponent
    w, b = exact[f"{name}.W"][..., 2], exact[f"{name}.b"][..., 2]
    if entry == 2:
        w, b = w[answer.piece], b[answer.piece]
    np.testing.assert_allclose(answer.batch_gradient * scale, w, rtol=1e-10, atol=1e-15)
    assert answer.batch_delta.sum() * scale == pytest.approx(b, rel=1e-9, abs=1e-15)
    arriving = answer.arriving * 2.0**answer.arriving_exponent
    assert arriving * answer.slope == pytest.approx(answer.delta * scale, rel=1e-12)


def test_a_sample_adds_its_share_of_the_gradient() -> None:
    session = Session(MIXED)
    session.step()
    answers = [Neuron(3, 1, sample).answer(session.trace) for sample in range(16)]

    total = sum(answer.gradient for answer in answers if answer is not None)

    assert answers[0] is not None
    np.testing.assert_allclose(total, answers[0].batch_gradient, rtol=1e-10, atol=1e-15)
    np.testing.assert_array_equal(answers[0].input_gradient, answers[0].delta * answers[0].weights)


def test_a_delta_far_below_the_range_is_a_number() -> None:
    answer = seen(deep(300, Sigmoid(), units=16), 0, steps=1)

    assert answer.delta != 0
    assert np.log10(abs(answer.delta)) + answer.exponent * np.log10(2) < -100


@pytest.mark.parametrize("question", [Neuron(9, 0), Neuron(-1, 0), Neuron(0, 7), Neuron(0, 0, 16), Neuron(1, 0)])
def test_what_is_no_neuron_has_no_answer(question: Neuron) -> None:
    session = Session(MIXED)
    session.step()

    assert question.answer(session.trace) is None


@pytest.mark.parametrize("activation", [Sigmoid(), Tanh()])
def test_an_output_that_bends_its_sums_has_a_slope_and_the_chain_rule_holds(activation: Sigmoid | Tanh) -> None:
    experiment = replace(MIXED, output=Output(activation=activation), loss=MeanSquaredError())

    answer = seen(experiment, 4, unit=1)

    z, step = np.array([answer.pre]), 1e-6
    around = [activation.answers((z + side)[None]).value[0, 0] for side in (-step, 0, step)]
    assert answer.output == pytest.approx(around[1])
    assert answer.slope == pytest.approx((around[2] - around[0]) / (2 * step), rel=1e-6)
    arriving, delta = (
        math.ldexp(answer.arriving, answer.arriving_exponent),
        math.ldexp(answer.delta, answer.exponent),
    )
    assert arriving * answer.slope == pytest.approx(delta)
    told = {0.0, 1.0}
    errors = [2 * (answer.output - target) / (experiment.batch * 3) for target in told]
    assert min(abs(arriving - error) for error in errors) < 1e-9


def test_where_the_slope_of_the_output_is_zero_nobody_knows_what_arrived() -> None:
    experiment = replace(MIXED, output=Output(activation=Relu()), loss=MeanSquaredError())
    answers = [seen(experiment, 4, unit=unit, sample=sample) for unit in range(3) for sample in range(6)]

    asleep = [each for each in answers if each.pre < 0]

    assert asleep
    assert all((each.output, each.slope, each.delta) == (0, 0, 0) and math.isnan(each.arriving) for each in asleep)


def test_a_softmax_ties_all_answers() -> None:
    answer = seen(replace(MIXED, output=Output(activation=Softmax()), loss=MeanSquaredError()), 4, unit=1)

    assert (answer.tied, answer.head) == (True, "softmax")
    assert 0 < answer.answer < 1

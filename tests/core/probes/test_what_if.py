"""What if: with the numbers of the run it is the run, with others it is the formula, and the run is left alone."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Sigmoid, Softmax, Tanh
from core.components.losses import BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import Dense, Maxout
from core.probes.neuron import Neuron, NeuronAnswer
from core.probes.what_if import WhatIf
from core.training.session import Session
from tests.core.networks import SMALL

EXACT = replace(
    SMALL, precision="float64", layers=(Dense(units=5, activation=Tanh()), Maxout(units=4, pieces=3), Dense(units=4))
)
SAYS = replace(EXACT, loss=CrossEntropy(of="probabilities"), output=Output(activation=Softmax()))
BENT = replace(EXACT, loss=MeanSquaredError(), output=Output(activation=Sigmoid()))


def seen(experiment: Experiment, entry: int, unit: int = 1, sample: int = 3) -> tuple[NeuronAnswer, Session]:
    session = Session(experiment)
    for _ in range(3):
        session.step()
    answer = Neuron(entry, unit, sample).answer(session.trace)
    assert answer is not None
    return answer, session


def asked(answer: NeuronAnswer, experiment: Experiment, entry: int, what_if: WhatIf) -> NeuronAnswer:
    last = len(experiment.layers)
    activation = getattr(experiment.layers[entry], "activation", None) if entry < last else None
    return what_if.of(answer, activation, experiment.head if entry == last else None)


@pytest.mark.parametrize("entry", [0, 1, 2, 3])
@pytest.mark.parametrize("experiment", [EXACT, SAYS, BENT], ids=["fused", "probabilities", "bent"])
def test_with_the_numbers_of_the_run_it_is_the_run(experiment: Experiment, entry: int) -> None:
    answer, _ = seen(experiment, entry)
    own = WhatIf(dict(enumerate(answer.inputs.tolist())), dict(enumerate(answer.weights.tolist())), answer.bias)

    again = asked(answer, experiment, entry, own)

    for name in ("pre", "output", "slope", "answer"):
        assert getattr(again, name) == pytest.approx(getattr(answer, name), rel=1e-9, nan_ok=True), name
    assert again.delta * 2.0**again.exponent == pytest.approx(answer.delta * 2.0**answer.exponent, rel=1e-9)
    assert again.sums == pytest.approx(answer.sums, abs=1e-12)
    np.testing.assert_allclose(
        again.gradient * 2.0**again.exponent, answer.gradient * 2.0**answer.exponent, rtol=1e-9, atol=1e-300
    )


@pytest.mark.parametrize("loss", [CrossEntropy(smoothing=0.1), BinaryCrossEntropy(), MeanSquaredError(), Hinge()])
def test_what_comes_back_to_an_output_is_the_slope_of_its_samples_loss(loss: object) -> None:
    experiment = replace(EXACT, loss=loss)
    answer, session = seen(experiment, 3, unit=0)
    typed, by = WhatIf(bias=0.3), 1e-6

    now = asked(answer, experiment, 3, typed)

    costs = []
    for shift in (-by, by):
        z = answer.logits.copy()[np.newaxis]
        z[0, 0] = now.pre + shift
        costs.append(experiment.head.evaluate(z, answer.target[np.newaxis], np.empty_like(z)).loss)
    slope = (costs[1] - costs[0]) / (2 * by) / session.passes.stacks.batch
    assert now.delta * 2.0**now.exponent == pytest.approx(slope, rel=1e-5, abs=1e-9)


def test_other_inputs_weights_and_bias_make_another_answer_and_leave_the_run_alone() -> None:
    answer, session = seen(EXACT, 0)
    before = session.network.flat.copy()

    now = asked(answer, EXACT, 0, WhatIf({0: 1.0, 1: 2.0}, {0: 0.5, 1: -1.0}, 0.5))

    assert now.pre == -1.0
    assert now.output == pytest.approx(np.tanh(-1.0))
    assert now.slope == pytest.approx(1 - np.tanh(-1.0) ** 2)
    arrived = answer.arriving * 2.0**answer.arriving_exponent
    assert now.delta * 2.0**now.exponent == pytest.approx(arrived * now.slope)
    np.testing.assert_array_equal(session.network.flat, before)
    assert answer.pre != -1.0


def test_nothing_passes_a_piece_that_has_been_beaten() -> None:
    answer, _ = seen(EXACT, 1)

    now = asked(answer, EXACT, 1, WhatIf(bias=-1e3))

    assert now.piece == answer.piece != int(now.sums.argmax())
    assert now.output == now.sums.max() > now.pre
    assert now.slope == now.delta == 0.0


def test_a_number_for_an_input_that_is_not_there_is_nobodys() -> None:
    answer, _ = seen(EXACT, 0)

    assert asked(answer, EXACT, 0, WhatIf({99: 7.0})).pre == pytest.approx(answer.pre, abs=1e-12)

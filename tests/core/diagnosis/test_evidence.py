"""The evidence is what history and experiment say at one moment."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.components.activations import LeakyRelu, Sigmoid, Tanh
from core.components.initializers import HeNormal, Normal
from core.components.optimizers import SGD
from core.diagnosis.evidence import evidence
from core.diagnosis.finding import Finding
from core.diagnosis.health import Diagnosis, diagnose
from core.experiment import Experiment
from core.layers import Dense, Maxout
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session


def measured(experiment: Experiment, steps: int) -> View:
    """The first steps of a run."""
    session = Session(experiment)
    recording = Recording(session.structure)
    recording.append([session.step() for _ in range(steps)])
    return recording.view()


def test_before_the_first_frame_there_is_none() -> None:
    experiment = Experiment()
    history = Recording(Session(experiment).structure).view()

    assert evidence(diagnose(measured(experiment, 1)), history, experiment) is None


def test_first_and_last_loss_and_the_step_are_those_of_the_run() -> None:
    experiment = Experiment(layers=(Dense(units=8),) * 3)
    history = measured(experiment, 5)

    case = evidence(diagnose(history), history, experiment)

    assert case is not None
    frames = history.recent(5)
    assert (case.step, case.first_loss, case.last_loss) == (4, frames[0].loss, frames[-1].loss)
    assert case.gaps == 2


def test_the_first_leap_is_that_with_the_present_rate() -> None:
    experiment = Experiment(layers=(Dense(units=8),) * 3, optimizer=SGD(learning_rate=1.0))
    calmer = replace(experiment, optimizer=SGD(learning_rate=1e-3))
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    recording.append([session.step() for _ in range(3)])
    session.retune(calmer)
    recording.mark_change(3, calmer)
    recording.append([session.step() for _ in range(3)])

    case = evidence(diagnose(recording), recording.view(), calmer)

    assert case is not None
    assert case.first_log10_leap == recording.view().at(3).last.log10_leap  # type: ignore[union-attr]
    assert case.first_log10_leap < recording.view().first.log10_leap - 2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "layers, activation, rectifies",
    [
        ((Dense(activation=Sigmoid()),) * 2, "sigmoid", False),
        ((Dense(activation=LeakyRelu()), Dense(activation=LeakyRelu(0.2))), "leaky_relu", True),
        ((Dense(activation=Sigmoid()), Dense(activation=Sigmoid()), Dense()), "", False),
        ((Maxout(),), "", False),
    ],
)
def test_an_activation_is_named_where_all_layers_share_it(
    layers: tuple[Dense | Maxout, ...], activation: str, rectifies: bool
) -> None:
    experiment = Experiment(layers=layers)
    history = measured(experiment, 1)

    case = evidence(diagnose(history), history, experiment)

    assert case is not None
    assert (case.activation, case.rectifies) == (activation, rectifies)


@pytest.mark.parametrize("stranger", [0, 3, 7])
def test_one_stranger_does_not_change_what_is_usual(stranger: int) -> None:
    layers = [Dense(activation=Sigmoid(), initializer=Normal())] * 8
    layers[stranger] = Dense(activation=Tanh(), initializer=HeNormal())
    experiment = Experiment(layers=tuple(layers))
    history = measured(experiment, 1)

    case = evidence(diagnose(history), history, experiment)

    assert case is not None
    assert (case.activation, case.usual, case.initializer) == ("", "sigmoid", "normal")


def test_layers_that_the_finding_does_not_name_have_no_say() -> None:
    experiment = Experiment(layers=(Dense(activation=Tanh()), *(Dense(activation=Sigmoid()),) * 3))
    history = measured(experiment, 1)
    symptom = Finding("saturated", (0,), 0.6, 0.5)

    case = evidence(Diagnosis(("saturated",), False, -1.0, (symptom,)), history, experiment)

    assert case is not None
    assert case.usual == "tanh"


@pytest.mark.parametrize("steps, frames", [(1, 1), (4, 4), (15, 10)])
def test_the_steps_that_the_median_is_of_are_counted(steps: int, frames: int) -> None:
    experiment = Experiment(layers=(Dense(units=8),) * 2)
    history = measured(experiment, steps)

    case = evidence(diagnose(history), history, experiment)

    assert case is not None
    assert case.frames == frames

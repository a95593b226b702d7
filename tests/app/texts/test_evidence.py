"""The evidence is what history and experiment say at one moment."""

from __future__ import annotations

import pytest

from app.texts.evidence import evidence
from core.activations import LeakyRelu, Sigmoid
from core.experiment import Experiment
from core.health import diagnose
from core.history import History
from core.layers import Dense, Maxout
from core.session import Session


def measured(experiment: Experiment, steps: int) -> History:
    """The first steps of a run."""
    session = Session(experiment)
    history = History(session.structure)
    history.append([session.step() for _ in range(steps)])
    return history


def test_before_the_first_frame_there_is_none() -> None:
    experiment = Experiment()
    history = History(Session(experiment).structure)

    assert evidence(diagnose(measured(experiment, 1)), history, experiment) is None


def test_first_and_last_loss_and_the_step_are_those_of_the_run() -> None:
    experiment = Experiment(layers=(Dense(units=8),) * 3)
    history = measured(experiment, 5)

    case = evidence(diagnose(history), history, experiment)

    assert case is not None
    frames = history.recent(5)
    assert (case.step, case.first_loss, case.last_loss) == (4, frames[0].loss, frames[-1].loss)
    assert case.gaps == 2


@pytest.mark.parametrize(
    "layers, activation, rectifies",
    [
        ((Dense(activation=Sigmoid()),) * 2, "sigmoid", False),
        ((Dense(activation=LeakyRelu()), Dense(activation=LeakyRelu(0.2))), "leaky_relu", True),
        ((Dense(activation=Sigmoid()), Dense()), "", False),
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

"""What pictures ask on the command line is answered of the very step that they show."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.commands.answers import Answers
from core.components.activations import Relu
from core.components.initializers import Normal
from core.experiment import Experiment
from core.probes.probe import Probe
from core.record.recording import Recording
from core.training.session import Session
from core.training.trace import Trace
from tests.core.networks import SMALL, deep


class Signal(Probe):
    """The first signal, by which a step can be told from the others."""

    def answer(self, trace: Trace) -> Any:
        return trace.entry(0).signal.copy()


class Failing(Probe):
    def answer(self, trace: Trace) -> Any:
        raise ZeroDivisionError


SIGNAL, FAILING = Signal(), Failing()


def trained(experiment: Experiment, steps: int) -> tuple[Session, Recording]:
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    while len(recording) < steps and not session.ended:
        recording.append([session.step()])
    return session, recording


@pytest.mark.parametrize("step", [0, 3, 5])
def test_an_answer_is_that_of_the_step(step: int) -> None:
    session, recording = trained(SMALL, 6)

    Answers(session, recording, step).ask((SIGNAL,))

    answer, (there, _) = recording.view().answer(SIGNAL), trained(SMALL, step + 1)
    assert answer is not None
    assert answer[0] == step
    assert np.array_equal(answer[1], there.trace.entry(0).signal)


def test_where_the_run_ends_the_step_before_is_seen() -> None:
    session, recording = trained(deep(20, Relu(), Normal(std=1), units=50), 100)

    Answers(session, recording, len(recording) - 1).ask((SIGNAL,))

    answer = recording.view().answer(SIGNAL)
    assert session.ended
    assert answer is not None
    assert answer[0] == len(recording) - 2


def test_a_question_that_fails_fails_alone() -> None:
    session, recording = trained(SMALL, 2)

    Answers(session, recording, 1).ask((FAILING, SIGNAL))

    assert recording.view().failure(FAILING) is not None
    assert recording.view().answer(SIGNAL) is not None

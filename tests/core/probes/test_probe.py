"""A probe is a question: equal questions are one, and its answer is of the weights that the frame measured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.numerics import Floats
from core.probes import Probe
from core.training.session import Session
from core.training.trace import Trace
from tests.core.networks import SMALL


@dataclass(frozen=True)
class FirstSum(Probe):
    """The pre-activation of the first layer, computed again from its input and its weights."""

    def answer(self, trace: Trace) -> Floats:
        first = trace.entry(0)
        return np.asarray(first.input @ first.own["W"])


def test_equal_questions_are_one() -> None:
    assert len({FirstSum(), FirstSum()}) == 1


def test_a_probe_sees_the_weights_that_the_frame_was_measured_with() -> None:
    session = Session(SMALL)
    session.step()
    session.step()

    seen = FirstSum().answer(session.trace)

    pre, bias = session.passes.stacks.buffers[0].pre, session.network.parameters["0.b"]
    np.testing.assert_array_equal(seen + bias, pre)

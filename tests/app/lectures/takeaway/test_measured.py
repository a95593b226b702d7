"""What was measured is what `run` would print."""

from __future__ import annotations

import pytest

from app.lectures.takeaway.measured import measured
from core.diagnosis.health import diagnose
from core.experiment import Experiment
from core.scenes.scene import Question
from core.training.session import Session
from tests.app.lectures.takeaway.conftest import NUMBER, Goes


def test_it_is_that_of_the_last_step(goes: Goes, experiment: Experiment) -> None:
    run, frame = goes(NUMBER).lesson.run, Session(experiment).step()

    def of(**asked: object) -> float:
        return measured(Question(prompt="?", **asked), run)  # type: ignore[arg-type]  # as a file has it

    assert of(measure="decades") == diagnose([frame]).decades
    assert of(measure="loss") == frame.loss
    assert of(measure="log10_delta", layer=2) == pytest.approx(frame.log10_delta[2])
    assert of(measure="log10_delta", layer="output") == pytest.approx(frame.log10_delta[-1])

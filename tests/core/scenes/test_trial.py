"""A trial is the grade, and tells how far it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.tables import Progress, told
from core.experiment import ExperimentError
from core.experiment.files import write_experiment
from core.layers import Dense
from core.scenes.grading import graded
from core.scenes.trial import WHOLE, traced, tried
from core.training.session import Session
from tests.core.scenes.lectures import QUICK, task


def test_it_is_the_grade_and_is_told_on_the_way() -> None:
    heard = list[Progress]()

    with told(heard.append):
        grade = tried(task(), QUICK)

    assert grade == graded(task(), QUICK)
    assert [each.share for each in heard] == [0.0, 0.5, 1.0]
    assert WHOLE > 100


def test_what_is_traced_is_the_run_and_no_name(tmp_path: Path) -> None:
    write_experiment(tmp_path / "kim.json", QUICK)
    session = Session(QUICK)
    frames = [session.step() for _ in range(3)]

    found = traced(task(), tmp_path / "kim.json")

    assert found.losses == tuple(frame.loss for frame in frames)
    assert len(found.profile) == len(QUICK.layers) + 1
    np.testing.assert_array_equal(found.profile, frames[-1].row("log10_weight_gradient"))
    assert (found.state, found.loss) == ("early", "cross_entropy")
    assert "kim" not in str(found)


def test_what_is_too_large_is_not_run(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", replace(QUICK, layers=(Dense(units=4096),) * 2, batch=65536))

    with pytest.raises(ExperimentError, match="too large to be judged"):
        traced(task(), tmp_path / "a.json")

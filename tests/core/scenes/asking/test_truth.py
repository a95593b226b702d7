"""The truth of a question is what the run has at its step, and a guess is as far off as the mean of its slots."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.record.recording import Recording
from core.record.view import View
from core.scenes.asking.truth import apart, measured, middle, profile_of, step_asked
from core.scenes.guess import weighted
from core.scenes.scene import Question, Scene
from core.session import Session
from tests.core.scenes.lectures import QUICK

points = st.lists(st.floats(-50, 50), min_size=1, max_size=9)


def run(steps: int) -> View:
    session = Session(QUICK)
    recording = Recording(session.structure, session.experiment)
    recording.append([session.step() for _ in range(steps)])
    return recording.view()


def test_it_is_of_the_last_step_that_the_scene_makes() -> None:
    assert [step_asked(Scene(steps=steps)) for steps in (0, 1, 200)] == [0, 0, 199]


def test_a_profile_is_the_norm_of_the_gradient_at_each_that_has_weights() -> None:
    view = run(3).at(1)
    assert view.last is not None

    found = profile_of(view, weighted(QUICK))

    assert found == tuple(view.last.log10_weight_gradient)
    assert all(map(math.isfinite, found))


@pytest.mark.parametrize("asked", [{"measure": "loss"}, {"measure": "log10_delta", "layer": 0},
                                   {"measure": "signal_rms", "layer": "output"}])  # fmt: skip
def test_a_number_is_that_of_the_frame(asked: dict[str, Any]) -> None:
    view = run(2)
    frame = view.last
    assert frame is not None
    expected = {"loss": frame.loss, "log10_delta": frame.log10_delta[0], "signal_rms": frame.signal_rms[-1]}

    assert measured(view, Question(prompt="?", **asked)) == expected[asked["measure"]]


def test_decades_are_those_of_the_verdict() -> None:
    view = run(1)
    frame = view.last
    assert frame is not None

    assert measured(view, Question(prompt="?", measure="decades")) == pytest.approx(
        frame.log10_delta[0] - frame.log10_delta[2]
    )


@given(points, st.floats(-20, 20))
def test_a_profile_that_is_shifted_is_off_by_the_shift(truth: list[float], shift: float) -> None:
    assert apart([each + shift for each in truth], truth) == pytest.approx(abs(shift), abs=1e-9)
    assert apart(truth, truth) == 0


def test_where_there_is_no_logarithm_nothing_can_be_off() -> None:
    assert math.isnan(apart((1.0,), (-math.inf,)))


def test_the_middle_of_the_room_lies_between_its_quarters() -> None:
    lower, median, upper = middle([(float(k), -float(k)) for k in range(5)])

    assert (lower, median, upper) == ((1.0, -3.0), (2.0, -2.0), (3.0, -1.0))


def test_what_not_every_step_measures_is_what_was_measured_last() -> None:
    view = run(13)
    looked = view.at(10).last
    assert looked is not None

    assert measured(view, Question(prompt="?", measure="test_accuracy")) == looked.test_accuracy
    assert math.isfinite(looked.test_accuracy)

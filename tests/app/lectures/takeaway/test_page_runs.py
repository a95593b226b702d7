"""The runs of a page hold what was measured, step by step, or of which steps it is the mean."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from app.lectures.takeaway.page_runs import MOST_NUMBERS, number, told_run
from app.texts import Texts
from core.components.datasets import Sine
from core.components.losses import MeanSquaredError
from core.components.target_scaling import StandardizedTarget
from core.experiment import Experiment, small_experiment
from core.layers import Dense
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session


def run_of(experiment: Experiment, steps: int) -> View:
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    recording.append([session.step() for _ in range(steps)])
    return recording.view()


def test_each_step_has_its_own_numbers(texts: Texts, experiment: Experiment) -> None:
    view = run_of(experiment, 5)

    told = told_run(view, "mine", texts)

    frame = view.at(2).last
    assert frame is not None
    assert told["first"] == told["to"] == [0, 1, 2, 3, 4]
    assert told["delta"][2] == pytest.approx(list(frame.log10_delta), rel=1e-3)
    assert told["weight"][2] == pytest.approx(list(frame.log10_weight_gradient), rel=1e-3)
    assert told["loss"][2] == pytest.approx(frame.loss, rel=1e-3)
    assert told["layers"][0] == "layer 1"
    assert told["hidden"] == len(experiment.layers) - 1
    assert told["weighted"] == list(range(len(experiment.layers) + 1))
    assert (told["label"], told["ended"], told["unit"]) == ("mine", None, "cross entropy")
    json.dumps(told, allow_nan=False)


def test_a_long_run_is_told_in_bins_and_its_last_step_as_it_was(texts: Texts) -> None:
    view = run_of(small_experiment(), 1500)

    told = told_run(view, "", texts)

    assert told["first"][0] == 0
    assert told["to"][0] == 1  # two steps to a bin
    assert told["first"][-1] == told["to"][-1] == 1499
    assert view.last is not None
    assert told["loss"][-1] == pytest.approx(view.last.loss, rel=1e-3)


def test_a_long_run_of_a_deep_network_is_thinned_out(texts: Texts) -> None:
    made = Experiment(layers=(Dense(units=1),) * 400, batch=8)
    session = Session(made)
    frame, recording = session.step(), Recording(session.structure, made)
    recording.append([replace(frame, step=step) for step in range(320)])

    told = told_run(recording.view(), "", texts)

    assert len(told["first"]) * 401 <= MOST_NUMBERS + 401
    assert told["to"][-1] == 319


def test_amounts_have_no_accuracy_and_a_scaled_loss_says_so(texts: Texts) -> None:
    made = Experiment(data=Sine(), loss=MeanSquaredError(), target=StandardizedTarget(), layers=(Dense(units=3),))

    told = told_run(run_of(made, 2), "", texts)

    assert told["accuracy"] == [None, None]
    assert texts.scaled_unit() in told["unit"]


def test_a_zero_is_none_of_the_numbers_and_what_is_no_number_is_nothing() -> None:
    assert [number(value) for value in (-math.inf, math.nan, math.inf, -1.23456)] == ["0", None, None, -1.235]

"""Measures over steps: each as its logarithm, peaks kept, the recent steps as they were."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.plots.layers.measures import DELTA, FLOWS, SIGNAL, UPDATE, WEIGHT, log10_of, recent, rises, whole
from core.record.recording import Recording
from core.record.store import BINS
from tests.core.frames import dense, frame_of, history_of


def test_each_measure_is_a_power_of_ten() -> None:
    frame = frame_of(dense(1), log10_delta=-3.0, log10_weight_gradient=-2.0, signal_rms=1e-5, log10_update_ratio=-7.0)

    values = {measure: log10_of(frame, measure).tolist() for measure in FLOWS}

    assert values == {
        DELTA: [-3.0, -3.0],
        WEIGHT: [-2.0, -2.0],
        SIGNAL: pytest.approx([-5.0, -5.0]),
        UPDATE: [-7.0, -7.0],
    }


def test_a_dead_signal_is_an_exact_zero() -> None:
    assert log10_of(frame_of(dense(0), signal_rms=0.0), SIGNAL).tolist() == [-math.inf]


def test_a_peak_of_one_step_stays_in_the_course_of_a_long_run() -> None:
    structure, steps = dense(1), 3 * BINS
    deltas = np.full(steps, -2.0)
    deltas[1234] = 5.0
    run = history_of([frame_of(structure, step, log10_delta=delta) for step, delta in enumerate(deltas)])

    series = whole(run, DELTA)

    assert (series.seen, len(series.steps)) == (steps, len(series.low))
    assert series.high[:, 0].max() == 5.0
    assert series.high[series.at(1234), 0] == 5.0
    assert series.low.min() == -2.0


def test_the_recent_window_has_every_step_and_says_where_it_begins() -> None:
    structure = dense(1)
    run = history_of([frame_of(structure, step, log10_delta=-step / 100) for step in range(700)])

    series = recent(run, DELTA)

    assert (series.first, series.seen, len(series.steps)) == (188.0, 700, 512)
    assert series.low[:, 0].tolist() == [-step / 100 for step in range(188, 700)]


def test_before_the_first_step_there_is_nothing() -> None:
    assert len(recent(Recording(dense(2)).view(), DELTA).steps) == 0


@pytest.mark.parametrize("delta, rising", [([-9.0, -4.0, 0.0], True), ([5.0, 2.0, 0.0], False)])
def test_whether_a_measure_rises_towards_the_output(delta: list[float], rising: bool) -> None:
    assert rises(frame_of(dense(2), log10_delta=np.array(delta)), DELTA) is rising
    assert rises(frame_of(dense(2), log10_delta=np.array([-math.inf, *delta[1:]])), DELTA) is rising

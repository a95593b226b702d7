"""Curves of losses: raw, smoothed, and of the run before."""

from __future__ import annotations

import numpy as np
import pytest

from app.plots.loss.lines import guessing_of
from app.plots.loss.plot import LossCurve
from core.components.activations import Relu, Tanh
from core.experiment import Experiment
from core.layers import Dense
from tests.app.plots.loss.falling import falling, names
from tests.core.frames import dense, frame_of, history_of


def test_the_run_before_is_named_after_what_it_was_and_begins_with_its_first_loss(plot: LossCurve) -> None:
    tanh, relu = (Experiment(layers=(Dense(activation=each),)) for each in (Tanh(), Relu()))
    plot.resize(900, 300)

    plot.show_views((falling(20, experiment=relu).view(), falling(3000, start=2.5, experiment=tanh).view()))

    ghost = next(each for each in plot.losses.curves if each.thick)
    assert ghost.name == "before: tanh 0.119"
    assert (ghost.steps[0], ghost.values[0]) == (0.0, 2.5)


def test_guessing_is_the_mean_of_all_batches_however_many_steps_a_point_stands_for() -> None:
    frames = [frame_of(dense(2), step, guessing=1.0 if step < 1000 else 2.0) for step in range(4000)]

    assert guessing_of(history_of(frames)) == pytest.approx(1.75, abs=2e-3)


def test_one_spike_does_not_press_the_others_flat_and_is_marked_with_its_height(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=40.0 if step == 700 else 1.0) for step in range(3000)]

    plot.show_views((history_of(frames),))

    drawn = plot.losses.curves[-1]
    assert plot.axes.vertical.upper == 1.5
    assert drawn.values.max() == 1.5
    assert plot.spikes.name == "up to 40.0"
    assert plot.spikes.steps.tolist() == pytest.approx([700], abs=2)
    assert names(plot)[1] == "this run 1.00"


def test_a_smoothed_loss_has_what_was_measured_faint_behind_it(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=1.0 + step % 2) for step in range(100)]
    plot.show_views((history_of(frames),))

    plot.show_smoothing(0.9)

    raw, drawn = plot.losses.curves[-3], plot.losses.curves[-1]
    assert (raw.values.tolist(), raw.name) == ([each.loss for each in frames], "")
    assert raw.opacity < drawn.opacity
    assert np.ptp(drawn.values[50:]) < 0.2 * np.ptp(raw.values)
    assert drawn.name == "this run 1.53"
    assert plot.heading.note == "fixed scale · smoothed 0.9"
    assert "loss (smoothed 0.9: this run 1.53)" in plot.text_twin()

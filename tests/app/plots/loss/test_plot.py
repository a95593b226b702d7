"""The loss as a person sees it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from app.plots.instruments import INSTRUMENTS
from app.plots.loss.plot import LossCurve
from core.components.datasets import Sine
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.target_scaling import StandardizedTarget
from core.experiment import Experiment
from core.record.frame import Frame, Overflow
from tests.app.plots.loss.falling import falling, falling_loss, names
from tests.core.frames import dense, frame_of, history_of, recording_of, run_of


def test_training_and_held_out_are_named_with_their_values(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))

    assert names(plot) == ["held out 1.50", "this run 0.100", "held out 25 %", "this run 50 %"]


def test_the_run_before_is_there_dashed_and_thick(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20), falling_loss(20, start=4.0)))

    assert names(plot)[0] == "before 0.200"
    assert [(curve.dashed, curve.thick) for curve in plot.losses.curves] == [
        (True, True),
        (False, False),
        (False, False),
    ]


def test_the_loss_of_guessing_is_a_line_where_it_is_known(plot: LossCurve) -> None:
    guesses = (math.nan, 1.0, 1.1, 1.2, math.nan)
    frames = [frame_of(dense(2), step, loss=1.12, accuracy=0.33) for step in range(5)]
    plot.show_views((history_of(frames),))
    unknown = names(plot)

    known = [replace(each, guessing=guess) for each, guess in zip(frames, guesses, strict=True)]
    plot.show_views((history_of(known),))

    assert not any(name.startswith("guessing") for name in unknown)
    assert names(plot)[0] == "guessing 1.10"
    assert plot.losses.curves[0].dashed
    assert plot.losses.curves[0].values.tolist() == pytest.approx([1.1] * 2)


def test_the_line_of_guessing_is_in_sight_above_a_run_that_began_better(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=0.8, guessing=1.9) for step in range(5)]

    plot.show_views((history_of(frames),))
    with_line = names(plot)[0], plot.axes.vertical.upper
    plot.switch("guessing")

    assert with_line == ("guessing 1.90", 2.0)
    assert plot.axes.vertical.upper == 1.0


def test_the_loss_of_a_scaled_target_says_its_unit(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=1.12) for step in range(5)]
    scaled = Experiment(data=Sine(), loss=MeanSquaredError(), target=StandardizedTarget())

    plot.show_views((recording_of(frames, scaled).view(),))

    assert plot.title() == "Loss (scaled unit)"
    assert "loss in the scaled unit (this run 1.12)" in plot.text_twin()


def test_a_regression_has_no_accuracy_and_what_it_is_is_not_known_before_a_run(plot: LossCurve) -> None:
    assert plot.title() == INSTRUMENTS["loss"].title() == "Loss and accuracy"
    plot.show_views((run_of(dense(2), 5, loss=0.3),))

    assert plot.title() == "Loss"
    assert plot.accuracies.curves == []
    assert plot.strip.rect.height() == 0


def test_the_axis_begins_at_zero_and_keeps_the_worst_loss(plot: LossCurve) -> None:
    recording = recording_of([frame_of(dense(2), k, loss=40.0) for k in range(3)])
    history = recording.view()
    plot.show_views((history,))

    recording.append([frame_of(dense(2), 3 + k, loss=1.0) for k in range(5)])
    plot.show_views((history,))

    assert (plot.axes.vertical.lower, plot.axes.vertical.upper) == (0.0, 50.0)


def test_a_change_is_marked_with_its_step(plot: LossCurve) -> None:
    recording = falling(40)
    recording.mark_change(25)
    history = recording.view()

    plot.show_views((history,))

    assert plot.changes.names == ["changed at step 25"]


def test_a_run_that_overflowed_says_when(plot: LossCurve) -> None:
    end = frame_of(dense(2), 1, loss=math.inf, overflow=Overflow(2, "loss"))

    plot.show_views((history_of([frame_of(dense(2), 0, loss=3e30), end]),))

    assert plot.heading.alert == "overflow at step 1: loss of the output"
    assert plot.losses.ended == 1.0
    assert not plot.grab().isNull()


def test_the_accuracy_of_a_run_that_overflowed_stays(plot: LossCurve) -> None:
    sound = [frame_of(dense(2), step, loss=1.0, accuracy=0.5) for step in range(9)]
    end = frame_of(dense(2), 9, loss=math.inf, accuracy=math.nan, overflow=Overflow(2, "loss"))

    plot.show_views((history_of([*sound, end]),))

    assert [curve.values.tolist()[:9] for curve in plot.accuracies.curves][-1:] == [[0.5] * 9]
    assert "nan" not in plot.text_twin()


def test_the_table_has_every_step_with_held_out_where_it_was_measured(plot: LossCurve) -> None:
    recording = falling(12)
    recording.mark_change(5)
    history = recording.view()

    plot.show_views((history,))

    header, rows = plot.table()
    held_out = [row[header.index("test_loss")] for row in rows]
    changed = [row[header.index("changed_at_step")] for row in rows]
    assert [row[0] for row in rows] == list(range(12))
    assert [step for step, value in enumerate(held_out) if not math.isnan(float(value))] == [0, 10]
    assert (math.isnan(float(changed[4])), changed[5]) == (True, 5)


def test_the_twin_says_the_last_values(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))

    assert plot.text_twin() == "Step 19: loss (held out 1.50, this run 0.100); accuracy (this run 50 %, held out 25 %)."


def test_an_earlier_step_is_told_with_its_own_loss(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20).at(3),))

    assert plot.subtitle() == "step 3 · loss 0.500, 50 %"
    assert plot.text_twin() == "Step 3: loss 0.500, 50 %."
    assert [line.step for line in plot.cursor_lines] == [3, 3]
    assert names(plot)[1] == "this run 0.100"


def test_the_scale_and_the_end_of_a_run_stay_while_its_past_is_shown(plot: LossCurve) -> None:
    history = history_of([*(frame_of(dense(2), k, loss=2.0 + k) for k in range(9)), overflowed(9)])
    plot.show_views((history,))
    scale = plot._scale

    plot.show_views((history.at(2),))

    assert (plot._scale, plot.losses.ended) == (scale, 9.0)


def overflowed(step: int) -> Frame:
    """A frame whose loss has left the precision."""
    return frame_of(dense(2), step, loss=math.inf, overflow=Overflow(2, "loss"))


def test_the_recent_window_shows_each_of_its_steps_on_a_scale_of_its_own(plot: LossCurve) -> None:
    structure = dense(2)
    frames = [frame_of(structure, k, loss=50.0 if k < 100 else 0.5 + k / 1e6, accuracy=0.4) for k in range(1500)]
    plot.show_views((history_of(frames),))
    whole = (plot.axes.horizontal.lower, plot.axes.vertical.upper)

    plot.show_recent(True)

    drawn = plot.losses.curves[-1]
    assert [*whole] == [0, 60.0]
    assert [plot.axes.horizontal.lower, plot.axes.horizontal.upper] == [988, 1500]
    assert plot.axes.vertical.upper < 1.0
    assert drawn.steps.tolist() == list(range(988, 1500))
    assert drawn.values.tolist() == pytest.approx([0.5 + k / 1e6 for k in range(988, 1500)])


def test_back_from_the_recent_window_the_scale_holds_the_whole_run(plot: LossCurve) -> None:
    structure = dense(2)
    plot.show_views((history_of([frame_of(structure, k, loss=50.0 if k < 100 else 0.5) for k in range(1500)]),))
    before = plot.axes.vertical.upper

    plot.show_recent(True)
    plot.show_recent(False)

    assert plot.axes.vertical.upper == before


def test_of_some_steps_the_values_are_those_at_their_end_and_the_scale_stays(plot: LossCurve) -> None:
    plot.show_views((falling_loss(40),))
    scale = plot.axes.vertical

    plot.show_steps((2.5, 15.5))

    drawn = plot.losses.curves[-1]
    assert names(plot) == ["held out 1.50", "this run 0.125", "held out 25 %", "this run 50 %"]
    assert (drawn.steps[0], drawn.steps[1], drawn.steps[-1]) == (2.5, 3.0, 15.5)
    assert plot.axes.vertical == scale
    assert plot.text_twin() == (
        "Steps 3 to 15, at their end: loss (held out 1.50, this run 0.125); accuracy (this run 50 %, held out 25 %)."
    )


def test_every_line_ends_where_the_steps_that_are_seen_do(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=1.12, accuracy=0.33, test_loss=1.2, guessing=1.1) for step in range(50)]
    plot.show_views((recording_of(frames, Experiment(loss=CrossEntropy())).view(), falling_loss(90)))

    plot.show_steps((12.5, 25.5))

    drawn = [each for each in (*plot.losses.curves, *plot.accuracies.curves) if len(each.steps)]
    assert "guessing 1.10" in names(plot)
    assert [(each.steps[0], each.steps[-1]) for each in drawn] == [(12.5, 25.5)] * len(drawn)


def test_the_end_of_a_run_is_marked_only_where_it_is_seen(plot: LossCurve) -> None:
    plot.show_views((history_of([*(frame_of(dense(2), k, loss=2.0 + k) for k in range(49)), overflowed(49)]),))

    seen = []
    for steps in ((0.0, 20.0), (30.0, 50.0), None):
        plot.show_steps(steps)
        seen.append(plot.losses.ended)

    assert seen == [None, 49.0, 49.0]


def test_an_earlier_step_is_told_beside_the_steps_that_are_seen(plot: LossCurve) -> None:
    plot.show_views((falling_loss(40).at(3),))

    plot.show_steps((20.0, 30.0))

    assert plot.text_twin() == "Steps 20 to 30. Step 3: loss 0.500, 50 %."

"""View: what was seen is remembered whole for a while, and in bins for ever, in bounded memory."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.datasets import Moons
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD
from core.components.target_scaling import MinMaxTarget
from core.experiment import Experiment
from core.layers import Dense
from core.record.frame import SCALARS, Overflow
from core.record.recording import Recording
from core.record.store import BINS, OPENING, WINDOW
from core.record.view import View
from tests.core.frames import dense, frame_of, history_of, recording_of, run_of

TWO = dense(1)


def losses(history: View) -> list[float]:
    """The loss curve."""
    return [float(value) for value in history.series("loss").values]


def curve(values: list[float]) -> View:
    """A run with those losses."""
    return history_of([frame_of(TWO, step, loss=value) for step, value in enumerate(values)])


def test_a_new_run_is_empty() -> None:
    history = Recording(TWO).view()

    assert (len(history), history.last, history.recent(5)) == (0, None, [])
    assert [part.shape for part in history.series("loss").points] == [(0,), (0,)]
    assert [part.shape for part in history.series("test_loss").points] == [(0,), (0,)]
    assert [part.shape for part in history.depth_by_step("log10_delta").points] == [(0,), (0, 2)]


def test_the_last_frame_is_the_latest() -> None:
    history = run_of(TWO, 3)

    assert history.last is not None
    assert (history.last.step, len(history)) == (2, 3)


@pytest.mark.parametrize("count, steps", [(0, []), (-1, []), (1, [6]), (3, [4, 5, 6]), (99, [0, 1, 2, 3, 4, 5, 6])])
def test_recent_frames_come_oldest_first(count: int, steps: list[int]) -> None:
    assert [frame.step for frame in run_of(TWO, 7).recent(count)] == steps


def test_the_window_is_kept_whole() -> None:
    history = run_of(TWO, WINDOW + 100)

    assert [frame.step for frame in history.recent(9999)] == list(range(100, WINDOW + 100))


def test_a_short_run_is_shown_step_by_step() -> None:
    history = curve([3.0, 2.0, 1.0])

    assert history.series("loss").first.tolist() == history.series("loss").last.tolist() == [0, 1, 2]
    assert losses(history) == [3.0, 2.0, 1.0]


def test_each_measure_has_its_own_columns() -> None:
    history = history_of([frame_of(TWO, log10_delta=[1.0, 2.0], signal_rms=[3.0, 4.0], symmetric=[5.0, 6.0])])

    shown = [history.depth_by_step(name).values.tolist() for name in ("log10_delta", "signal_rms", "symmetric")]
    assert shown == [[[1.0, 2.0]], [[3.0, 4.0]], [[5.0, 6.0]]]


@pytest.mark.parametrize("name", [name for name in SCALARS if not name.startswith("test")])
def test_every_scalar_has_a_series(name: str) -> None:
    frame = frame_of(TWO, **{name: 0.25})  # type: ignore[arg-type]

    assert history_of([frame]).series(name).values.tolist() == [0.25]


def test_held_out_values_stand_at_the_steps_that_measured_them() -> None:
    frames = [
        frame_of(TWO, step, test_loss=step / 10, test_accuracy=0.5) if step % 10 == 0 else frame_of(TWO, step)
        for step in range(35)
    ]

    history = history_of(frames)

    assert [part.tolist() for part in history.series("test_loss").points] == [[0, 10, 20, 30], [0, 1, 2, 3]]
    assert history.series("test_accuracy").values.tolist() == [0.5] * 4


def test_a_long_run_remembers_its_held_out_beginning_as_well_as_its_end() -> None:
    series = run_of(TWO, 20 * BINS, test_loss=0.5).series("test_loss")

    assert BINS // 2 <= len(series.first) <= BINS + 1
    assert np.unique(np.diff(series.first[:-1])).tolist() == [32.0]
    assert (series.first[-1], series.last[-1]) == (20 * BINS - 1, 20 * BINS - 1)
    assert np.unique(series.values).tolist() == [0.5]


def test_the_first_losses_are_known_however_long_the_run() -> None:
    assert curve([float(step) for step in range(9 * BINS)]).opening == tuple(map(float, range(OPENING)))


def test_a_past_is_the_run_as_it_was() -> None:
    history = curve([float(step) for step in range(600)])

    past = history.at(40)

    assert (past.cursor, history.cursor, past.mean_of) == (40, None, None)
    assert [frame.loss for frame in past.recent(3)] == [38.0, 39.0, 40.0]
    assert past.last is not None
    assert (past.last.step, past.last.loss) == (40, 40.0)
    assert len(past) == 600
    assert past.series("loss").values.tolist() == history.series("loss").values.tolist()


@pytest.mark.parametrize("step, shown", [(-5, 0), (0, 0), (3, 3), (99, 9)])
def test_a_past_is_never_outside_its_run(step: int, shown: int) -> None:
    past = curve([float(step) for step in range(10)]).at(step)

    assert past.cursor == shown
    assert past.last is not None
    assert past.last.loss == float(shown)


def test_every_step_of_the_latest_window_is_exact() -> None:
    history = curve([float(step) for step in range(5 * BINS)])

    first = 5 * BINS - WINDOW
    assert history.at(first).last is history.at(first).recent(5)[0]
    assert [frame.loss for frame in history.at(first + 2).recent(5)] == [float(first), first + 1.0, first + 2.0]
    assert history.at(first).mean_of is None


def test_an_older_step_is_the_mean_of_its_bin_and_says_so() -> None:
    frames = [frame_of(TWO, step, loss=float(step), log10_delta=float(step % 8)) for step in range(8 * BINS)]

    past = history_of(frames).at(83)

    assert past.mean_of == range(80, 88)
    assert past.last is not None
    assert (past.last.step, past.last.loss, past.last.log10_delta.tolist()) == (83, 83.5, [3.5, 3.5])
    assert [frame.step for frame in past.recent(3)] == [71, 79, 83]
    assert len(past.recent(99)) == 11


def test_at_the_seam_of_a_run_whose_bins_are_single_steps_the_past_is_whole() -> None:
    history = curve([float(step) for step in range(WINDOW + 100)])

    assert [frame.step for frame in history.at(102).recent(5)] == [98, 99, 100, 101, 102]
    assert history.at(99).mean_of is None


def test_a_past_stays_true_while_the_run_goes_on() -> None:
    recording = recording_of([frame_of(TWO, step, loss=float(step)) for step in range(WINDOW)])
    history = recording.view()
    past = history.at(10)

    recording.append([frame_of(TWO, step, loss=float(step)) for step in range(WINDOW, 2 * WINDOW)])

    assert [frame.loss for frame in past.recent(2)] == [9.0, 10.0]
    assert past.run is history
    assert past.at(20).run is history


def test_a_past_is_judged_by_the_losses_up_to_it() -> None:
    history = curve([float(step) for step in range(25)])

    assert history.at(3).opening == (0.0, 1.0, 2.0, 3.0)
    assert history.at(20).opening == history.opening


def test_a_past_has_what_probes_had_shown_by_then() -> None:
    recording = recording_of([frame_of(TWO, step) for step in range(30)])
    for step in range(0, 30, 10):
        recording.add(step, {"question": f"seen at {step}"}, {"another": f"failed at {step}"})
    history = recording.view()

    assert history.at(15).answer("question") == (10, "seen at 10")
    assert history.answer("question") == (20, "seen at 20")
    assert (history.failure("another"), history.failure("question")) == ("failed at 20", None)


def test_a_past_knows_which_changes_had_been_made_and_with_what_its_step_was() -> None:
    begun, slower = Experiment(), replace(Experiment(), optimizer=SGD(learning_rate=1e-3))
    recording = recording_of([frame_of(TWO, step) for step in range(30)], begun)
    for step, experiment in ((5, slower), (20, begun)):
        recording.mark_change(step, experiment)
    history = recording.view()

    assert (history.at(10).changes, history.at(10).run.changes, history.changes) == ((5,), (5, 20), (5, 20))
    assert [history.at(step).experiment for step in (4, 5, 19, 20)] == [begun, slower, slower, begun]
    assert history.experiment == begun


def test_equal_views_are_those_of_the_same_step_of_the_same_run() -> None:
    history, another = run_of(TWO, 9), run_of(TWO, 9)

    assert history.at(3) == history.at(5).at(3)
    assert len({history, history.at(3), history.at(3), history.at(4), another}) == 4
    assert history.at(3).run == history != another


def test_a_run_whose_experiment_is_not_known_has_no_kind_of_loss() -> None:
    known = recording_of([frame_of(TWO)], Experiment()).view()

    assert (known.loss_kind, run_of(TWO, 1).loss_kind, run_of(TWO, 1).experiment) == ("cross_entropy", "", None)


def test_a_run_says_at_which_step_it_left_the_precision() -> None:
    ended = history_of([frame_of(TWO, 0), frame_of(TWO, 1, overflow=Overflow(0, "signal"))])

    assert (ended.ended, ended.at(0).ended, run_of(TWO, 3).ended) == (1, 1, None)


def test_a_long_run_ends_with_its_latest_step_and_not_with_a_mean() -> None:
    frames = [frame_of(TWO, k, loss=float(k), signal_rms=float(k)) for k in range(5 * BINS + 3)]

    history = history_of(frames)

    latest = len(frames) - 1
    for series in (history.series("loss"), history.depth_by_step("signal_rms")):
        assert series.averaged
        assert (series.first[-1], series.last[-1]) == (latest, latest)
        assert np.unique(series.values[-1]).tolist() == [latest]
    assert history.envelope("loss")[1][-1] == history.extremes("signal_rms")[0][-1, 0] == latest


def test_mean_frames_among_the_recent_say_so_each_for_itself() -> None:
    history = curve([float(step) for step in range(8 * BINS)])

    spans = [frame.mean_of for frame in history.at(83).recent(2)]

    assert spans == [range(72, 80), range(80, 88)]
    assert [frame.mean_of for frame in history.recent(2)] == [None, None]


def test_runs_with_the_same_data_and_cost_are_comparable() -> None:
    def run(experiment: Experiment | None) -> View:
        return recording_of([frame_of(TWO, 0)], experiment).view()

    here, other = Experiment(), replace(Experiment(), seed=3, layers=(Dense(),))

    assert all(run(here).is_comparable(view) for view in (run(other), run(other).at(0)))
    for change in ({"data": Moons()}, {"loss": MeanSquaredError()}, {"target": MinMaxTarget()}):
        assert not run(here).is_comparable(run(replace(here, **change)))
    assert not run(here).is_comparable(run(None))

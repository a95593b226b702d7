"""History: what was seen is remembered whole for a while, and in bins for ever, in bounded memory."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from core.record.frame import SCALARS, Frame
from core.record.history import BINS, WINDOW, History
from tests.core.frames import dense, frame_of, history_of, run_of

TWO = dense(1)


def losses(history: History) -> list[float]:
    """The loss curve."""
    return [float(value) for value in history.series("loss")[1]]


def curve(values: list[float]) -> History:
    """A run with those losses."""
    return history_of([frame_of(TWO, step, loss=value) for step, value in enumerate(values)])


def test_a_new_history_is_empty() -> None:
    history = History(TWO)

    assert (len(history), history.last, history.recent(5)) == (0, None, [])
    assert [part.shape for part in history.series("loss")] == [(0,), (0,)]
    assert [part.shape for part in history.series("test_loss")] == [(0,), (0,)]
    assert [part.shape for part in history.depth_by_step("log10_delta")] == [(0,), (0, 2)]


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

    assert history.series("loss")[0].tolist() == [0, 1, 2]
    assert losses(history) == [3.0, 2.0, 1.0]


def test_each_measure_has_its_own_columns() -> None:
    history = history_of([frame_of(TWO, log10_delta=[1.0, 2.0], signal_rms=[3.0, 4.0], symmetric=[5.0, 6.0])])

    shown = [history.depth_by_step(name)[1].tolist() for name in ("log10_delta", "signal_rms", "symmetric")]
    assert shown == [[[1.0, 2.0]], [[3.0, 4.0]], [[5.0, 6.0]]]


@pytest.mark.parametrize("name", [name for name in SCALARS if not name.startswith("test")])
def test_every_scalar_has_a_series(name: str) -> None:
    frame = frame_of(TWO, **{name: 0.25})  # type: ignore[arg-type]

    assert history_of([frame]).series(name)[1].tolist() == [0.25]


def test_held_out_values_stand_at_the_steps_that_measured_them() -> None:
    frames = [
        frame_of(TWO, step, test_loss=step / 10, test_accuracy=0.5) if step % 10 == 0 else frame_of(TWO, step)
        for step in range(35)
    ]

    history = history_of(frames)

    assert [part.tolist() for part in history.series("test_loss")] == [[0, 10, 20, 30], [0, 1, 2, 3]]
    assert history.series("test_accuracy")[1].tolist() == [0.5] * 4


def test_a_long_run_remembers_its_held_out_beginning_as_well_as_its_end() -> None:
    steps, values = run_of(TWO, 20 * BINS, test_loss=0.5).series("test_loss")

    assert BINS // 2 <= len(steps) <= BINS
    assert np.unique(np.diff(steps)).tolist() == [32.0]
    assert np.unique(values).tolist() == [0.5]


def test_a_change_is_noted_once() -> None:
    history = run_of(TWO, 20)

    for step in (7, 7, 12):
        history.mark_change(step)

    assert history.changes == (7, 12)


def test_a_run_is_judged_by_its_first_ten_losses() -> None:
    assert curve([float(step) for step in range(25)]).opening == tuple(map(float, range(10)))


def test_a_hundred_thousand_frames_need_no_more_memory_than_two_thousand() -> None:
    frames = [frame_of(TWO, step, loss=step, test_loss=1.0) for step in range(2000)]
    history = History(TWO)
    history.append(frames)
    tracemalloc.start()

    history.append(frames)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    for _ in range(48):
        history.append(frames)

    assert grown < 50_000
    assert len(history) == 100_000
    assert np.isfinite(losses(history)).all()


def test_a_long_run_of_fifty_layers_takes_a_tenth_of_what_was_promised() -> None:
    deep = dense(50)
    table = frame_of(deep).table
    history = History(deep)
    tracemalloc.start()

    for first in range(0, 4 * BINS, 16):
        history.append([Frame(deep, first + i, table.copy(), loss=1.0) for i in range(16)])
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(history.depth_by_step("log10_delta")[0]) == BINS
    assert grown < 25_000_000


def test_very_deep_networks_get_fewer_bins_and_a_shorter_window() -> None:
    deep = dense(5000)
    table = frame_of(deep).table
    history = History(deep)

    history.append(Frame(deep, step, table) for step in range(600))

    kept = len(history.recent(WINDOW))
    steps, values = history.depth_by_step("log10_delta")
    assert kept >= 64
    assert kept * table.nbytes <= 128e6
    assert 64 <= len(steps) <= 256
    assert values.shape == (len(steps), 5001)


def test_a_past_is_the_run_as_it_was() -> None:
    history = curve([float(step) for step in range(600)])

    past = history.at(40)

    assert (past.cursor, history.cursor, past.blur) == (40, None, None)
    assert [frame.loss for frame in past.recent(3)] == [38.0, 39.0, 40.0]
    assert past.last is not None
    assert (past.last.step, past.last.loss) == (40, 40.0)
    assert len(past) == 600
    assert past.series("loss")[1].tolist() == history.series("loss")[1].tolist()


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
    assert history.at(first).blur is None


def test_an_older_step_is_the_mean_of_its_bin_and_says_so() -> None:
    frames = [frame_of(TWO, step, loss=float(step), log10_delta=float(step % 8)) for step in range(8 * BINS)]

    past = history_of(frames).at(83)

    assert past.blur == range(80, 88)
    assert past.last is not None
    assert (past.last.step, past.last.loss, past.last.log10_delta.tolist()) == (83, 83.5, [3.5, 3.5])
    assert [frame.step for frame in past.recent(3)] == [71, 79, 83]
    assert len(past.recent(99)) == 11


def test_at_the_seam_of_a_run_whose_bins_are_single_steps_the_past_is_whole() -> None:
    history = curve([float(step) for step in range(WINDOW + 100)])

    assert [frame.step for frame in history.at(102).recent(5)] == [98, 99, 100, 101, 102]
    assert history.at(99).blur is None


def test_a_past_stays_true_while_the_run_goes_on() -> None:
    history = curve([float(step) for step in range(WINDOW)])
    past = history.at(10)

    history.append([frame_of(TWO, step, loss=float(step)) for step in range(WINDOW, 2 * WINDOW)])

    assert [frame.loss for frame in past.recent(2)] == [9.0, 10.0]
    assert past.run is history
    assert past.at(20).run is history


def test_a_past_is_judged_by_the_losses_up_to_it() -> None:
    history = curve([float(step) for step in range(25)])

    assert history.at(3).opening == (0.0, 1.0, 2.0, 3.0)
    assert history.at(20).opening == history.opening


def test_a_past_has_what_probes_had_shown_by_then() -> None:
    history = run_of(TWO, 30)
    for step in range(0, 30, 10):
        history.album.add(step, {"question": f"seen at {step}"})

    assert history.at(15).view("question") == (10, "seen at 10")
    assert history.view("question") == (20, "seen at 20")


def test_a_past_cannot_be_added_to() -> None:
    with pytest.raises(TypeError, match="append to the run"):
        run_of(TWO, 3).at(1).append([frame_of(TWO)])


def test_a_past_knows_which_changes_had_been_made() -> None:
    history = run_of(TWO, 30)
    for step in (5, 20):
        history.mark_change(step)

    assert (history.at(10).changes_so_far, history.at(10).changes) == ((5,), (5, 20))
    assert history.changes_so_far == (5, 20)

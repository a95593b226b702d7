"""History: what was seen is remembered whole for a while, and in bins for ever, in bounded memory."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from core.flow import SCALARS, Frame, Structure
from core.history import BINS, WINDOW, History
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


def test_the_envelope_of_a_long_run_keeps_its_peaks_in_order() -> None:
    history = curve([9.0 if step == 700 else 1.0 for step in range(3 * BINS)])

    steps, values = history.envelope("loss")

    assert (values.max(), values[-1]) == (9.0, 1.0)
    assert np.all(np.diff(steps) >= 0)
    assert abs(steps[values.argmax()] - 700) <= 4
    assert steps[-1] == len(history) - 1


def test_the_envelope_of_a_short_run_is_its_series() -> None:
    assert curve([3.0, 2.0]).envelope("loss")[1].tolist() == [3.0, 2.0]


def test_a_short_run_is_shown_step_by_step() -> None:
    history = curve([3.0, 2.0, 1.0])

    assert history.series("loss")[0].tolist() == [0, 1, 2]
    assert losses(history) == [3.0, 2.0, 1.0]


def test_a_full_memory_joins_neighbours() -> None:
    history = curve([float(step) for step in range(BINS + 1)])

    steps, values = history.series("loss")
    assert steps.tolist() == [*range(0, BINS, 2), BINS]
    assert values.tolist() == [*np.arange(0.5, BINS, 2), BINS]


@given(st.integers(1, 6 * BINS))
@trials(max_examples=20)
def test_bins_hold_the_mean_of_their_steps(count: int) -> None:
    values = np.sin(np.arange(count))

    steps, means = curve(values.tolist()).series("loss")

    assert len(steps) <= BINS
    assert np.allclose(means, [part.mean() for part in np.split(values, steps[1:].astype(int))])


def test_bins_know_their_extremes() -> None:
    frames = [frame_of(TWO, step, log10_delta=[float(step), -float(step)]) for step in range(BINS * 4)]

    low, high = history_of(frames).extremes("log10_delta")

    assert (low[0].tolist(), high[0].tolist()) == ([0, -3], [3, 0])
    assert (low[-1].tolist(), high[-1].tolist()) == ([4 * BINS - 4, 1 - 4 * BINS], [4 * BINS - 1, 4 - 4 * BINS])


def test_each_measure_has_its_own_columns() -> None:
    history = history_of([frame_of(TWO, log10_delta=[1.0, 2.0], signal_rms=[3.0, 4.0], symmetric=[5.0, 6.0])])

    shown = [history.depth_by_step(name)[1].tolist() for name in ("log10_delta", "signal_rms", "symmetric")]
    assert shown == [[[1.0, 2.0]], [[3.0, 4.0]], [[5.0, 6.0]]]


@pytest.mark.parametrize("name", [name for name in SCALARS if not name.startswith("test")])
def test_every_scalar_has_a_series(name: str) -> None:
    frame = frame_of(TWO, **{name: 0.25})  # type: ignore[arg-type]

    assert history_of([frame]).series(name)[1].tolist() == [0.25]


@pytest.mark.parametrize("unseen", [0, 1, BINS - 1, BINS, BINS + 1, 2 * BINS + 1])
def test_what_was_not_measured_is_left_out_of_its_bin(unseen: int) -> None:
    values = [5.0] * (3 * BINS)
    values[unseen] = math.nan

    assert losses(curve(values)) == [5.0] * (3 * BINS // 4)


def test_what_was_never_measured_stays_unknown() -> None:
    history = curve([math.nan] * (2 * BINS + 3))

    assert np.isnan(losses(history)).all()


def test_a_zero_among_logarithms_makes_its_bin_zero_and_no_other() -> None:
    deltas = [-math.inf if step == 5 else -1.0 for step in range(2 * BINS)]

    shown = history_of([frame_of(TWO, i, log10_delta=delta) for i, delta in enumerate(deltas)])

    values = shown.depth_by_step("log10_delta")[1][:, 0]
    assert np.flatnonzero(np.isneginf(values)).tolist() == [2]
    assert np.unique(values[np.isfinite(values)]).tolist() == [-1.0]


def test_a_loss_beyond_float32_is_a_number() -> None:
    assert losses(curve([1e300, 1e-300])) == [1e300, 1e-300]


def test_a_signal_of_a_float64_run_keeps_its_size() -> None:
    history = run_of(dense(1, precision="float64"), 3, signal_rms=1e200)

    assert history.depth_by_step("signal_rms")[1].tolist() == [[1e200, 1e200]] * 3


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


def test_slots_without_a_measure_stay_apart_from_those_with_one() -> None:
    structure = Structure(("dense", "dropout", "output"), (4, 4, 3), (0,), "float32")

    history = run_of(structure, 3 * BINS, log10_weight_gradient=[1.0, math.nan, 2.0])

    values = history.depth_by_step("log10_weight_gradient")[1]
    assert np.array_equal(values, [[1.0, math.nan, 2.0]] * len(values), equal_nan=True)

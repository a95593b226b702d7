"""Bins: means, extremes and what was not measured, at any length of a run."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from core.record.bins import Bins
from core.record.frame import Structure
from core.record.recording import Recording
from core.record.store import BINS
from core.record.view import View
from tests.core.frames import dense, frame_of, history_of, run_of

TWO = dense(1)


def losses(history: View) -> list[float]:
    """The loss curve."""
    return [float(value) for value in history.series("loss").values]


def curve(values: list[float]) -> View:
    """A run with those losses."""
    return history_of([frame_of(TWO, step, loss=value) for step, value in enumerate(values)])


def test_the_envelope_of_a_long_run_keeps_its_peaks_in_order() -> None:
    history = curve([9.0 if step == 700 else 1.0 for step in range(3 * BINS)])

    steps, values = history.envelope("loss")

    assert (values.max(), values[-1]) == (9.0, 1.0)
    assert np.all(np.diff(steps) >= 0)
    assert abs(steps[values.argmax()] - 700) <= 4
    assert steps[-1] == len(history) - 1


def test_the_envelope_of_a_short_run_is_its_series() -> None:
    assert curve([3.0, 2.0]).envelope("loss")[1].tolist() == [3.0, 2.0]


def test_a_full_memory_joins_neighbours() -> None:
    history = curve([float(step) for step in range(BINS + 1)])

    steps, values = history.series("loss").points
    assert steps.tolist() == [*range(0, BINS, 2), BINS]
    assert values.tolist() == [*np.arange(0.5, BINS, 2), BINS]


@given(st.integers(1, 6 * BINS))
@trials(max_examples=20)
def test_bins_hold_the_mean_of_their_steps(count: int) -> None:
    values = np.sin(np.arange(count))

    series = curve(values.tolist()).series("loss")

    assert len(series.first) <= BINS + 1
    spans = [slice(int(first), int(last) + 1) for first, last in zip(series.first, series.last, strict=True)]
    assert np.allclose(series.values, [values[span].mean() for span in spans])
    assert (series.first[-1], series.last[-1], series.values[-1]) == (count - 1, count - 1, values[-1])


def test_bins_know_their_extremes() -> None:
    frames = [frame_of(TWO, step, log10_delta=[float(step), -float(step)]) for step in range(BINS * 4)]

    low, high = history_of(frames).extremes("log10_delta")

    assert (low[0].tolist(), high[0].tolist()) == ([0, -3], [3, 0])
    assert (low[-2].tolist(), high[-2].tolist()) == ([4 * BINS - 4, 1 - 4 * BINS], [4 * BINS - 1, 4 - 4 * BINS])
    assert low[-1].tolist() == high[-1].tolist() == [4 * BINS - 1, 1 - 4 * BINS]


@pytest.mark.parametrize("unseen", [0, 1, BINS - 1, BINS, BINS + 1, 2 * BINS + 1])
def test_what_was_not_measured_is_left_out_of_its_bin(unseen: int) -> None:
    values = [5.0] * (3 * BINS)
    values[unseen] = math.nan

    assert losses(curve(values)) == [5.0] * (3 * BINS // 4 + 1)


def test_what_was_never_measured_stays_unknown() -> None:
    history = curve([math.nan] * (2 * BINS + 3))

    assert np.isnan(losses(history)).all()


def test_a_zero_among_logarithms_makes_its_bin_zero_and_no_other() -> None:
    deltas = [-math.inf if step == 5 else -1.0 for step in range(2 * BINS)]

    shown = history_of([frame_of(TWO, i, log10_delta=delta) for i, delta in enumerate(deltas)])

    values = shown.depth_by_step("log10_delta").values[:, 0]
    assert np.flatnonzero(np.isneginf(values)).tolist() == [2]
    assert np.unique(values[np.isfinite(values)]).tolist() == [-1.0]


def test_a_loss_beyond_float32_is_a_number() -> None:
    assert losses(curve([1e300, 1e-300])) == [1e300, 1e-300]


def test_a_signal_of_a_float64_run_keeps_its_size() -> None:
    history = run_of(dense(1, precision="float64"), 3, signal_rms=1e200)

    assert history.depth_by_step("signal_rms").values.tolist() == [[1e200, 1e200]] * 3


def test_slots_without_a_measure_stay_apart_from_those_with_one() -> None:
    structure = Structure(("dense", "dropout", "output"), (4, 4, 3), (0,), "float32")

    history = run_of(structure, 3 * BINS, log10_weight_gradient=[1.0, math.nan, 2.0])

    values = history.depth_by_step("log10_weight_gradient").values
    assert np.array_equal(values, [[1.0, math.nan, 2.0]] * len(values), equal_nan=True)


def test_frames_one_by_one_and_in_batches_make_the_same_record() -> None:
    rng = np.random.default_rng(3)
    frames = [frame_of(TWO, step, loss=rng.normal(), log10_delta=rng.normal(size=2)) for step in range(3000)]
    single, batches = Recording(TWO), Recording(TWO)

    for frame in frames:
        single.append([frame])
    for start in range(0, 3000, 77):
        batches.append(frames[start : start + 77])

    one, other = single.view(), batches.view()
    for low_or_high in zip(one.extremes("log10_delta"), other.extremes("log10_delta"), strict=True):
        assert np.array_equal(*low_or_high)
    assert np.allclose(losses(one), losses(other), rtol=1e-12)


@given(st.integers(1, 100), st.sampled_from((1, 4, 8, 64)))
def test_fewer_bins_hold_the_means_and_extremes_of_their_steps(count: int, left: int) -> None:
    values = np.sin(np.arange(count))
    bins = Bins(1, 16, float)
    bins.extend(values[:, None])

    bins.thin_out(left)

    assert bins.used <= left
    assert len(bins.low) == len(bins.mean) == len(bins.high) == bins.points
    held = [values[span.start : span.stop] for span in map(bins.span, range(bins.used))]
    assert np.allclose(bins.mean[: bins.used, 0], [part.mean() for part in held])
    assert bins.low[: bins.used, 0].tolist() == [part.min() for part in held]
    assert bins.high[: bins.used, 0].tolist() == [part.max() for part in held]
    assert bins.means()[-1, 0] == values[-1]


def test_fewer_bins_of_nothing_are_nothing() -> None:
    bins = Bins(3, 16, float)

    bins.thin_out(4)

    assert (bins.used, bins.points) == (0, 0)


def test_bins_say_which_steps_they_hold() -> None:
    bins = Bins(1, 4, float)

    bins.extend(np.arange(7.0)[:, None])

    assert (bins.stride, bins.used) == (2, 4)
    assert [list(bins.span(i)) for i in range(4)] == [[0, 1], [2, 3], [4, 5], [6]]


def test_the_newest_row_stands_behind_the_bin_that_it_is_part_of() -> None:
    bins = Bins(1, 4, float)
    seen = []

    for row in range(9):
        bins.extend(np.array([[float(row)]]))
        points = zip(bins.firsts().tolist(), bins.lasts().tolist(), bins.means()[:, 0].tolist(), strict=True)
        seen.append(list(points)[-2:])

    assert seen[3] == [(2, 2, 2), (3, 3, 3)]
    assert seen[4] == [(2, 3, 2.5), (4, 4, 4)]
    assert seen[5] == [(4, 5, 4.5), (5, 5, 5)]
    assert seen[8] == [(4, 7, 5.5), (8, 8, 8)]


def test_nothing_new_leaves_the_newest_row() -> None:
    bins = Bins(1, 2, float)
    bins.extend(np.arange(4.0)[:, None])

    bins.extend(np.empty((0, 1)))

    assert bins.means()[:, 0].tolist() == [0.5, 2.5, 3.0]


def test_a_sum_that_overflows_has_a_mean() -> None:
    bins = Bins(1, 2, float)

    bins.extend(np.full((8, 1), 1e308))
    bins.extend(np.full((8, 1), 1e308))

    assert bins.means().tolist() == [[1e308], [1e308], [1e308]]


def test_the_envelope_of_a_long_run_begins_with_its_first_value_and_falls_with_the_run() -> None:
    history = curve([1 / (1 + step) for step in range(3 * BINS)])

    steps, values = history.envelope("loss")

    assert (steps[0], values[0]) == (0.0, 1.0)
    assert np.all(np.diff(values) <= 0)


def test_rows_that_are_bins_of_their_own_are_held_once() -> None:
    bins = Bins(3, 64, float)
    bins.extend(np.ones((64, 3)))
    single = bins.nbytes
    bins.extend(np.full((1, 3), 5.0))

    assert single <= 8 * 3 * 65
    assert bins.nbytes == 3 * single
    assert (bins.low[0, 0], bins.mean[31, 0], bins.high[32, 0]) == (1.0, 1.0, 5.0)


def test_of_rows_that_are_held_once_no_more_stays_than_is_left() -> None:
    bins = Bins(3, 64, float)
    bins.extend(np.arange(60.0).reshape(20, 3))

    bins.thin_out(64)

    assert bins.nbytes == 8 * 60
    assert [side.tolist() for side in (bins.low, bins.mean, bins.high)] == [np.arange(60.0).reshape(20, 3).tolist()] * 3

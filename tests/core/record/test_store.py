"""Store: a run of any length and depth in bounded memory."""

from __future__ import annotations

import math
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from core.record.frame import Frame
from core.record.store import BINS, WINDOW, Store
from tests.core.frames import dense, frame_of, recording_of

TWO = dense(1)


def test_a_hundred_thousand_frames_need_no_more_memory_than_two_thousand() -> None:
    frames = [frame_of(TWO, step, loss=step, test_loss=1.0) for step in range(2000)]
    store = Store(TWO)
    store.append(frames)
    tracemalloc.start()

    store.append(frames)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    for _ in range(48):
        store.append(frames)

    assert grown < 50_000
    assert len(store) == 100_000
    assert np.isfinite(store.series("loss").values).all()


def test_a_long_run_of_fifty_layers_takes_a_tenth_of_what_was_promised() -> None:
    deep = dense(50)
    table = frame_of(deep).table
    store = Store(deep)
    tracemalloc.start()

    for first in range(0, 4 * BINS, 16):
        store.append([Frame(deep, first + i, table.copy(), loss=1.0) for i in range(16)])
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(store.depth_by_step("log10_delta").first) == BINS + 1
    assert grown < 25_000_000


def test_very_deep_networks_get_fewer_bins_and_a_shorter_window() -> None:
    deep = dense(5000)
    table = frame_of(deep).table
    store = Store(deep)

    store.append(Frame(deep, step, table) for step in range(600))

    kept = len(store.recent(599, WINDOW))
    steps, values = store.depth_by_step("log10_delta").points
    assert kept >= 64
    assert kept * table.nbytes <= 128e6
    assert 64 <= len(steps) <= 257
    assert values.shape == (len(steps), 5001)


def test_a_step_that_is_wanted_stays_whole_however_long_the_run_goes_on() -> None:
    structure = dense(2)
    store = Store(structure)
    store.wanted.add(100)
    store.append(frame_of(structure, step, log10_delta=[float(step), 0, 0]) for step in range(5 * BINS))

    kept, other = store.frame(100), store.frame(200)

    assert (kept.step, kept.mean_of, kept.log10_delta[0]) == (100, None, 100)
    assert other.mean_of is not None
    assert store.recent(100, 2)[-1] is kept
    assert [frame.mean_of is None for frame in store.recent(200, 2)] == [False, False]
    assert store.recent(100, 0) == []


def leaping(*leaps: float) -> list[Frame]:
    return [frame_of(dense(1), step, log10_leap=leap) for step, leap in enumerate(leaps)]


def test_the_largest_leap_is_remembered_until_the_run_is_retuned() -> None:
    before, after = leaping(*[0.5 if step == 1998 else -2.0 for step in range(3000)]), [math.nan, -3.0, -2.5, -4.0]
    recording = recording_of(before[:2000])
    run = recording.view()
    remembered = run.largest_leap, run.at(1998).largest_leap, run.at(1997).largest_leap

    recording.mark_change(2000)
    recording.append([replace(frame, log10_leap=leap) for frame, leap in zip(before[2000:], after, strict=False)])

    assert remembered == (0.5, 0.5, -2.0)
    assert (run.largest_leap, run.at(2001).largest_leap, run.at(1999).largest_leap) == (-2.5, -3.0, 0.5)


def test_leaps_that_grow_for_long_are_remembered_roughly_and_the_largest_exactly() -> None:
    run = recording_of(leaping(*(step / 1000 for step in range(5000)))).view()

    assert run.largest_leap == 4.999
    assert run.at(2500).largest_leap == pytest.approx(2.5, abs=0.2)

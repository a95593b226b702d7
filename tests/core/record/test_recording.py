"""Recording: one writes, everybody reads."""

from __future__ import annotations

import math
import pickle
import tracemalloc

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.optimizers import SGD
from core.experiment import Experiment
from core.record.recording import Recording
from core.record.store import BINS, OPENINGS, WINDOW
from tests.core.frames import dense, frame_of, recording_of
from tests.house.sources import imports, sources, text

TWO, FIFTY = dense(1), dense(50)


def test_its_view_grows_with_it_and_is_always_the_same() -> None:
    recording = Recording(TWO)
    view = recording.view()

    recording.append([frame_of(TWO, step) for step in range(3)])

    assert (len(recording), len(view), recording.structure) == (3, 3, TWO)
    assert recording.view() is view


def test_a_change_is_noted_once_with_the_latest_word() -> None:
    recording = recording_of([frame_of(TWO, step) for step in range(20)])

    for step in (7, 7, 12):
        recording.mark_change(step)

    assert recording.view().changes == (7, 12)


def test_what_people_write_on_a_run_stands_at_all_of_its_steps_with_the_settings_of_each() -> None:
    begun, gone_on = (Experiment(optimizer=SGD(learning_rate=rate)) for rate in (0.1, 0.2))
    recording = Recording(TWO, begun)
    recording.append([frame_of(TWO, step) for step in range(9)])
    recording.mark_change(5, gone_on)

    recording.remark(replace(gone_on, title="a"))

    view = recording.view()
    assert view.at(0).experiment == replace(begun, title="a")
    assert view.experiment == replace(gone_on, title="a")
    assert view.changes == (5,)


def test_nobody_writes_on_a_run_that_was_not_made_here() -> None:
    recording = Recording(TWO)

    recording.remark(Experiment(title="a"))

    assert recording.view().experiment is None


@pytest.mark.parametrize("steps", [1, WINDOW, 3 * BINS])
def test_a_run_that_is_over_keeps_its_curves_and_its_end_and_lets_go_of_the_rest(steps: int) -> None:
    recording = recording_of([frame_of(FIFTY, step, loss=step) for step in range(steps)])
    recording.add(steps - 1, {"question": np.zeros(100_000)})
    view = recording.view()
    last, losses, spikes = view.recent(10), view.series("loss").values.tolist(), view.envelope("loss")[1].tolist()

    recording.thin_out()

    assert view.recent(10) == last
    assert (view.series("loss").values.tolist(), view.envelope("loss")[1].tolist()) == (losses, spikes)
    assert len(pickle.dumps(view)) < 1_500_000
    assert [frame.step for step in range(steps) if (frame := view.at(step).last)] == list(range(steps))
    assert view.answer("question") is None


def test_a_run_that_was_thinned_out_can_go_on() -> None:
    steps = WINDOW + 3 * BINS
    frames = [frame_of(FIFTY, step, loss=1.0 / (1 + step)) for step in range(2 * steps)]
    thinned, whole = recording_of(frames[:steps]), recording_of(frames)

    thinned.thin_out()
    thinned.append(frames[steps:])

    one, other = thinned.view(), whole.view()
    assert (len(one), one.last, one.recent(5)) == (len(other), other.last, other.recent(5))
    assert one.series("loss").values == pytest.approx(other.series("loss").values)
    assert one.depth_by_step("log10_delta").last[-1] == 2 * steps - 1


def test_a_run_that_was_left_has_the_latest_answers_only_and_says_how_large_it_is() -> None:
    recording = recording_of([frame_of(FIFTY, step) for step in range(600)])
    for step in range(600):
        recording.add(step, {"q": np.full(1000, step)})
    before = recording.nbytes

    recording.leave()
    left = recording.nbytes
    recording.thin_out()

    assert before - left > 8 * 1000 * 20
    assert left > 5 * recording.nbytes
    assert recording.view().answer("q") is None


def test_what_was_seen_now_and_then_counts_too() -> None:
    sizes = list[int]()
    for looked, leap in ((math.nan, 0.0), (1.0, 0.0), (math.nan, 0.001)):
        frames = [frame_of(TWO, step, critical_bound=looked, log10_leap=leap * step) for step in range(600)]
        sizes.append(recording_of(frames).nbytes)

    assert min(sizes[1:]) - sizes[0] > 600 * 100


def test_the_answers_of_a_run_that_was_left_are_those_of_its_last_step() -> None:
    recording = recording_of([frame_of(TWO, step) for step in range(9)])
    for step in range(9):
        recording.add(step, {"q": step})

    recording.leave()

    assert recording.view().course("q") == ((8, 8),)
    assert recording.view().at(3).answer("q") == (8, 8)


def test_only_those_who_make_a_run_can_write_one() -> None:
    named = [path for path in sources("app", "core") if "recording" in text(path)]
    writers = {str(path.parent) for path in named if "core.record.recording" in imports(path)}

    takers = {"core/diagnosis", "core/diagnosis/learning"}  # in place of its view; the latter makes one of bare frames
    assert writers == {"app", "app/playback", "core/commands", "core/scenes"} | takers


@pytest.mark.parametrize("word", ["append", "mark_change", "add"])
def test_nobody_writes_through_a_view(word: str) -> None:
    assert not hasattr(Recording(TWO).view(), word)


@pytest.mark.parametrize("name", ["structure", "experiment", "changes", "cursor", "last", "loss_kind", "opening"])
def test_what_a_view_shows_cannot_be_set(name: str) -> None:
    view = recording_of([frame_of(TWO)]).view()

    with pytest.raises(AttributeError):
        setattr(view, name, None)


def test_the_first_leap_is_that_since_the_last_change() -> None:
    recording = recording_of([frame_of(TWO, step, log10_leap=-float(step)) for step in range(3)])
    recording.mark_change(3)
    waiting = recording.view().first_leap
    recording.append([frame_of(TWO, step, log10_leap=-float(step)) for step in range(3, 9 * BINS)])

    assert np.isnan(waiting)
    assert (recording.view().first_leap, recording.view().at(2).first_leap) == (-3.0, 0.0)


def test_of_a_rate_that_is_dragged_for_long_the_run_and_the_latest_settings_keep_their_openings() -> None:
    recording = recording_of([frame_of(TWO, 0, loss=7.0)])
    tracemalloc.start()
    for step in range(1, 3000):
        recording.mark_change(step)
        recording.append([frame_of(TWO, step, loss=float(step))])
        if step == BINS + 1:  # from here on there is no new room for bins
            before, _ = tracemalloc.get_traced_memory()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()

    view = recording.view()
    assert grown < (2999 - BINS) * 250
    assert (view.opening, view.opening_anew) == ((7.0,), (2999.0,))
    assert view.at(2999 - OPENINGS // 2).opening_anew == (2999.0 - OPENINGS // 2,)
    assert view.at(1000).opening_anew == ()

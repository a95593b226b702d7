"""Recording: one writes, everybody reads."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from core.record.recording import Recording
from core.record.store import BINS, WINDOW
from tests.core.frames import dense, frame_of, recording_of
from tests.house.sources import imports, sources

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


def test_only_those_who_make_a_run_can_write_one() -> None:
    writers = {str(path.parent) for path in sources("app", "core") if "core.record.recording" in imports(path)}

    takers = {"core/diagnosis", "core/diagnosis/learning"}  # in place of its view; the latter makes one of bare frames
    assert writers == {"app", "app/state", "core/commands"} | takers


@pytest.mark.parametrize("word", ["append", "mark_change", "add"])
def test_nobody_writes_through_a_view(word: str) -> None:
    assert not hasattr(Recording(TWO).view(), word)


@pytest.mark.parametrize("name", ["structure", "experiment", "changes", "cursor", "last", "loss_kind", "opening"])
def test_what_a_view_shows_cannot_be_set(name: str) -> None:
    view = recording_of([frame_of(TWO)]).view()

    with pytest.raises(AttributeError):
        setattr(view, name, None)

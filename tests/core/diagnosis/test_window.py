"""The window: what a verdict is judged on, from whatever the run is known by."""

from __future__ import annotations

import math

import pytest

from core.diagnosis.health import diagnose
from core.diagnosis.limits import FRAMES
from core.diagnosis.window import Judged, window_of
from core.record.frame import Frame, Overflow
from core.record.recording import Recording
from tests.core.frames import dense, falling, frame_of, recording_of

FIVE = dense(5)


def learning(steps: int) -> list[Frame]:
    """A run that vanishes, and learns all the same from step 5 on."""
    return [
        frame_of(FIVE, step, loss=2.0 if step < 5 else 0.1, log10_delta=falling(-3.0), guessing=1.1)
        for step in range(steps)
    ]


def test_a_run_is_judged_alike_as_recording_view_and_frames() -> None:
    frames = learning(30)
    recording = recording_of(frames)

    by_recording, by_view, by_frames = diagnose(recording), diagnose(recording.view()), diagnose(frames)

    assert by_recording == by_view == by_frames
    assert by_frames.notes == ("has_learned",)


def test_frames_from_the_middle_of_a_run_say_nothing_of_how_it_began() -> None:
    assert window_of(learning(30)[-10:]).opening == ()
    assert window_of(learning(30)).opening == (2.0,) * 5 + (0.1,) * 5


@pytest.mark.parametrize("nothing", [[], Recording(FIVE), Recording(FIVE).view()], ids=["frames", "recording", "view"])
def test_before_the_first_frame_there_is_nothing_to_judge(nothing: Judged) -> None:
    window = window_of(nothing)

    assert (window.frames, window.last, window.hidden) == ([], None, [])
    assert diagnose(nothing).verdicts == ("healthy",)


@pytest.mark.parametrize("later, judged", [(0, [29]), (1, [30]), (4, [30, 31, 32, 33]), (30, list(range(50, 60)))])
def test_after_a_change_what_was_measured_before_it_does_not_count(later: int, judged: list[int]) -> None:
    recording = recording_of(learning(30))
    recording.mark_change(30)
    recording.append([frame_of(FIVE, 30 + step, loss=7.0 + step, log10_leap=-1.0) for step in range(later)])

    window = window_of(recording)

    assert [frame.step for frame in window.frames] == judged
    assert window.opening == tuple(7.0 + step for step in range(min(later, FRAMES)))
    assert window.steps == max(later - 1, 0)
    assert window.first is recording.view().first


def test_the_first_losses_after_a_change_are_themselves_however_long_the_run() -> None:
    recording = recording_of([frame_of(FIVE, step, loss=1000.0) for step in range(3001)])
    recording.mark_change(3001)
    recording.append([frame_of(FIVE, 3001 + step, loss=1.0 if step < 6 else 30.0) for step in range(200)])

    assert window_of(recording).opening == (1.0,) * 6 + (30.0,) * 4
    assert "unstable" in diagnose(recording).verdicts


def test_after_an_overflow_the_frames_before_it_count() -> None:
    ended = frame_of(FIVE, 30, log10_delta=math.nan, overflow=Overflow(2, "weight"))

    window = window_of([*learning(30), ended])

    assert [frame.step for frame in window.frames] == list(range(30 - FRAMES, 30))
    assert window.last is ended


def test_a_median_can_leave_out_the_steps_without_a_loss() -> None:
    frames = [frame_of(FIVE, step, loss=float(step > 0), log10_delta=float(-step)) for step in range(2)]

    window = window_of(frames)

    assert window.median("log10_delta").tolist() == [-0.5] * 5
    assert window.median("log10_delta", of_loss=True).tolist() == [-1.0] * 5
    assert all(map(math.isnan, window_of(frames[0]).median("log10_delta", of_loss=True)))

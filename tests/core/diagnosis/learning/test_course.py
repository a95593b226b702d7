"""The course of a run, from whatever it is known by."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as replaced

from core.diagnosis.health import diagnose
from core.diagnosis.learning.course import course_of
from core.record.frame import Frame
from core.record.recording import Recording
from core.record.view import View
from tests.core.diagnosis.learning.runs import CLASSES, network, run
from tests.core.frames import frame_of, history_of


def frames_of(view: View) -> list[Frame]:
    return view.recent(len(view))


def test_a_run_and_its_frames_tell_the_same() -> None:
    view = run(300, loss=lambda step: 2.0 / (1 + step), bound=0.0, rise=0.5)

    assert diagnose(frames_of(view)).learning == diagnose(view).learning


def test_frames_from_the_middle_tell_how_long_it_has_been_but_not_how_it_began() -> None:
    course = course_of([frame_of(network(), step) for step in range(50, 70)])

    assert (course.steps, course.first, len(course.frames)) == (70, None, 10)


@pytest.mark.parametrize("nothing", [[], Recording(network())])
def test_before_the_first_frame_there_is_no_course(nothing: list[Frame] | Recording) -> None:
    assert course_of(nothing).steps == 0
    assert diagnose(nothing).learning.state == "early"


def test_an_earlier_step_is_judged_by_what_had_been_seen_then() -> None:
    frames = [replace(frame, loss=1.0, accuracy=0.5) if frame.step < 200 else frame
              for frame in frames_of(run(400, loss=0.05, bound=1000.0, accuracy=0.9))]  # fmt: skip
    view = history_of(frames)

    then, now = diagnose(view.at(150)).learning, diagnose(view).learning

    assert (then.state, now.state) == ("stuck", "learned")
    assert [each.verdict for each in then.findings] == ["slow_rate"]
    assert len(course_of(view.at(10)).looks) == 5


def test_a_change_makes_looks_and_held_out_losses_count_anew() -> None:
    recording = Recording(network())
    recording.append(frames_of(run(120, bound=0.0)))
    recording.mark_change(100)

    course = course_of(recording)

    assert (course.steps, list(course.looks), course.begun) == (20, [], 100)


def test_a_change_that_nothing_was_measured_with_yet_leaves_the_last_frame_to_judge_by() -> None:
    recording = Recording(network())
    recording.append(frames_of(run(120, loss=0.05, accuracy=1.0, saturated_share=0.6)))
    recording.mark_change(120)

    diagnosis = diagnose(recording)

    assert (course_of(recording).steps, diagnosis.learning.trouble) == (1, False)
    assert diagnosis.verdicts == ("healthy",)


@pytest.mark.parametrize("step", [1488, 1490, 1496, 1999])
def test_what_has_been_learned_is_so_wherever_the_whole_frames_begin(step: int) -> None:
    view = run(2000, loss=0.05, accuracy=1.0)

    assert (view.at(step).mean_of, diagnose(view.at(step)).learning.state) == (None, "learned")


def test_a_run_that_was_thinned_out_has_learned_as_much_as_before() -> None:
    structure = network(replaced(CLASSES, batch=1))
    recording = Recording(structure)
    recording.append(frames_of(run(400, structure, loss=0.05, accuracy=1.0)))
    whole = diagnose(recording).learning

    recording.thin_out()

    assert whole.state == "learned"
    assert diagnose(recording).learning == whole

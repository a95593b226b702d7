"""The course: at which step the verdict changed, found without judging every step."""

from __future__ import annotations

import pytest

from core.diagnosis.health import diagnose
from core.diagnosis.verdict_changes import MOST, Course, Turn
from core.record.frame import Frame, Overflow
from core.record.history import History
from tests.core.frames import dense, falling, frame_of, history_of

FIVE = dense(5)


def sick_from(step: int, steps: int) -> list[Frame]:
    """A run that vanishes from that step on."""
    return [frame_of(FIVE, i, log10_delta=falling(-3.0 if i >= step else 0.0)) for i in range(steps)]


def test_a_run_that_stays_healthy_takes_no_turn() -> None:
    course = Course(history_of(sick_from(100, 100)))

    course.look()

    assert course.turns == (Turn(0, "healthy"),)
    assert course.first_sick is None


@pytest.mark.parametrize("step", [0, 3, 15, 16, 40, 99])
def test_a_turn_is_found_at_its_very_step(step: int) -> None:
    history = history_of(sick_from(step, 120))
    course = Course(history)

    course.look()

    truth = next(k for k in range(120) if diagnose(history.at(k)).verdict == "vanishing")
    assert course.first_sick == Turn(truth, "vanishing")


def test_looking_often_finds_the_same_as_looking_once() -> None:
    frames = sick_from(70, 120)
    history = History(FIVE)
    course = Course(history)

    for start in range(0, 120, 7):
        history.append(frames[start : start + 7])
        course.look()

    once = Course(history)
    once.look()
    assert course.turns == once.turns


def test_a_verdict_between_two_others_is_found_with_them() -> None:
    ended = frame_of(FIVE, 60, log10_delta=falling(-3.0), overflow=Overflow(2, "signal"))
    course = Course(history_of([*sick_from(40, 60), ended]))

    course.look()

    assert [turn.verdict for turn in course.turns][0::2] == ["healthy", "overflow"]
    assert course.turns[-1] == Turn(60, "overflow")


def test_nothing_is_known_before_the_first_frame() -> None:
    course = Course(History(FIVE))

    course.look()

    assert course.turns == ()


def test_a_run_that_never_settles_is_remembered_in_bounded_memory() -> None:
    history = History(FIVE)
    course = Course(history)

    for i in range(MOST + 20):
        history.append([frame_of(FIVE, 10 * i + k, log10_delta=falling(-3.0 * (i % 2))) for k in range(10)])
        course.look()

    assert len(course.turns) == MOST
    assert course.turns[0] == Turn(0, "healthy")
    assert course.turns[-1].step > 10 * MOST


def test_the_first_steps_can_be_judged_bit_by_bit() -> None:
    course = Course(history_of(sick_from(3, 120)))
    told: list[int | None] = []

    for _ in range(5):
        course.look(most=4)
        told.append(course.first_sick.step if course.first_sick else None)

    assert told[0] is None
    assert told[1:] == [course.first_sick.step if course.first_sick else None] * 4

"""The verbs of a lesson lead on, count, and have each scene begin with what it shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.lectures.lesson import Lesson
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, STEPS


def frames(lesson: Lesson) -> int:
    """How many have been measured of what is shown."""
    return len(lesson.run.player.live) if lesson.run.player.live is not None else 0


def test_forward_shows_scene_after_scene_with_its_run(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.begin()
    assert not lesson.run.on

    with qtbot.waitSignal(lesson.entered):
        lesson.next()
    assert lesson.place.asked is not None
    qtbot.waitUntil(lambda: frames(lesson) == STEPS)
    with qtbot.assertNotEmitted(lesson.entered), qtbot.waitSignal(lesson.changed):
        lesson.next()
    with qtbot.waitSignal(lesson.entered):
        lesson.next()

    assert lesson.place.index == CHANGED
    assert lesson.run.document.experiment.optimizer.learning_rate == 0.2
    lesson.next()
    assert not lesson.run.on
    lesson.jump(BITS)
    assert lesson.place.index == BITS


def test_hands_are_told(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)

    lesson.count_hands(0, 7)
    with qtbot.waitSignal(lesson.changed):
        lesson.count_hand(0)

    assert lesson.place.votes == (8, 0, 0)


def test_a_button_edits_what_is_shown_or_trains_on(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    lesson.next()
    qtbot.waitUntil(lambda: frames(lesson) == STEPS and not lesson.run.player.playing)

    lesson.press(1)
    qtbot.waitUntil(lambda: frames(lesson) == STEPS + 3)
    lesson.press(0)
    with qtbot.waitSignal(lesson.run.player.loaded):
        pass

    assert lesson.run.document.experiment.optimizer.learning_rate == 0.5
    lesson.jump(ASKED)  # anew
    assert lesson.run.document.experiment.optimizer.learning_rate != 0.5


def test_frozen_nothing_is_trained_and_another_scene_ends_that(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)
    qtbot.waitUntil(lambda: frames(lesson) > 1)

    with qtbot.waitSignal(lesson.froze):
        lesson.freeze(True)
    assert not lesson.run.player.playing

    lesson.next()
    assert not lesson.frozen

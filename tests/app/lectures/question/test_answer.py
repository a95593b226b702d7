"""The answer is what the run has at the step that is asked about, and stays that."""

from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.editing.lecture_file import LectureFile
from app.lectures.editing.script import Script
from app.lectures.lesson import Lesson
from app.lectures.question.answer import Answer
from tests.app.lectures.conftest import ASKED
from tests.app.lectures.guesses.test_guessing import DRAWN, TYPED, lesson

__all__ = ["lesson"]


def test_it_is_known_once_the_run_is_there(lesson: Lesson, qtbot: QtBot) -> None:
    answer = Answer(lesson)
    with qtbot.waitSignal(answer.known):
        lesson.jump(TYPED)
    run = lesson.run.player.live
    assert run is not None
    frame = run.at(2).last
    assert frame is not None
    assert answer.number == frame.loss

    lesson.run.train(5)
    qtbot.waitUntil(lambda: lesson.run.steps > 5)
    assert answer.number == frame.loss


def test_another_scene_has_another(lesson: Lesson, qtbot: QtBot) -> None:
    answer = Answer(lesson)
    with qtbot.waitSignal(answer.known):
        lesson.jump(DRAWN)
    assert len(answer.profile) == len(lesson.slots)

    lesson.jump(ASKED)

    assert not answer.is_known
    assert answer.number is None


def test_an_edited_question_has_another_answer_of_the_same_run(lesson: Lesson, qtbot: QtBot) -> None:
    answer = Answer(lesson)
    with qtbot.waitSignal(answer.known):
        lesson.jump(TYPED)
    loss, script = answer.number, Script(lesson._opened, LectureFile(None, None))
    scene = script.lecture.scenes[TYPED]
    assert scene.question is not None
    run = lesson.run.player.live
    assert run is not None

    script.set_scene(TYPED, replace(scene, question=replace(scene.question, measure="accuracy")), "question", "")
    lesson.rewrite(script.opened, TYPED, anew=False)

    frame = run.at(2).last
    assert frame is not None
    assert (loss, answer.number) == (frame.loss, frame.accuracy)


def test_another_wording_leaves_the_answer_as_it_is(lesson: Lesson, qtbot: QtBot) -> None:
    answer, told = Answer(lesson), list[float | None]()
    with qtbot.waitSignal(answer.known):
        lesson.jump(TYPED)
    answer.known.connect(lambda: told.append(answer.number))
    script = Script(lesson._opened, LectureFile(None, None))
    scene = script.lecture.scenes[TYPED]
    assert scene.question is not None

    script.set_scene(TYPED, replace(scene, question=replace(scene.question, prompt="How large?")), "question", "")
    lesson.rewrite(script.opened, TYPED, anew=False)

    assert answer.is_known
    assert told == []

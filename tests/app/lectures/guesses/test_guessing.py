"""What is drawn or typed in the hall is heard; at the answer it lies over what the run has measured."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.guesses.guessing import Guessing
from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.reading import Opened
from app.plots.gradient_profile.plot import GradientProfile
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.guess import Number, Profile
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene
from core.scenes.staging import stages

DRAWN, TYPED = 0, 1


@pytest.fixture
def lesson(experiment: Experiment, qtbot: QtBot) -> Iterator[Lesson]:
    lecture = Lecture(
        scenes=(
            Scene(experiment=experiment, steps=1, question=Question(prompt="Draw it.", draw="profile")),
            Scene(experiment=experiment, steps=3, question=Question(prompt="Which loss?", measure="loss")),
        )
    )
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), partial(Engine, "thread"))
    yield lesson
    lesson.close()
    lesson.deleteLater()


@pytest.fixture
def hall(lesson: Lesson, texts: Texts, qtbot: QtBot) -> Hall:
    hall = Hall(lesson, Theme(PROJECTOR), texts)
    qtbot.addWidget(hall)
    hall.resize(1280, 720)
    hall.show()
    return hall


@pytest.fixture
def guessing(lesson: Lesson, hall: Hall) -> Guessing:
    leading = Leading(lesson, hall)
    lesson.begin()
    return leading.guessing


def test_a_drawn_profile_is_heard_and_lies_over_the_true_one(
    lesson: Lesson, hall: Hall, guessing: Guessing, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: guessing.answer.is_known)
    truth = guessing.answer.profile
    assert hall.easel.currentWidget() is hall.easel.sheet
    assert hall.easel.sheet.given == truth[-1]

    own = tuple(value - 2.0 for value in truth)
    hall.easel.sheet.drawn.emit(own)
    lesson.hear([Profile(tuple(value + 1.0 for value in truth))])
    assert lesson.place.answered == 2
    lesson.next()

    plot = hall.easel.plots[0]
    assert isinstance(plot, GradientProfile)
    qtbot.waitUntil(lambda: plot.guesses.guesses is not None)
    assert plot.settings.measure == "weight"
    assert plot.guesses.guesses is not None
    assert (plot.guesses.guesses.own, plot.guesses.guesses.slots) == (own, lesson.slots)
    told = hall.column.outcome.told.text().splitlines()
    assert ["2.0" in told[0], "1.0" in told[1]] == [True, True]

    lesson.next()
    assert plot.guesses.guesses is None


def test_before_the_answer_nothing_of_it_is_said(lesson: Lesson, hall: Hall, guessing: Guessing, qtbot: QtBot) -> None:
    lesson.hear([Profile((0.0,) * len(lesson.slots))])
    qtbot.waitUntil(lambda: guessing.answer.is_known)

    assert hall.column.outcome.isHidden()
    assert not any(plot.isVisible() for plot in hall.easel.plots)


def test_a_number_is_typed_where_the_keyboard_is(lesson: Lesson, hall: Hall, guessing: Guessing, qtbot: QtBot) -> None:
    lesson.jump(TYPED)
    hall.setFocus()

    for text in ("1e-12", "2.5"):
        QTest.keyClicks(hall, text[0])
        QTest.keyClicks(hall.column.number.field, text[1:])
        QTest.keyClick(hall.column.number.field, Qt.Key.Key_Return)

    assert lesson.place.heard == (Number(1e-12), Number(2.5))
    assert hall.column.number.field.text() == ""
    lesson.next()
    qtbot.waitUntil(lambda: guessing.answer.is_known)
    run = lesson.run.player.live
    assert run is not None
    frame = run.at(2).last
    assert frame is not None
    assert guessing.answer.number == frame.loss
    assert "2.5" in hall.column.outcome.told.text()

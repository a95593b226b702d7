"""A lecture of four scenes: without a run, with a question, with two plots, and with words alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lectures.editing.lecture_file import LectureFile
from app.lectures.editing.script import Script
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.reading import Opened
from app.texts import Texts
from app.texts.language import Language
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Action, Plot, Question, Scene
from core.scenes.staging import stages
from core.scenes.text import Bilingual

STEPS = 5
BITS, ASKED, CHANGED, WORDS = range(4)  # the scenes
SIZE = QSize(1280, 720)


@pytest.fixture
def lecture(experiment: Experiment) -> Lecture:
    """The gradient vanishes in the second scene; the third changes one thing."""
    question = Question(
        prompt=Bilingual(en="How much is lost?", ko="얼마나 사라질까요?"), choices=("1", "3", "12"), answer=2
    )
    actions = (
        Action(label="Faster", changes={"optimizer.learning_rate": 0.5}),
        Action(label="Train on", steps=3),
    )
    return Lecture(
        title="Depth",
        scenes=(
            Scene(title="Bits", text="Four symbols.", plots=(Plot(name="cost", settings={"mode": "continuous"}),)),
            Scene(title="Vanishing", text="It is gone.", experiment=experiment, plots=("gradient-profile",),
                  steps=STEPS, question=question, actions=actions,
                  highlight=(0, "output"), notes="Let them guess first."),
            Scene(title="Two", changes={"optimizer.learning_rate": 0.2}, plots=("gradient-profile", "loss"), play=True,
                  speed=50.0),
            Scene(title=Bilingual(en="The end", ko="끝"), text="Thank you."),
        ),
    )  # fmt: skip


@pytest.fixture
def found(lecture: Lecture) -> Opened:
    """As it is read from a file."""
    return Opened(lecture, ".", tuple(stages(lecture.scenes)))


@pytest.fixture
def lesson(qtbot: QtBot, found: Opened) -> Iterator[Lesson]:
    """Not begun yet; its engine is a thread."""
    lesson = Lesson(found, partial(Engine, "thread"))
    yield lesson
    lesson.close()
    lesson.deleteLater()


@pytest.fixture
def hall(qtbot: QtBot, lesson: Lesson, texts: Texts) -> Hall:
    """On a small screen, at the first scene."""
    hall = Hall(lesson, Theme(PROJECTOR), texts)
    qtbot.addWidget(hall)
    hall.resize(SIZE)
    hall.show()
    lesson.begin()
    return hall


@pytest.fixture
def script(qtbot: QtBot, found: Opened) -> Script:
    """The lecture in no file, as if it had just been read."""
    return Script(found, LectureFile(None, found.lecture, "depth"))


@pytest.fixture
def cards(qtbot: QtBot, script: Script) -> Cards:
    """Its scenes, of which none has been shown."""
    cards = Cards()
    cards.show_lecture(script.lecture, script.ids)
    return cards


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """English, as it is again afterwards."""
    language = Language(qapp)
    yield language
    language.show_language("en")

"""Code and address stand on the picture while something is asked and phones are on, and at no other time."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.phones import Phones
from app.lectures.phones.placing import Placing
from app.lectures.reading import Opened
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Question, Scene
from tests.app.lectures.conftest import ASKED, SIZE


@pytest.fixture
def placing(phones: Phones, lesson: Lesson, hall: Hall) -> Placing:
    return Placing(phones, lesson, hall, Theme(PROJECTOR))


def test_it_comes_with_the_question_and_goes_with_its_answer(
    placing: Placing, phones: Phones, lesson: Lesson, hall: Hall, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    seen = [placing.middle.isVisible()]
    phones.turn_on(LOOPBACK)
    qtbot.waitUntil(lambda: phones.on)
    seen.append(placing.middle.isVisible())
    for step in (lesson.next, lesson.back):
        step()
        seen.append(placing.middle.isVisible())
    phones.turn_off()
    seen.append(placing.middle.isVisible())

    assert seen == [False, True, False, True, False]
    assert not placing.side.isVisible()
    assert not hall.easel.cover.sentence.isHidden()


def test_it_leaves_the_middle_to_what_is_drawn_there(texts: Texts, qtbot: QtBot) -> None:
    drawn = Question(prompt="Draw", draw="profile")
    nothing = Question(prompt="?", choices=("1", "2"), answer=0)
    scenes = (Scene(plots=(Plot(name="cost"),), question=drawn), Scene(question=nothing))
    lesson = Lesson(Opened(Lecture(scenes=scenes), ".", ((), ())), partial(Engine, "thread"))
    theme = Theme(PROJECTOR)
    hall, phones = Hall(lesson, theme, texts), Phones(lesson, "thread")
    qtbot.addWidget(hall)
    placing, phones.port = Placing(phones, lesson, hall, theme), 0
    hall.resize(SIZE)
    hall.show()
    lesson.begin()
    phones.turn_on(LOOPBACK)
    qtbot.waitUntil(lambda: phones.on)

    seen = []
    for index in range(len(scenes)):
        lesson.jump(index)
        seen.append((placing.middle.isVisible(), placing.side.isVisible()))

    assert seen == [(False, True)] * 2
    assert hall.size() == SIZE
    phones.close()
    lesson.close()
    lesson.deleteLater()


def test_a_key_turns_them_on_and_the_button_says_so(
    placing: Placing, phones: Phones, lesson: Lesson, hall: Hall, qtbot: QtBot
) -> None:
    leading = Leading(lesson, hall)
    leading.phones_wanted.connect(phones.toggle)
    phones.address = LOOPBACK

    QTest.keyClick(hall, Qt.Key.Key_P)

    qtbot.waitUntil(lambda: phones.on)
    assert placing.button.text() == "Phones: on"
    assert placing.button.isVisible()


@pytest.mark.parametrize("signal, words", [
    ("failed", "cannot be served"), ("moved", "use the new code"), ("fallen", "Press P to begin it again"),
])  # fmt: skip
def test_what_becomes_of_the_page_is_said(
    placing: Placing, phones: Phones, hall: Hall, signal: str, words: str
) -> None:
    getattr(phones, signal).emit()

    assert words in hall.trouble.text()
    assert hall.trouble.isVisible()

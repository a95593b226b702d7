"""Guesses from a file are heard as a whole, or not at all and with the line at fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.guesses.gathering import Gathering
from app.lectures.lesson import Lesson
from core.scenes.guess import Choice
from core.wording import english
from tests.app.lectures.conftest import ASKED, BITS


@pytest.fixture
def gathering(lesson: Lesson) -> Gathering:
    return Gathering(lesson, lesson)


def test_a_file_is_heard_beside_phones_and_hands(
    lesson: Lesson, gathering: Gathering, tmp_path: Path, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    lesson.count_hand(0)
    lesson.hear([Choice(1)])
    (tmp_path / "a.csv").write_text("guess\n" + "3\n" * 9000, "utf-8")

    with qtbot.waitSignal(gathering.heard):
        gathering.gather_first((tmp_path / "a.csv",))

    assert lesson.place.votes == (1, 1, 9000)
    (tmp_path / "a.csv").write_text("A\nb\n", "utf-8")
    with qtbot.waitSignal(gathering.heard):
        gathering.gather(tmp_path / "a.csv")
    assert lesson.place.votes == (2, 2, 0)


def test_what_is_wrong_is_said_and_nothing_counts(
    lesson: Lesson, gathering: Gathering, tmp_path: Path, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    (tmp_path / "a.txt").write_text("1\n2\n<b>9</b>\n", "utf-8")

    with qtbot.waitSignal(gathering.refused) as told:
        gathering.gather(tmp_path / "a.txt")

    assert english(told.args[0]).endswith(
        'line 3: "<b>9</b>" is no choice here: give a number from 1 to 3, or a letter to C'
    )
    assert lesson.place.answered == 0


def test_without_a_question_or_a_file_it_says_so(lesson: Lesson, gathering: Gathering, qtbot: QtBot) -> None:
    lesson.jump(BITS)
    with qtbot.waitSignal(gathering.refused) as told:
        gathering.gather(Path("none.txt"))
    assert told.args[0].code == "guess.not_asked"

    lesson.jump(ASKED)
    with qtbot.waitSignal(gathering.refused) as told:
        gathering.gather(Path("none.txt"))
    assert "cannot be read" in english(told.args[0])


def test_another_scene_is_not_told_of_it(lesson: Lesson, gathering: Gathering, tmp_path: Path, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    (tmp_path / "a.txt").write_text("1\n" * 5000, "utf-8")

    with qtbot.assertNotEmitted(gathering.heard, wait=50):
        gathering.gather(tmp_path / "a.txt")
        lesson.jump(ASKED)

    assert lesson.place.answered == 0

"""The speaker sees answer, votes, notes and what comes, and leads from there as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.leading import Leading
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.speaker import Speaker
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from tests.app.lectures.conftest import ASKED, WORDS


@pytest.fixture
def speaker(hall: Hall, lesson: Lesson, cards: Cards, qtbot: QtBot) -> Speaker:
    Leading(lesson, hall)
    speaker = Speaker(lesson, hall, Theme(), cards)
    qtbot.addWidget(speaker)
    speaker.show()
    return speaker


def test_answer_and_votes_are_seen_here_while_the_room_still_guesses(lesson: Lesson, speaker: Speaker) -> None:
    lesson.jump(ASKED)
    lesson.count_hands(1, 17)

    assert speaker.words("where") == "2 / 4  Vanishing"
    assert speaker.words("asked") == "How much is lost?"
    assert speaker.words("answer") == "Answer: C, 12"
    assert speaker.words("votes") == "A  1: 0\nB  3: 17\nC  12: 0"
    assert speaker.words("notes") == "Let them guess first."
    assert speaker.words("coming") == "Next: Two"
    lesson.jump(WORDS)
    assert (speaker.words("answer"), speaker.words("votes")) == ("", "")
    assert speaker.words("coming") == "This is the last scene."


def test_keys_lead_from_here_too(lesson: Lesson, speaker: Speaker, qtbot: QtBot) -> None:
    QTest.keyClick(speaker, Qt.Key.Key_PageDown)
    QTest.keyClick(speaker, Qt.Key.Key_2)

    assert lesson.place.index == ASKED
    assert lesson.place.votes == (0, 1, 0)
    with qtbot.waitSignal(speaker.closing):
        speaker.close()


def test_guesses_can_be_chosen_from_a_file_while_they_are_asked_for(
    lesson: Lesson, speaker: Speaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert speaker.guesses.isHidden()
    lesson.jump(ASKED)
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(tmp_path / "a.txt"))

    with qtbot.waitSignal(speaker.files_chosen) as told:
        speaker.guesses.click()

    assert told.args == [(tmp_path / "a.txt",)]


def test_its_overview_is_not_for_the_room(hall: Hall, lesson: Lesson, speaker: Speaker) -> None:
    QTest.keyClick(speaker, Qt.Key.Key_O)
    seen = speaker.overview.isVisible()
    speaker.overview.list.show_current(WORDS)

    QTest.keyClick(speaker.overview.list, Qt.Key.Key_Return)

    assert (seen, speaker.overview.isVisible(), lesson.place.index) == (True, False, WORDS)


def test_what_keys_do_can_be_pressed_as_well(lesson: Lesson, speaker: Speaker) -> None:
    lesson.jump(ASKED)
    shown = speaker.controls.buttons
    asked = shown["next"].text()

    shown["freeze"].click()
    frozen = (lesson.frozen, shown["freeze"].text())
    shown["freeze"].click()
    shown["next"].click()

    assert (asked, shown["next"].text()) == ("Show the answer", "Next")
    assert frozen == (True, "Go on (F)")
    assert (lesson.place.index, lesson.place.revealed, lesson.frozen) == (ASKED, True, False)
    shown["back"].click()
    assert not lesson.place.revealed


def test_the_keyboard_is_for_the_clicker_until_a_button_is_asked_for(speaker: Speaker) -> None:
    assert speaker.focusWidget() in (None, speaker)
    assert "V vote again" in speaker.words("keys")

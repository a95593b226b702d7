"""The language changes while everything runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from app.texts.language import Language, present, spoken
from core.components.datasets import Sine
from core.components.losses import Hinge
from core.wording import Phrase, Reason
from tests.app.reading import texts_of
from tests.house.translations import HANGUL, foreign_words, latin_words

if TYPE_CHECKING:
    from app.program.program import Program

# Keys, what the buttons and the files are called in both languages, and what the network is made of.
MATHEMATICS = {"softmax", "ln", "sin"}
ANYWHERE = {"Backscope", "EN", "Ctrl", "Alt", "Shift", "Del", "Space", "PNG", "SVG", "PDF", "CSV"} | MATHEMATICS
AMBIGUOUS = {"experiment", "json"}  # they stand in names of files


class Listener(QLabel):
    """Counts how often it was told to word itself anew."""

    heard = 0

    def changeEvent(self, event: QEvent) -> None:
        self.heard += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """English, and English again afterwards."""
    language = Language(qapp)
    yield language
    language.show_language("en")


def test_korean_and_english_take_turns(language: Language, qtbot: QtBot) -> None:
    with qtbot.waitSignal(language.changed):
        language.toggle()
    first = language.current
    language.toggle()

    assert (first, language.current) == ("ko", "en")


def test_numbers_and_dates_follow(language: Language) -> None:
    language.show_language("ko")

    assert QLocale().language() == QLocale.Language.Korean


def test_widgets_hear_of_it(language: Language, qtbot: QtBot) -> None:
    listener = Listener()
    qtbot.addWidget(listener)

    language.show_language("ko")

    qtbot.waitUntil(lambda: listener.heard > 0)


def test_a_whole_window_that_trains_speaks_the_other_language_after_a_moment(program: Program, qtbot: QtBot) -> None:
    program.player.play()
    program.selection.select((2, 3))
    for number in range(1, 8):
        program.inspector.open_point(number)

    speak(program, "ko", qtbot)

    for number in range(1, 8):
        program.inspector.open_point(number)
        assert english_in(program) == set()


def test_what_stands_still_is_worded_anew_too(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.player.loaded):
        program.player.reset()

    speak(program, "ko", qtbot)
    qtbot.waitUntil(lambda: english_in(program) == set())
    speak(program, "en", qtbot)

    in_korean = {"한국어", "한 / EN"}
    qtbot.waitUntil(lambda: {text for text in texts_of(program.window) if HANGUL.search(text)} == in_korean)


def test_a_sentence_that_is_on_the_screen_changes_its_language(program: Program, qtbot: QtBot) -> None:
    program.document.set_data(Sine())
    why = Phrase("system.ENOENT")
    program.document.file_failed.emit(Reason("file.unreadable", why=why).at("mine.json"))
    program.inspector.open_point(5)
    fields = program.inspector.findChildren(QLineEdit)
    rate = next(field for field in fields if field.accessibleName() == "Learning rate")
    rate.setFocus()
    QTest.keyClicks(rate, "a lot\r")
    program.document.set_loss(Hinge())

    speak(program, "ko", qtbot)

    assert english_in(program) == {"mine.json: 읽을 수 없습니다: 파일이나 폴더가 없습니다"}
    assert "0에서 100 사이의 값을 입력하세요." in texts_of(program.window)
    assert program.stack.refusal.startswith("비용함수 '힌지'에는 클래스가 필요하지만")


def test_the_question_about_unsaved_changes_is_asked_in_korean(program: Program, qtbot: QtBot) -> None:
    speak(program, "ko", qtbot)

    box = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Save, program.window)
    box.setStandardButtons(box.StandardButton.Save | box.StandardButton.Discard | box.StandardButton.Cancel)

    assert {button.text().partition("(")[0] for button in box.buttons()} == {"저장", "저장 안 함", "취소"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_two_entries_of_a_menu_share_an_access_key(program: Program, qtbot: QtBot, language: str) -> None:
    speak(program, language, qtbot)

    bar = program.transport.menus
    menus = [bar.actions(), *(menu.actions() for menu in bar.findChildren(QMenu))]
    keys = [[key for entry in menu for key in re.findall("&([^&])", entry.text().upper())] for menu in menus]

    assert len(menus) > 1 + len(keys[0]) == 1 + len(bar.actions())
    assert [menu for menu in keys if len(set(menu)) < len(menu)] == []


def speak(program: Program, language: str, qtbot: QtBot) -> None:
    """Change the language, and wait until all widgets have heard of it."""
    program.language.show_language(language)
    qtbot.waitUntil(lambda: not program.language.spreading)


def english_in(program: Program) -> set[str]:
    """The texts of the window with a word that no Korean text of the program is written with."""
    known = (foreign_words() - AMBIGUOUS) | ANYWHERE
    return {text for text in texts_of(program.window) if latin_words(text) - known}


def test_what_presets_say_in_several_languages_is_said_in_the_present_one(language: Language) -> None:
    words = {"en": "healthy", "ko": "정상"}

    language.show_language("ko")
    korean = spoken(words)
    language.show_language("en")

    assert (korean, spoken(words), spoken({"en": "only"})) == ("정상", "healthy", "only")


@pytest.mark.parametrize("system, named", [("C", "en"), ("de_DE", "en"), ("ko_KR", "ko"), ("en_GB", "en")])
def test_files_and_commands_are_named_by_a_language_that_there_is(system: str, named: str) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(system))
        assert present() == named
    finally:
        QLocale.setDefault(before)

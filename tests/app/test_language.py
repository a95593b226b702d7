"""The language changes while everything runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.language import Language


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

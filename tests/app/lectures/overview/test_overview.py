"""The overview covers its window until a scene is chosen, Esc is pressed, or its key once more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.overview.cards import Cards
from app.lectures.overview.overview import Overview
from app.texts.language import Language
from app.theme import Theme
from tests.app.lectures.conftest import CHANGED, WORDS


@pytest.fixture
def overview(cards: Cards, qtbot: QtBot) -> Iterator[Overview]:
    """Over a window in which the third scene is shown."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 450)
    window.show()
    cards.show_current(CHANGED)
    overview = Overview(cards, Theme(), window)
    overview.toggle()
    yield overview
    window.close()


def test_the_keyboard_is_on_the_present_scene(overview: Overview) -> None:
    assert overview.geometry() == overview.window().rect()
    assert overview.list.currentIndex().row() == CHANGED


def test_choosing_closes_it(overview: Overview, qtbot: QtBot) -> None:
    QTest.keyClick(overview.list, Qt.Key.Key_Right)

    with qtbot.waitSignal(overview.chosen) as told:
        QTest.keyClick(overview.list, Qt.Key.Key_Return)

    assert (told.args, overview.isVisible()) == ([WORDS], False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_O])
def test_a_key_closes_it(overview: Overview, key: Qt.Key) -> None:
    QTest.keyClick(overview.list, key)

    assert not overview.isVisible()


def test_it_is_as_large_as_its_window(overview: Overview) -> None:
    overview.window().resize(640, 400)

    assert overview.size() == overview.window().size()


def test_it_says_in_the_present_language_what_to_do(overview: Overview, language: Language) -> None:
    english = overview.heading.text()

    language.show_language("ko")

    assert overview.heading.text() not in ("", english)

"""A field of words tells them as they are typed, and leaves undo and saving to whoever it belongs to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.editing.words_field import WordsField
from core.scenes.text import LONGEST

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot) -> WordsField:
    field = WordsField()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def test_what_is_typed_in_one_visit_is_one_gesture(field: WordsField) -> None:
    told: list[tuple[str, str]] = []
    field.typed.connect(lambda words, gesture: told.append((words, gesture)))

    QTest.keyClicks(field, "ab")
    field.clearFocus()
    field.setFocus()
    QTest.keyClicks(field, "c")

    assert [words for words, _ in told] == ["a", "ab", "abc"]
    gestures = [gesture for _, gesture in told]
    assert gestures[0] == gestures[1] != gestures[2]


def test_what_is_shown_is_not_told_and_the_cursor_stays_where_one_writes(field: WordsField) -> None:
    told: list[str] = []
    field.typed.connect(lambda words, _: told.append(words))
    field.show_words("one two")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)

    field.show_words("one two")

    assert (told, field.textCursor().position()) == ([], 3)


@pytest.mark.parametrize("words", ["10\u00a0%", "a\u2028b", "a\u2029b", "a\r\nb", "\ufdd0"])
def test_signs_that_are_shown_as_others_are_nobodys_edit(field: WordsField, words: str) -> None:
    told: list[str] = []
    field.typed.connect(lambda typed, _gesture: told.append(typed))

    field.show_words(words)
    field.show_words(words)
    QTest.keyClicks(field, "c")

    assert len(told) == 1


def test_too_long_a_paste_is_cut_and_told(field: WordsField) -> None:
    told: list[str] = []
    field.typed.connect(lambda typed, _gesture: told.append(typed))

    field.insertPlainText("x" * (LONGEST + 5))

    assert told == ["x" * LONGEST]
    assert field.toPlainText() == "x" * LONGEST


def test_of_what_is_pasted_no_more_is_laid_out_than_there_is_room_for(field: WordsField) -> None:
    field.insertPlainText("abc")
    field.selectAll()
    held = list[int]()
    field.textChanged.connect(lambda: held.append(field.document().characterCount()))

    QGuiApplication.clipboard().setText("x" * (3 * LONGEST))
    field.paste()
    field.paste()

    assert max(held) == LONGEST + 1  # with the end of the line
    assert field.toPlainText() == "x" * LONGEST


def test_undo_is_not_that_of_the_field(field: WordsField) -> None:
    QTest.keyClicks(field, "ab")

    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    assert field.toPlainText() == "ab"


def test_it_grows_and_holds_no_more_than_a_file_may(field: WordsField) -> None:
    before = field.sizeHint().height()

    field.setPlainText("\n".join("abcd"))
    grown = field.sizeHint().height()
    field.setPlainText("x" * (LONGEST + 5))

    assert grown > 2 * before - 12
    assert len(field.toPlainText()) == LONGEST


@pytest.mark.parametrize("width", range(8, 32, 3))
def test_whatever_room_it_gets_the_bar_that_takes_of_it_comes_once(field: WordsField, width: int) -> None:
    bars: list[int] = []
    field.verticalScrollBar().rangeChanged.connect(lambda _least, most: bars.append(most))
    words = "xxxx xxxxxxxxx xxxxxxxxxxxx xx xxxxxxxxxxxx xx xxxxxxxxxx xxx xxxx"

    for height in (39, 99, 300):
        field.resize(width, height)
        field.show_words("\n\n".join([words] * (height // 39)))
        QCoreApplication.processEvents()

    assert len(bars) < 100

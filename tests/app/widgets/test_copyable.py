"""The keyboard takes along what a card says, whatever else the same key does in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.copyable import COPY, Copyable
from app.widgets.labels import Label


class Card(Copyable):
    """Says one thing."""

    def copied(self) -> str:
        return "all that it says"


def test_the_key_is_for_the_card_that_has_the_keyboard_and_else_for_the_window(qtbot: QtBot) -> None:
    window, heard = QWidget(), list[str]()
    qtbot.addWidget(window)
    card, beside = Card(), QWidget()
    column = QVBoxLayout(window)
    for each in (card, beside):
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(each)
    shortcut = QShortcut(COPY, window)
    shortcut.activated.connect(lambda: heard.append("layers"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QGuiApplication.clipboard().clear()

    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied, before = QGuiApplication.clipboard().text(), list(heard)
    beside.setFocus()
    QTest.keyClick(beside, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert (copied, before) == ("all that it says", [])
    assert heard == ["layers"]


def test_in_words_that_have_the_keyboard_all_of_them_are_selected_and_no_layers(qtbot: QtBot) -> None:
    window, heard = QWidget(), list[str]()
    qtbot.addWidget(window)
    card, words = Card(window), Label(text="one of its sentences")
    QVBoxLayout(window).addWidget(card)
    QVBoxLayout(card).addWidget(words)
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    shortcut = QShortcut(QKeySequence.StandardKey.SelectAll, window)
    shortcut.activated.connect(lambda: heard.append("layers"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QGuiApplication.clipboard().clear()

    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    whole = QGuiApplication.clipboard().text()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(words, key, Qt.KeyboardModifier.ControlModifier)

    assert words.selectedText() == "one of its sentences"
    assert heard == []
    assert (whole, QGuiApplication.clipboard().text()) == ("all that it says", "one of its sentences")

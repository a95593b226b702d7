"""The keyboard takes along what a card says, whatever else the same key does in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.copyable import COPY, Copyable


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

"""Nobody goes in the midst of something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.widgets.pacing.staying import everybody_stays


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def turned_until_closed(window: QWidget) -> None:
    """A loop, in which somebody closes the window."""
    loop = QEventLoop()
    QTimer.singleShot(0, window.close)
    QTimer.singleShot(50, loop.quit)
    with everybody_stays():
        loop.exec()


class Passing(QLineEdit):
    """Goes when it is closed, and goes on with a key for which it has waited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text_after = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned_until_closed(self)
        super().keyPressEvent(event)
        self.text_after = self.text()


def test_who_is_closed_while_it_waits_goes_on_and_goes_then(window: QWidget, qtbot: QtBot) -> None:
    passing = Passing(window)
    passing.show()

    QTest.keyClick(passing, Qt.Key.Key_A)
    before = isValid(passing), passing.text_after

    qtbot.waitUntil(lambda: not isValid(passing))
    assert before == (True, "a")


def test_a_loop_in_a_loop_lets_nobody_go(window: QWidget, qtbot: QtBot) -> None:
    passing = Passing(window)
    passing.show()
    with everybody_stays():
        passing.close()
        turned_until_closed(QWidget(window))
        turned_until_closed(QWidget(window))
        stayed = isValid(passing)

    qtbot.waitUntil(lambda: not isValid(passing))
    assert stayed


def test_who_has_neither_keyboard_nor_mouse_goes_as_ever(window: QWidget) -> None:
    label = QLabel(window)
    with everybody_stays():
        label.deleteLater()
        turned_until_closed(QWidget(window))

    assert not isValid(label)


def test_who_goes_with_somebody_else_is_forgotten(window: QWidget, qtbot: QtBot) -> None:
    whole = QWidget(window)
    part = Passing(whole)
    part.show()
    with everybody_stays():
        part.close()
        turned_until_closed(QWidget(window))
        delete(whole)

    qtbot.wait(20)
    assert not isValid(part)


def test_what_it_has_held_once_stays(window: QWidget, qtbot: QtBot) -> None:
    before, after, moved = Passing(window), QWidget(window), QWidget()
    before.show()
    entry = QMenu(moved).addAction("made by Qt")
    for holder in (before, after):
        QVBoxLayout(holder).addWidget(moved)
    with everybody_stays():
        before.close()
        turned_until_closed(QWidget(window))

    qtbot.waitUntil(lambda: not isValid(before))
    assert isValid(entry)
    assert entry.text() == "made by Qt"

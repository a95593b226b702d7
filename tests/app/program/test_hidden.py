"""A hidden window keeps no picture of itself, and looks as before when it is shown again."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.program.hidden import NOTHING, forget_pictures


def test_what_is_hidden_is_kept_no_more_and_painted_when_it_is_shown(qtbot: QtBot) -> None:
    label = QLabel("what it says")
    qtbot.addWidget(label)
    label.resize(200, 100)
    label.show()
    QTest.qWaitForWindowExposed(label)
    before = label.screen().grabWindow(label.winId()).toImage()

    label.hide()
    forget_pictures()
    assert label.backingStore().size() == NOTHING
    label.show()

    qtbot.waitUntil(lambda: label.backingStore().size() == QSize(200, 100))
    assert label.screen().grabWindow(label.winId()).toImage() == before


def test_what_is_seen_is_kept(qtbot: QtBot) -> None:
    label = QLabel("what it says")
    qtbot.addWidget(label)
    label.resize(200, 100)
    label.show()
    QTest.qWaitForWindowExposed(label)

    forget_pictures()

    assert label.backingStore().size() == QSize(200, 100)

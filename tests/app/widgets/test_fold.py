"""What is folded is out of sight until its heading is pressed, by mouse or by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.widgets.fold import Fold


def test_it_opens_and_closes_and_says_which(qtbot: QtBot) -> None:
    inside = QLineEdit("kept")
    fold = Fold(inside)
    qtbot.addWidget(fold)
    fold.show_heading("Claims & more (3)")
    fold.show()
    closed = inside.isVisible(), fold.heading.text()

    fold.heading.click()
    opened = inside.isVisible(), fold.heading.text(), fold.is_open
    fold.heading.setFocus()
    QTest.keyClick(fold.heading, Qt.Key.Key_Space)

    assert closed == (False, "▸  Claims && more (3)")
    assert opened == (True, "▾  Claims && more (3)", True)
    assert (inside.isVisible(), inside.text(), fold.heading.accessibleName()) == (False, "kept", "Claims & more (3)")

"""Changes are taken when whoever writes goes on, and the half written stays until then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.editing.actions.changes_field import ChangesField

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def field(window: QWidget, qtbot: QtBot) -> ChangesField:
    field, column = ChangesField(), QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(QLineEdit())
    field.show_text("batch=3")
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def told(field: ChangesField) -> list[str]:
    told: list[str] = []
    field.finished.connect(told.append)
    return told


def test_it_is_told_when_the_keyboard_goes_on(field: ChangesField, told: list[str]) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    unchanged = list(told)
    field.setFocus()
    field.setPlainText("batch=4")
    written = list(told)
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert (unchanged, written, told) == ([], [], ["batch=4"])


def test_what_is_half_written_stays_until_something_else_is_shown(field: ChangesField) -> None:
    field.setPlainText("batch=")

    field.show_text("batch=3")
    kept = field.toPlainText()
    field.show_text("batch=3", anew=True)

    assert (kept, field.toPlainText()) == ("batch=", "batch=3")


def test_it_has_a_past_of_its_own_only_while_it_is_written(field: ChangesField, told: list[str]) -> None:
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    own = field.toPlainText()
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, Qt.Key.Key_S, CTRL)

    assert (own, told) == ("batch=3", ["9batch=3"])


def test_a_line_is_put_in_and_told(field: ChangesField, told: list[str]) -> None:
    field.insert_line("seed=7")

    assert told == ["batch=3\nseed=7"]

"""The keyboard is given back to who had it, and to nobody who is gone."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.widgets.keyboard import Keyboard

REASON = Qt.FocusReason.OtherFocusReason


@pytest.fixture
def fields(qtbot: QtBot, holder: QWidget) -> tuple[QLineEdit, QLineEdit]:
    """Two in one window; the first has the keyboard."""
    fields = QLineEdit(), QLineEdit()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    for field in fields:
        row.addWidget(field)
    holder.show()
    holder.activateWindow()
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    return fields


def test_who_had_it_has_it_again(fields: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    keyboard = Keyboard(fields[0].window())
    keyboard.remember()
    fields[1].setFocus()

    keyboard.give_back(REASON)

    qtbot.waitUntil(fields[0].hasFocus)


def test_who_is_gone_gets_nothing(fields: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    keyboard = Keyboard(fields[0].window())
    keyboard.remember()
    fields[1].setFocus()
    fields[0].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    keyboard.give_back(REASON)

    assert fields[1].hasFocus()


def test_it_is_given_back_once(fields: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    keyboard = Keyboard(fields[0].window())
    keyboard.remember()
    keyboard.give_back(REASON)
    fields[1].setFocus()

    keyboard.give_back(REASON)

    assert fields[1].hasFocus()


def test_undo_works_in_every_window_beside_and_what_closes_windows_closes_that_one(
    program: Program, qtbot: QtBot
) -> None:
    done = list[tuple[str, int, int, bool]]()
    windows = program.timeline.runs.open, program.guide.show_layers, partial(program.guide.show_page, "science")
    for open_window in windows:
        program.document.set_seed(77)
        open_window()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QDialog))
        beside = QApplication.activeWindow()
        assert isinstance(beside, QDialog)

        QTest.keyClick(beside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        undone = program.document.experiment.seed
        QTest.keyClick(beside, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(beside, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        done.append((type(beside).__name__, undone, program.document.experiment.seed, beside.isVisible()))

    assert done == [(name, 7, 77, False) for name in ("RunList", "LayerTable", "Handbook")]
    assert program.window.isVisible()

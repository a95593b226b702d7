"""What stands in a widget is found, and nothing is held of what Qt makes there and deletes."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QDockWidget, QMainWindow, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.theme.parts import parts_of

ROUNDS = 5


@pytest.mark.parametrize("kind", [QWidget, QMainWindow])
def test_parts_stand_directly_in_it_and_are_no_windows(kind: type[QWidget], qtbot: QtBot) -> None:
    holder = kind()
    qtbot.addWidget(holder)
    part, other = QWidget(holder), QWidget(holder)
    within, dialog = QWidget(part), QDialog(holder)

    parts = parts_of(holder)

    assert {part, other} <= set(parts)
    assert not {within, dialog} & set(parts)


def test_rows_of_tabs_that_have_gone_leave_nothing(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    before, met = shells(), 0

    for _ in range(ROUNDS):
        docks = [QDockWidget(name) for name in "ab"]
        for dock in docks:
            window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        window.tabifyDockWidget(*docks)
        QCoreApplication.processEvents()
        met += any(isinstance(part, QTabBar) for part in parts_of(window))
        for dock in docks:
            window.removeDockWidget(dock)
            dock.deleteLater()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert (met, shells() - before) == (ROUNDS, 0)


def shells() -> int:
    """Rows of tabs that Python holds, be they there or not."""
    gc.collect()
    return sum(type(each) is QTabBar for each in gc.get_objects())

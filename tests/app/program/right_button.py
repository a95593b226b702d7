"""The right button: the menu that it opens, and what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot


def opened(qtbot: QtBot, over: QWidget, at: QPoint | None = None) -> QMenu:
    """The menu that a right click opens, in the middle of a widget or elsewhere in it."""
    place = over.rect().center() if at is None else at
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, over.mapToGlobal(place))
    QApplication.sendEvent(over, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    """What is in it, as it is read."""
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    """Do what is called so."""
    next(action for action in menu.actions() if action.text().replace("&", "") == text).trigger()
    menu.close()

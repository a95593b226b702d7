"""Rewording: everybody is told of another language, a few in each pass of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.theme.rounds import BELOW, Round

CHANGE = QEvent.Type.LanguageChange


class Rewording(Round):
    """Tells widgets one by one: left to itself, Qt tells all of them at once, those that stand in another by that."""

    IN_A_PASS = 60

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._hush = _Hush(self)

    def begin(self) -> None:
        for each in (*self._application.topLevelWidgets(), *self._application.topLevelWindows()):
            QCoreApplication.removePostedEvents(each, CHANGE)  # or Qt would tell everybody a second time
        super().begin()

    def visit(self, widget: QWidget) -> None:
        inside = widget.findChildren(QWidget, options=BELOW)
        for each in inside:
            each.installEventFilter(self._hush)
        QApplication.sendEvent(widget, QEvent(CHANGE))
        for each in inside:
            if isValid(each):
                each.removeEventFilter(self._hush)


def moving(widget: QWidget) -> None:
    """Say of a widget that it is about to get another parent, who may have heard already what it has not."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    Rewording.of(application).part(widget)


class _Hush(QObject):
    """Who is told by its parent does not hear it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == CHANGE

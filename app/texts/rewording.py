"""Rewording: everybody is told of another language, a few in each pass of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.theme.rounds import Round

CHANGE = QEvent.Type.LanguageChange


class Rewording(Round):
    """Tells widgets one by one: left to itself, Qt tells all of them at once, those that stand in another by that."""

    IN_A_PASS = 60

    def begin(self) -> None:
        for each in (*self._application.topLevelWidgets(), *self._application.topLevelWindows()):
            QCoreApplication.removePostedEvents(each, CHANGE)  # or Qt would tell everybody a second time
        super().begin()

    def visit(self, widget: QWidget) -> None:
        widget.changeEvent(QEvent(CHANGE))  # sent, it would be told on to all that stand in it


def moving(widget: QWidget) -> None:
    """Say of a widget that it is about to get another parent, who may have heard already what it has not."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    Rewording.of(application).part(widget)

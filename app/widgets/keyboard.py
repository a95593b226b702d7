"""Whose the keyboard was, so that it can be given back: a widget of somebody else, for as long as it is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


def come_forward(widget: QWidget) -> None:
    """Have the keys go to the window of a widget, where they went to another one of ours."""
    if QApplication.activeWindow() not in (None, widget.window()):
        widget.activateWindow()


class Keyboard(QObject):
    """Whose the keyboard was: a form may be made anew meanwhile, and Qt deletes its editors without asking Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None

    def remember(self) -> None:
        """Note who has it now."""
        self.forget()
        self._widget = QApplication.focusWidget()
        if self._widget is not None:
            self._widget.destroyed.connect(self._lose)

    def give_back(self, reason: Qt.FocusReason) -> None:
        """Give it to whom it was taken from, if that can still be seen."""
        widget = self._widget
        self.forget()
        if widget is not None and widget.isVisible():
            come_forward(widget)
            widget.setFocus(reason)

    def forget(self) -> None:
        """Nobody waits for it."""
        if self._widget is not None:
            self._widget.destroyed.disconnect(self._lose)
            self._widget = None

    def _lose(self) -> None:
        self._widget = None

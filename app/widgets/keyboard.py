"""The keyboard: whose it was, so that it can be given back, and keys of a window that work in one beside it too."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

CLOSE = "Ctrl+W"
SHARED = frozenset({  # actions by name: what one goes on doing while one reads beside
    "undo", "redo", "save", "save_as", "reset", "runs", "star_run", "keep_reference", "release_reference",
    "first_step", "previous_step", "next_step", "live",
})  # fmt: skip


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


def share_keys(beside: QDialog, window: QWidget) -> None:
    """Keys of the window work in the one beside it too, which the key that closes windows closes."""
    beside.addActions([action for action in window.actions() if action.objectName() in SHARED])
    close = QAction(beside)
    close.setShortcut(QKeySequence(CLOSE))
    close.triggered.connect(beside.close)
    beside.addAction(close)

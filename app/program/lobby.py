"""The lobby: a window of its own, where a large table has to be read before there is any other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.state.patience import Patience
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting

WIDTH, HEIGHT = 480, 200

T = TypeVar("T")


class Lobby(QDialog):
    """As large as the card in it; to close it is to give up."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.patience = Patience(self._waiting, self)
        self.closed.connect(self.patience.give_up)
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.setFixedSize(theme.size(WIDTH), theme.size(HEIGHT))

    def read(self, work: Callable[[], T]) -> T:
        """What comes of it, once; GivenUp where nobody waited."""
        try:
            return self.patience(work)
        finally:
            self.hide()
            self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        event.accept()

    def _waiting(self) -> Waiting:
        self.show()
        return Waiting(self, self._theme)

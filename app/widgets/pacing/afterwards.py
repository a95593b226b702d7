"""Afterwards: what must not happen in the midst of an event happens when it is over, in a pass of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


def afterwards(whose: QObject, act: Callable[[], object]) -> None:
    """Do it as soon as the present event is over; never, and it is let go of, where `whose` has gone by then.

    In place of `QTimer.singleShot(0, whose, act)`: what that is to call, PySide keeps for good where nobody is left to
    be called, and with a method all that its object knows.
    """
    _Once(whose, act)


class _Once(QObject):
    _due = Signal()

    def __init__(self, whose: QObject, act: Callable[[], object]) -> None:
        super().__init__(whose)
        self._due.connect(act, Qt.ConnectionType.QueuedConnection)
        self._due.connect(self.deleteLater, Qt.ConnectionType.QueuedConnection)
        self._due.emit()

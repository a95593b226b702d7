"""Passes: what need not be done in the midst of something else is done in a pass of the event loop of its own."""

from __future__ import annotations

from typing import Protocol, Self

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

from app.present_pass import PresentPass

PATIENCE = 2  # passes that may be full, one after the other, before one is given all the same


class Waiting(Protocol):
    """Something that has asked for a pass."""

    def take_pass(self) -> None:
        """It has come."""


class Passes(QObject):
    """Gives one pass each to all who wait, in the order in which they came: so none is longer than what one does.

    A pass in which much was painted or laid out is left to that, and who waits gets the next.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: dict[Waiting, None] = {}
        self._next = QTimer(self, interval=1, singleShot=True)  # begun in a pass, it ends in another
        self._next.timeout.connect(self._give_one)
        self._present, self._full = PresentPass.here(), 0  # and how many were full since one was given

    @classmethod
    def of(cls, application: QCoreApplication) -> Self:
        """Those of the application's event loop."""
        return application.findChild(cls) or cls(application)

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for one."""
        return bool(self._waiting)

    def ask(self, waiting: Waiting) -> None:
        """Give it a pass: the next, if nobody else is waiting."""
        self._waiting[waiting] = None
        if not self._next.isActive():
            self._next.start()

    def take_back(self, waiting: Waiting) -> None:
        """It needs none any more."""
        self._waiting.pop(waiting, None)

    def _give_one(self) -> None:
        waiting = next(iter(self._waiting), None)
        if waiting is None:
            return
        if self._present.full and self._full < PATIENCE:
            self._full += 1
            self._next.start()
            return
        self._full = 0
        del self._waiting[waiting]
        self._next.start()  # it may open a dialog, whose passes are the next
        try:
            if isValid(waiting):
                waiting.take_pass()
        finally:
            self._next.start()  # anew, as what began before may end in this pass

"""Passes: what need not be done in the midst of something else is done in a pass of the event loop of its own."""

from __future__ import annotations

from typing import Protocol, Self

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

from app.present_pass import PresentPass

PATIENCE = 2  # passes that may be full, one after the other, before one is given all the same
AHEAD = 3  # passes that may go, one after the other, to those who come first while others wait


class Waiting(Protocol):
    """Something that has asked for a pass."""

    def take_pass(self) -> None:
        """It has come."""


class Passes(QObject):
    """Gives one pass each to all who wait, in the order in which they came: so none is longer than what one does.

    What somebody has just asked for, and looks at, comes before what merely follows from something else. A pass in
    which much was painted or laid out is left to that, and who waits gets the next.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._first, self._others = dict[Waiting, None](), dict[Waiting, None]()
        self._next = QTimer(self, interval=1, singleShot=True)  # begun in a pass, it ends in another
        self._next.timeout.connect(self._give_one)
        self._present, self._full = PresentPass.here(), 0  # and how many were full since one was given
        self._ahead = 0  # how many went to the first since one of the others had its turn

    @classmethod
    def of(cls, application: QCoreApplication) -> Self:
        """Those of the application's event loop."""
        return application.findChild(cls) or cls(application)

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for one."""
        return bool(self._first or self._others)

    def ask(self, waiting: Waiting, first: bool = False) -> None:
        """Give it a pass: the next, if nobody else is waiting; before all others where somebody looks at it."""
        (self._first if first else self._others)[waiting] = None
        if not self._next.isActive():
            self._next.start()

    def take_back(self, waiting: Waiting) -> None:
        """It needs none any more."""
        self._first.pop(waiting, None)
        self._others.pop(waiting, None)

    def _give_one(self) -> None:
        if not self.wanted:
            return
        if self._present.full and self._full < PATIENCE:
            self._full += 1
            self._next.start()
            return
        self._full, waiting = 0, self._taken()
        self._next.start()  # it may open a dialog, whose passes are the next
        try:
            if isValid(waiting):
                waiting.take_pass()
        finally:
            self._next.start()  # anew, as what began before may end in this pass

    def _taken(self) -> Waiting:
        """Whose turn it is: of the first, but the others do not wait for ever."""
        ahead = bool(self._first) and (self._ahead < AHEAD or not self._others)
        self._ahead = self._ahead + 1 if ahead and self._others else 0
        those = self._first if ahead else self._others
        waiting = next(iter(those))
        del those[waiting]
        return waiting

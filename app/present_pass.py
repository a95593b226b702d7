"""The present pass of the event loop: whether it has done enough, so that who can wait begins in another."""

from __future__ import annotations

from time import thread_time
from typing import Self, cast

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject

ENOUGH_S = 0.012  # of the window's thread


class PresentPass(QObject):
    """What was painted in it, or laid out, or obeyed, is work enough: the next begins right after it."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._begin()
        if (dispatcher := QAbstractEventDispatcher.instance()) is not None:
            dispatcher.awake.connect(self._begin)  # between two passes, on whatever side of the wait

    @classmethod
    def here(cls) -> Self:
        """That of the application's event loop."""
        application = cast(QCoreApplication, QCoreApplication.instance())  # there is one where there are events
        return application.findChild(cls) or cls(application)

    @property
    def spent(self) -> float:
        """What it has taken so far, in seconds of the thread."""
        return thread_time() - self._begun

    @property
    def full(self) -> bool:
        """Whether enough is done in it."""
        return self.spent > ENOUGH_S

    def _begin(self) -> None:
        self._begun = thread_time()

"""Settling: a file becomes safe on the disk in a thread, and the window, which only does not listen, lives on."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from threading import Thread

from PySide6.QtCore import QEventLoop, QObject, QTimer

from app.state.patience import GivenUp
from app.state.soon import may_wait
from app.widgets.pacing.staying import everybody_stays
from core.system.flushing import flushed_by

AT_ONCE_S, LOOK_MS = 0.02, 5


def settled_aside() -> AbstractContextManager[None]:
    """Nobody stands still for the files that are written meanwhile; GivenUp where the program ends before they are
    safe."""
    return flushed_by(_settle)


def _settle(number: int) -> None:
    """As a whole it takes as long as the disk does: whoever saves goes on when the file is safe, and not before."""
    settling = _Settling(number)
    settling.begin()
    if not settling.is_over(AT_ONCE_S):
        settling.wait()
    settling.end()


class _Settling(QObject):
    """A thread that waits for the disk, which may be busy with what others write."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._error = number, list[OSError]()
        self._thread = Thread(target=self._do, daemon=True)
        self._loop = QEventLoop(self)

    def begin(self) -> None:
        self._thread.start()

    def is_over(self, within_s: float = 0.0) -> bool:
        """Whether it is, after so many seconds at most."""
        self._thread.join(within_s)
        return not self._thread.is_alive()

    def wait(self) -> None:
        """With an event loop that hears all but keyboard and mouse, which come afterwards, where one may be turned."""
        if not may_wait():
            self._thread.join()
            return
        clock = QTimer(self, interval=LOOK_MS)
        clock.timeout.connect(self._look)
        clock.start()
        with everybody_stays(), flushed_by(os.fsync):  # who writes meanwhile waits
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        clock.stop()

    def end(self) -> None:
        """What has become of it."""
        if not self.is_over():
            raise GivenUp  # whoever ends the program has left this loop, too
        if self._error:
            raise self._error.pop()

    def _look(self) -> None:
        if self.is_over():
            self._loop.quit()

    def _do(self) -> None:
        try:
            os.fsync(self._number)
        except OSError as error:
            self._error.append(error)

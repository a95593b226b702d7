"""The end that is asked for from outside: signals end the program in time, whatever it is doing just then."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import FrameType, TracebackType
from typing import Self

from core.system.unfinished import abandon

PATIENCE_S = 1.2  # how long a window may take to put everything in its place
NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Ctrl+C, whoever ends programs, a terminal that is closed


class Ending:
    """While it lasts, signals are heard by a thread: Python itself would wait until the window is not busy.

    They end the process at once where nobody has said how to end it in good order, and soon where that takes too long.
    """

    def __init__(self, ask: Callable[[int], None] | None = None, last: Callable[[], None] | None = None) -> None:
        """`ask` is told the exit code and sees to the end; `last` comes before a sudden one; both in that thread."""
        self._ask, self._last = ask, last
        self._over = Event()
        self._ear, self._mouth = os.pipe()
        os.set_blocking(self._mouth, False)
        self._thread = Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        self._wakeup = signal.set_wakeup_fd(self._mouth, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _heard) for number in _numbers()}
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._over.set()
        os.close(self._mouth)
        self._thread.join(PATIENCE_S)

    def _listen(self) -> None:
        with os.fdopen(self._ear, "rb", buffering=0) as ear:
            while heard := ear.read(1):
                if heard[0] in self._before:
                    self._end(128 + heard[0])

    def _end(self, code: int) -> None:
        if self._ask is not None:
            self._ask(code)
            if self._over.wait(PATIENCE_S):
                return
            if self._last is not None:
                self._last()
        for process in multiprocessing.active_children():
            with suppress(OSError, ValueError):  # gone meanwhile
                process.kill()
        abandon(PATIENCE_S / 10)
        os._exit(code)


def _numbers() -> list[signal.Signals]:
    """The signals that there are here; a terminal that is closed does not matter where `nohup` has said so."""
    known = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    return [each for each in known if each.name != "SIGHUP" or signal.getsignal(each) is not signal.SIG_IGN]


def _heard(number: int, frame: FrameType | None) -> None:
    """What Python does of itself: nothing. The thread has been told before."""

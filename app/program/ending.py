"""The end that is asked for from outside: signals end the program in time, whatever it is doing just then."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from types import TracebackType
from typing import Self

from core.system.signals import Signals, begun, end_process
from core.system.unfinished import abandon

PATIENCE_S = 1.0  # how long a window may take to put everything in its place
LAST_S = 0.2  # how long each of the last things may take where it did not


class Ending:
    """While it lasts, signals end the process in good order, or, where that takes too long, without it."""

    def __init__(self, ask: Callable[[int], None], last: Callable[[], None]) -> None:
        """`ask` is told the exit code and sees to the end; `last` is done whatever comes of that, from the first moment
        on; both in other threads."""
        self._ask, self._last = ask, last
        self._over = Event()
        self._signals = Signals(self._end)

    def __enter__(self) -> Self:
        self._signals.listen()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._signals.rest(PATIENCE_S)

    def _end(self, number: int) -> None:
        code, in_time = 128 + number, False
        try:
            begun(self._last)
            self._ask(code)
            in_time = self._over.wait(PATIENCE_S)
        finally:
            if not in_time:
                end_process(code, (LAST_S, kill_engines), (LAST_S, self._last), (LAST_S, abandon))


def kill_engines() -> None:
    """They must not outlive the window."""
    for process in multiprocessing.active_children():
        with suppress(OSError, ValueError):  # gone meanwhile
            process.kill()

"""Signals, heard by a thread as they come (a wakeup descriptor): Python itself waits for the end of an instruction."""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False  # typing, and whatever else takes time, is imported when signals are heard already
if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Thread
    from types import FrameType

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # Ctrl+C, whoever ends programs, a terminal that is closed


class Signals:
    """Those that end programs; who takes one over later hears of it alone."""

    def __init__(self, hear: Callable[[int], None]) -> None:
        """`hear` is told each by its number, in the thread."""
        self._hear = hear

    def listen(self) -> None:
        """From now on; only in the main thread."""
        self._ear, self._mouth = os.pipe()
        if sys.platform != "win32":  # which need not, and before Python 3.12 could not
            os.set_blocking(self._mouth, False)
        self._wakeup = signal.set_wakeup_fd(self._mouth, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._pass_over) for number in _ending()}
        from threading import Thread

        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    def rest(self, patience_s: float) -> None:
        """From now on it is as before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        os.close(self._mouth)
        self._thread.join(patience_s)

    def _listen(self) -> None:
        with os.fdopen(self._ear, "rb", buffering=0) as ear:
            while heard := ear.read(1):
                if signal.getsignal(heard[0]) == self._pass_over:
                    self._hear(heard[0])

    def _pass_over(self, number: int, frame: FrameType | None) -> None:
        """Where Python notices a signal, which may be late, nothing is done; that it has a handler wakes the thread."""


def end_process(code: int, *last: tuple[float, Callable[[], object]]) -> None:
    """Ends the process by the exit code, after each of `last`: a disk that hangs is waited for so many seconds only.

    What they raise is for nobody any more.
    """
    try:
        for patience_s, act in last:
            begun(act).join(patience_s)
    finally:
        os._exit(code)


def begun(act: Callable[[], object]) -> Thread:
    """What the end of the process has to wait for, in a thread of its own."""
    from threading import Thread

    thread = Thread(target=_quietly, args=(act,), daemon=True)
    thread.start()
    return thread


def _quietly(act: Callable[[], object]) -> None:
    from contextlib import suppress

    with suppress(Exception):
        act()


def _ending() -> list[signal.Signals]:
    """The signals that there are here; a terminal that is closed does not matter where `nohup` has said so."""
    known = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    return [each for each in known if each.name != "SIGHUP" or signal.getsignal(each) is not signal.SIG_IGN]

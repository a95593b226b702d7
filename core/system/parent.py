"""Parent: a process that ends with the one that began it, at once, or in its own way."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

LOOK_S = 0.2  # between two looks at another process
_SET_SIGNAL_OF_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG, see prctl(2)


def end_with_parent() -> None:
    """From now on, even stopped, where the system offers it; elsewhere it has to notice by itself, by its pipe."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_SET_SIGNAL_OF_PARENTS_DEATH, signal.SIGKILL)


def when_gone(process: int, act: Callable[[], object]) -> None:
    """Has that done by a thread once a process is gone, however it has ended: who was killed says nothing."""
    Thread(target=_wait, args=(process, act), daemon=True).start()


def _wait(process: int, act: Callable[[], object]) -> None:
    import psutil

    with suppress(psutil.NoSuchProcess):
        found, never = psutil.Process(process), Event()
        while found.is_running() and found.status() != psutil.STATUS_ZOMBIE:  # of whose end nobody takes note
            never.wait(LOOK_S)
    act()

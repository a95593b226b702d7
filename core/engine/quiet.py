"""Quiet: a process of the program hears nothing of the terminal, and says nothing there."""

from __future__ import annotations

import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker


@contextmanager
def deaf_to_the_terminal() -> Iterator[None]:
    """A process that begins in here does not hear Ctrl+C: it is for the program, which ends it in its own time."""
    if sys.platform == "win32":  # where no thread can be deaf by itself
        yield
    else:
        resource_tracker.ensure_running()  # else it begins in here, and lets signals through again
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def without_warnings() -> None:
    """In a process that has nobody to warn, unless somebody has asked for them."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")

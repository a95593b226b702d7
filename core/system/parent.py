"""Parent: a process that ends with the one that began it, even where it is stopped and could not notice."""

from __future__ import annotations

import ctypes
import signal
import sys
from contextlib import suppress

_SET_SIGNAL_OF_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG, see prctl(2)


def end_with_parent() -> None:
    """From now on, where the system offers it; elsewhere a process has to notice by itself, at the end of its pipe."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_SET_SIGNAL_OF_PARENTS_DEATH, signal.SIGKILL)

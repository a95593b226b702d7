"""Waiting for what comes about in another process, without keeping the processor from it."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

LOOK_S = 0.02


def comes_about(what: Callable[[], object], within_s: float) -> bool:
    """Whether it is so within that time."""
    end = time.monotonic() + within_s
    while not what():
        if time.monotonic() > end:
            return False
        Event().wait(LOOK_S)
    return True

"""Garbage collection in the window's own thread, between two events: nowhere else may Qt's objects be freed."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 100
SHARE = 100  # a full sweep has to wait for a hundred times as long as the last took


class Sweeper(QObject):
    """Python collects in whatever thread happens to allocate, and in the midst of a paint; here it is told when."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next = 0.0  # when all may be swept again
        self._give_back = giving_back()
        gc.disable()
        clock = QTimer(self, interval=INTERVAL_MS)
        clock.timeout.connect(self.sweep)
        clock.start()

    def sweep(self) -> None:
        """As much as Python would by itself, but all of it at most a hundredth of the time; then what is free goes."""
        full = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        begun = perf_counter()
        if full[2] and begun >= self._next:
            gc.collect()
            self._give_back(0)
            now = perf_counter()
            self._next = now + SHARE * (now - begun)
        elif full[0]:
            gc.collect(1 if full[1] else 0)


def giving_back() -> Callable[[int], object]:
    """glibc keeps whatever lies below its newest block: a table or a picture of long ago would stay for good."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    return trim or (lambda _most: None)

"""Garbage collection in the window's own thread, between two events: nowhere else may Qt's objects be freed."""

from __future__ import annotations

import ctypes
import gc
import sys
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.program.hidden import forget_pictures

INTERVAL_MS = 100
SHARE = 100  # a full sweep has to wait for a hundred times as long as the last took
LOOKS = 50  # sweeps between two looks at how much memory there is
SPARE = 4_000_000  # bytes that may be free and not given back
ALONE = 256 * 1024  # bytes of a block that lies apart, and goes as soon as it is free
TRIM_FROM, MAP_FROM, MOST_ARENAS = -1, -3, -8  # M_TRIM_THRESHOLD and so on of malloc.h


class Sweeper(QObject):
    """Python collects in whatever thread happens to allocate, and in the midst of a paint; here it is told when."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next = 0.0  # when all may be swept again
        self._sweeps = 0
        self._memory = Memory()
        gc.disable()
        clock = QTimer(self, interval=INTERVAL_MS)
        clock.timeout.connect(self.sweep)
        clock.start()

    def sweep(self) -> None:
        """As much as Python would by itself, but all of it at most a hundredth of the time; what is free then goes."""
        full = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        begun = perf_counter()
        if full[2] and begun >= self._next:
            gc.collect()
            now = perf_counter()
            self._next = now + SHARE * (now - begun)
        elif full[0]:
            gc.collect(1 if full[1] else 0)
        self._sweeps += 1
        if self._sweeps % LOOKS == 0:
            forget_pictures()
            self._memory.give_back()


class Memory:
    """glibc keeps whatever lies below its newest block: a table or a picture of long ago would stay for good."""

    def __init__(self) -> None:
        self._told = _glibc("mallinfo2", _Heap)  # newer than most of it; elsewhere systems see to it themselves
        self._trim = _glibc("malloc_trim", ctypes.c_int)
        self._least = 0  # bytes that were free after the last time, all given back, or since
        if (settle := _glibc("mallopt", ctypes.c_int)) is not None:
            settle(MAP_FROM, ALONE)  # else it grows with every large block that is freed, up to 32 MB
            settle(TRIM_FROM, 4 * ALONE)
            settle(MOST_ARENAS, 2)  # what threads free cannot be used by others where each has its own

    def give_back(self) -> None:
        """Gives to the system what has become free, where that is much."""
        if self._told is None or self._trim is None:
            return
        free = self._told().free
        if free > self._least + SPARE:
            self._trim(0)
            self._least = self._told().free  # pages go, the blocks in them stay free
        else:
            self._least = min(self._least, free)


class _Heap(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (*"abcdefgh", "free", "top")]


def _glibc(name: str, result: type) -> Any:
    """A function of the C library; None where it has none of that name."""
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function is not None:
        function.restype = result
    return function

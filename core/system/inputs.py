"""Inputs: opened without waiting for anybody, and read only where they come to an end."""

from __future__ import annotations

import errno
import io
import os
import select
import stat
from typing import TYPE_CHECKING

from core.system.descriptors import INPUT, descriptor_of
from core.wording.system import Unusable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GRACE_S = 0.2  # for whoever is just about to open the other end of a pipe
PATIENCE_S = 5.0  # with a pipe through which nothing comes
_MOST_AT_ONCE = 1_000_000  # bytes
AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)  # Windows has nothing of the kind
_READING = os.O_RDONLY | AT_ONCE | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def opened(path: str, patience: float) -> io.BufferedReader:
    """What a path names, to be read: a file, a named pipe that is written to, or what is open already. OSError says
    why it cannot be, at once; where nothing comes for a while, reading it does."""
    number = descriptor_of(path, INPUT)
    if number is not None and (path == "-" or not stat.S_ISREG(os.fstat(number).st_mode)):
        return io.BufferedReader(_Coming(os.dup(number), None))
    _refuse(os.stat(path))  # before it is opened, which is a deed to some devices
    number = os.open(path, _READING)
    try:
        _refuse(os.fstat(number))  # it may have become something else meanwhile
        return io.BufferedReader(_Coming(number, patience))
    except OSError:
        os.close(number)
        raise


def _refuse(found: os.stat_result) -> None:
    """Raises OSError where it is nothing that has an end."""
    if stat.S_ISDIR(found.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISSOCK(found.st_mode):
        raise Unusable("socket")
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISFIFO(found.st_mode):
        raise Unusable("device")


class _Coming(io.RawIOBase):
    """Waits for the next byte as long as its patience lasts: for ever where somebody else has opened it."""

    def __init__(self, number: int, patience: float | None) -> None:
        self._number, self._patience = number, patience
        self._unserved = patience is not None and stat.S_ISFIFO(os.fstat(number).st_mode)  # until something comes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        count = self._count_into(buffer)
        if not count and self._unserved and any(select.select([self._number], [], [], GRACE_S)):
            count = self._count_into(buffer)
        if not count and self._unserved:
            raise Unusable("unserved")
        self._unserved = False
        return count

    def _count_into(self, buffer: WriteableBuffer) -> int:
        place = memoryview(buffer).cast("B")
        while True:
            try:
                content = os.read(self._number, min(len(place), _MOST_AT_ONCE))
            except BlockingIOError:
                if not any(select.select([self._number], [], [], self._patience)):
                    raise Unusable("silent") from None
            else:
                place[: len(content)] = content
                return len(content)

    def close(self) -> None:
        if not self.closed:
            os.close(self._number)
        super().close()

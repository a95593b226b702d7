"""Outputs: files are replaced; what is open already, pipes that are read and the null device are written in place."""

from __future__ import annotations

import errno
import io
import os
import select
import stat
import sys
import time
from contextlib import AbstractContextManager
from typing import IO, TYPE_CHECKING

from core.system.descriptors import OUTPUT, descriptor_of
from core.system.inputs import AT_ONCE, GRACE_S
from core.system.replacing import replacement, try_beside
from core.wording.system import Unusable

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

if sys.platform != "win32":
    from fcntl import F_GETFL, fcntl

_held: dict[tuple[int, int], int] = {}  # pipes found to be read: to close one again would be its reader's end


def require_writable(path: str) -> None:
    """Raises OSError where nothing could be written to the path; what stands there is left as it is."""
    number, found = _found(path)
    if number is not None:
        _require_open_for_writing(number)
    elif found is None:
        try_beside(os.path.realpath(path))
    else:
        _require_stream(path, found)


def written(path: str, safe: bool = True) -> AbstractContextManager[IO[bytes]]:
    """A file to write to, which stands under that path at the end, or runs there meanwhile. Raises OSError."""
    number, found = _found(path)
    if number is not None:
        _require_open_for_writing(number)
        return _heard(os.dup(number))
    if found is None:
        return replacement(os.path.realpath(path), safe)  # links go on leading there
    _require_stream(path, found)
    return _heard(_held.pop((found.st_dev, found.st_ino))) if stat.S_ISFIFO(found.st_mode) else open(os.devnull, "wb")


def _found(path: str) -> tuple[int | None, os.stat_result | None]:
    """What is written to in place, a descriptor or what stands in the file system; neither where a file is replaced."""
    _refuse_name(path)
    number = descriptor_of(path, OUTPUT)
    if number is not None:
        return number, None
    try:
        found = os.stat(path)
    except FileNotFoundError:
        if path.endswith((os.sep, os.altsep or os.sep)):
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR)) from None
        if os.path.lexists(os.path.realpath(path)):  # "nowhere/../a" is no name of a, which must not be replaced for it
            raise
        return None, None
    return None, None if stat.S_ISREG(found.st_mode) else found


def _refuse_name(path: str) -> None:
    if not path:
        raise Unusable("no_path")
    if "\0" in path:
        raise Unusable("null_character")
    try:
        os.fsencode(path)
    except UnicodeError as error:
        raise Unusable("no_name") from error


def _require_open_for_writing(number: int) -> None:
    os.fstat(number)
    if sys.platform != "win32" and fcntl(number, F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _require_stream(path: str, found: os.stat_result) -> None:
    """Raises OSError where it is neither a pipe that somebody reads nor the null device."""
    if stat.S_ISDIR(found.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISSOCK(found.st_mode):
        raise Unusable("socket")
    if stat.S_ISFIFO(found.st_mode):
        _hold(path, found)
    elif not _is_null(found):
        raise Unusable("device")


def _is_null(found: os.stat_result) -> bool:
    null = os.stat(os.devnull)
    same = getattr(found, "st_rdev", 0) == getattr(null, "st_rdev", 0)  # Windows has no numbers, and one such device
    return same and stat.S_ISCHR(found.st_mode) and stat.S_ISCHR(null.st_mode)


def _hold(path: str, found: os.stat_result) -> None:
    """Opens a pipe that somebody reads, until it is written to."""
    until = time.monotonic() + GRACE_S
    while (found.st_dev, found.st_ino) not in _held:
        try:
            _held[found.st_dev, found.st_ino] = os.open(path, os.O_WRONLY | AT_ONCE)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > until:
                raise Unusable("unread") from error
            time.sleep(GRACE_S / 20)


def _heard(number: int) -> IO[bytes]:
    return io.BufferedWriter(_Heard(number))


class _Heard(io.RawIOBase):
    """Written to for as long as somebody reads; that a reader leaves early is no error."""

    def __init__(self, number: int) -> None:
        self._number, self._left = number, False

    def writable(self) -> bool:
        return True

    def write(self, content: ReadableBuffer) -> int:
        while not self._left:
            try:
                return os.write(self._number, content)
            except ConnectionError:
                self._left = True
            except BlockingIOError:  # as whoever opened it has wished
                select.select([], [self._number], [])
        return memoryview(content).nbytes

    def close(self) -> None:
        if not self.closed:
            os.close(self._number)
        super().close()

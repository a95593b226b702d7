"""Outputs: what may be written to, found out before anything is; streams, which are written to and never replaced."""

from __future__ import annotations

import errno
import io
import os
import select
import stat
import sys
from typing import IO, TYPE_CHECKING

from core.system.descriptors import OUTPUT, descriptor_of
from core.wording.system import Unusable

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

if sys.platform != "win32":
    from fcntl import F_GETFL, fcntl

_held: dict[tuple[int, int], int] = {}  # pipes found to be read: to close one again would be its reader's end


def require_writable(path: str) -> None:
    """Raises OSError where nothing could be written to the path; what stands there is left as it is."""
    if not path:
        raise Unusable("no_path")
    if "\0" in path:
        raise ValueError(path)
    number = descriptor_of(path, OUTPUT)
    if number is not None:
        _require_open_for_writing(number)
        return
    found = _stat(path)
    if found is not None and not stat.S_ISREG(found.st_mode):
        _require_stream(path, found)
    elif found is None and path.endswith((os.sep, os.altsep or os.sep)):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    else:
        _require_replaceable(os.path.realpath(path), found is not None)


def stream(path: str) -> IO[bytes] | None:
    """What is written to in place: what is open already, a pipe that is read, the null device; None for a file."""
    number = descriptor_of(path, OUTPUT)
    if number is not None:
        _require_open_for_writing(number)
        return _heard(os.dup(number))
    found = _stat(path)
    if found is None or stat.S_ISREG(found.st_mode):
        return None
    _require_stream(path, found)
    if stat.S_ISFIFO(found.st_mode):
        return _heard(_held.pop((found.st_dev, found.st_ino)))
    return open(os.devnull, "wb")


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


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
    return stat.S_ISCHR(found.st_mode) and (found.st_rdev, stat.S_IFMT(null.st_mode)) == (null.st_rdev, stat.S_IFCHR)


def _hold(path: str, found: os.stat_result) -> None:
    if (found.st_dev, found.st_ino) in _held:
        return
    try:
        _held[found.st_dev, found.st_ino] = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    except OSError as error:
        raise Unusable("unread") if error.errno == errno.ENXIO else error from error


def _require_replaceable(path: str, exists: bool) -> None:
    folder = os.path.dirname(path)
    found = os.stat(folder)
    if not stat.S_ISDIR(found.st_mode):
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not os.access(folder, os.W_OK | os.X_OK) or (exists and not os.access(path, os.W_OK)):
        code = errno.EROFS if _is_read_only(folder) else errno.EACCES
        raise OSError(code, os.strerror(code))


def _is_read_only(folder: str) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


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

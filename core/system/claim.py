"""A claim: a file that is locked by one process, and free again as soon as that has ended, however it ends."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self
from uuid import uuid4

LOCK = ".lock"
ATTEMPTS = 3  # somebody else may be sweeping
MOMENT_S = 0.5  # how long one waits for others, who are done in a thousandth of it
PAUSE_S = 0.002

if sys.platform == "win32":
    import msvcrt

    def lock(file: int) -> None:
        """Lock an open file until it is closed; BlockingIOError where it is taken, OSError where none can be."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(*error.args) from error
else:
    import fcntl

    def lock(file: int) -> None:
        """Lock an open file until it is closed; BlockingIOError where it is taken, OSError where none can be."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Claim:
    """Held until it is released; the system releases it where nobody else can."""

    def __init__(self, path: Path, file: int) -> None:
        """Taken by `take`."""
        self.path, self._file = path, file

    @classmethod
    def fresh(cls, folder: Path) -> Self:
        """One under a name that nobody else has heard of; OSError where none can be, and nothing is left of it."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(ATTEMPTS):
            path = folder / (uuid4().hex + LOCK)
            try:
                claim = cls.take(path)
            except OSError:
                with suppress(OSError):
                    path.unlink()
                raise
            if claim is not None:
                return claim
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """The claim, where nobody has it; None where somebody has, and OSError where nobody could."""
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            lock(file)
            if os.path.samestat(os.fstat(file), os.stat(path)):  # and not a file that was released just before
                return cls(path, file)
        except (BlockingIOError, FileNotFoundError):
            pass
        except OSError:
            os.close(file)
            raise
        os.close(file)
        return None

    def release(self) -> None:
        """Whoever comes next may have it; the file goes before it is free, but where what is open cannot go."""
        if sys.platform == "win32":
            os.close(self._file)
        with suppress(OSError):
            self.path.unlink()
        if sys.platform != "win32":
            os.close(self._file)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While it lasts, nobody else does what is done under that claim; who has it for longer is not waited for."""
    claim = _soon(path)
    try:
        yield
    finally:
        if claim is not None:
            claim.release()


def _soon(path: Path) -> Claim | None:
    until = time.monotonic() + MOMENT_S
    with suppress(OSError):  # where nothing can be locked, one goes on without
        while (claim := Claim.take(path)) is None and time.monotonic() < until:
            time.sleep(PAUSE_S)
        return claim
    return None

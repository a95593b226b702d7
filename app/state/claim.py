"""A claim: a file that is locked by one process, and free again as soon as that has ended, however it ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Claim:
    """Held until it is released; the system releases it where nobody else can."""

    def __init__(self, path: Path, file: int) -> None:
        """Taken by `take`."""
        self._path, self._file = path, file

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """The claim, where nobody has it; None where somebody has, or where nothing can be locked."""
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return None
        try:
            _lock(file)
            if os.path.samestat(os.fstat(file), os.stat(path)):  # and not a file that was released just before
                return cls(path, file)
        except OSError:
            pass
        os.close(file)
        return None

    def release(self) -> None:
        """Whoever comes next may have it."""
        with suppress(OSError):
            self._path.unlink()
        os.close(self._file)

"""Replacing: a new file takes the place of an old one at once, and what a killed program left of one is swept."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Thread
from typing import IO

from core.system.claim import lock
from core.system.flushing import flush
from core.system.unfinished import appearing, settling

_OURS = re.compile(r"\.backscope-[0-9a-f]{32}\.part")
_CERTAINLY_LEFT_S = 3600.0  # where a file cannot be locked


@contextmanager
def replacement(target: str, safe: bool = True) -> Iterator[IO[bytes]]:
    """A new file beside `target`, which takes its place once it is safe on the disk; after an error the old one stays.

    Unless it has to be `safe`, nobody waits for the disk: who loses power may find it as it was before, or spoiled.
    It is locked while its writer lives, so that whoever finds it unlocked may sweep it.
    """
    mode = _mode_of(target)
    sweep(os.path.dirname(target))
    with _new_beside(target, 0o666 if mode is None else 0o600) as file:
        yield file
        file.flush()
        if safe:
            flush(file)
        if mode is not None:
            os.chmod(file.name, mode)
        if sys.platform == "win32":  # which renames nothing that is open
            file.close()
        with settling(file.name):
            os.replace(file.name, target)


def try_beside(target: str) -> None:
    """Raises OSError where no file can take the place of `target`."""
    _mode_of(target)
    with _new_beside(target, 0o600):
        pass


def sweep(folder: str) -> None:
    """Removes from a folder what programs like this one, killed while they wrote, have left there; nothing else."""
    with suppress(OSError):
        with os.scandir(folder or os.curdir) as entries:
            found = [each.path for each in entries if _OURS.fullmatch(each.name)]
        for path in found:
            with suppress(OSError):
                _sweep(path)


def sweep_later(folders: Iterable[str]) -> Thread:
    """The same in folders that may be slow to answer, while something else goes on."""
    thread = Thread(target=_sweep_all, args=(folders,), daemon=True)
    thread.start()
    return thread


def _sweep_all(folders: Iterable[str]) -> None:
    for folder in folders:
        sweep(folder)


def _mode_of(target: str) -> int | None:
    """The permissions of the file that is replaced, None where there is none; OSError where it is locked."""
    if os.path.isdir(target):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.path.exists(target):
        return None
    open(target, "ab").close()
    return os.stat(target).st_mode & 0o777


@contextmanager
def _new_beside(target: str, mode: int) -> Iterator[IO[bytes]]:
    """A new, locked file, which is gone at the end unless it has another name then."""
    while True:
        name = os.path.join(os.path.dirname(target), f".backscope-{os.urandom(16).hex()}.part")
        try:
            with appearing(name):
                new = open(name, "xb", opener=partial(os.open, mode=mode))  # noqa: SIM115 - but this is what appears
            with new as file:
                if _lock(file):
                    yield file
                    return
        finally:
            with settling(name), suppress(FileNotFoundError):
                os.unlink(name)


def _lock(file: IO[bytes]) -> bool:
    """Whether the file is ours alone; false where somebody was so quick as to sweep it."""
    if sys.platform != "win32":
        try:
            lock(file.fileno())
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks, where nobody sweeps
            return True
    return os.fstat(file.fileno()).st_nlink > 0


def _sweep(path: str) -> None:
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
        return
    if sys.platform == "win32":
        if time.time() - found.st_mtime > _CERTAINLY_LEFT_S:
            os.unlink(path)
    elif found.st_uid == os.geteuid():
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            lock(number)
            os.unlink(path)
        finally:
            os.close(number)

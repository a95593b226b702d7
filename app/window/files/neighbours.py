"""Neighbours: the other windows of this person, each a process of its own, with its file and its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, QStandardPaths, Signal

from app.state.document import Document
from app.window.frame import Frame
from app.window.window import Window
from core.experiment.disk import FileError, read_bytes, write_bytes
from core.system.claim import LOCK, Claim, alone
from core.wording import visible

TOLD = ".json"
LARGEST, MOST = 10_000, 64  # bytes that one may tell; windows that are looked at
PLACING = "placing"  # while one of them chooses its place


class Neighbour(Struct, frozen=True):
    """What a window tells of itself."""

    frame: Frame
    file: str | None = None  # as it is shown: not every name could be written as text


class Neighbours(QObject):
    """Each tells in a small file under a lock that the system frees; what the dead have told is swept."""

    changed = Signal()

    def __init__(self, document: Document, window: Window, folder: Path) -> None:
        super().__init__(window)
        self._document, self._window, self._folder = document, window, folder
        self._claim: Claim | None = None  # from the moment in which it has its place
        self._told: Neighbour | None = None
        self._others: tuple[Neighbour, ...] = ()

    @property
    def names(self) -> set[str]:
        """What the files of the others are called."""
        return {Path(other.file).name for other in self._others if other.file is not None}

    @property
    def alone(self) -> bool:
        """Whether there is no other window, as far as was seen."""
        return not self._others

    def place(self, kept: Frame | None) -> None:
        """Give the window its place, over none of the others, and tell them from now on."""
        with suppress(OSError):  # where nothing can be locked there are none
            self._claim = Claim.fresh(self._folder)
        with alone((self._folder / PLACING).with_suffix(LOCK)):  # those that begin together choose one by one
            self._others = tuple(self._found())
            self._window.take_frame(kept, [other.frame for other in self._others])
            self.tell()

    def tell(self) -> None:
        """Say where the window is, and what it shows; with another file, others may be called the same."""
        beside = self._document.path or self._document.origin
        told = Neighbour(self._window.frame(), visible(str(beside)) if beside is not None else None)
        if self._claim is None or told == self._told:
            return
        before, self._told = self._told, told
        with suppress(FileError):
            write_bytes(self._claim.path.with_suffix(TOLD), msgspec.json.encode(told), safe=False)
        if before is not None and told.file != before.file:
            self.look()

    def look(self) -> None:
        """See who is there, and what they show by now."""
        if self._claim is not None:
            before, self._others = self.names, tuple(self._found())
            if self.names != before:
                self.changed.emit()

    def leave(self) -> None:
        """The end: nobody need know of this one any more."""
        if self._claim is not None:
            _forget(self._claim)
            self._claim = None

    def _found(self) -> Iterator[Neighbour]:
        with suppress(OSError):
            for lock in islice(self._folder.glob(f"*{LOCK}"), MOST):
                if self._claim is None or lock != self._claim.path:
                    yield from _neighbour(lock)


def folder_of_windows() -> Path:
    """Where all windows of this person tell of themselves."""
    state = QStandardPaths.StandardLocation.GenericStateLocation
    return Path(QStandardPaths.writableLocation(state)) / "backscope" / "windows"


def _neighbour(lock: Path) -> Iterator[Neighbour]:
    """What the window has told that holds the lock, where there is one."""
    told = lock.with_suffix(TOLD)
    with suppress(OSError, FileError, msgspec.MsgspecError, ValueError, RecursionError):
        if (left := Claim.take(lock)) is not None:
            _forget(left)
        elif told.is_file() and told.stat().st_size <= LARGEST:
            yield msgspec.json.decode(read_bytes(told), type=Neighbour)


def _forget(claim: Claim) -> None:
    with suppress(OSError):
        claim.path.with_suffix(TOLD).unlink(missing_ok=True)
    claim.release()

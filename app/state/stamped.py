"""What is safe in a file, and what somebody else has made of that since: the same for all that is worked on."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar, Generic, TypeAlias, TypeVar

from app.state.patience import Patiently, directly
from core.wording import Reason

T = TypeVar("T")
Mark: TypeAlias = tuple[int, ...] | None  # by which it is cheap to see that a file is still the one that was read


class Overtaken(Exception):
    """Somebody else has written to the file: to save there now would lose what they wrote."""


@dataclass
class Stamped(Generic[T]):
    """Where a value came from and what is safe there.

    What tells whether a file has changed is the value in it, and not a time: a file that was only touched or set out in
    another way is the same, and one that was changed within a tick of the clock is not.
    """

    spoiled: ClassVar = "disk.spoiled"  # why something else is in the file

    path: Path | None
    saved: T | Reason | None  # as it was last read or written here: a value, what cannot be read, or there is no file

    def __post_init__(self) -> None:
        """One name for one file, whoever gives it."""
        self.path = self.path and self.path.absolute()
        self.trouble: Reason | None = None  # what has become of the file, until that is answered
        self._found: T | Reason | None = None  # in the file, in trouble
        self._mark: Mark = ()

    @abstractmethod
    def held_by(self, path: Path) -> T | Reason | None:
        """What is in a file now."""

    @abstractmethod
    def put(self, path: Path, mine: T, still: Callable[[], None] | None) -> None:
        """Write it to a file; `still` is asked last."""

    @property
    def theirs(self) -> T | None:
        """What somebody else wrote to the file, where it is one."""
        return None if self.trouble is None or isinstance(self._found, Reason) else self._found

    def become(self, path: Path, saved: T) -> None:
        """Safe in a file of its own."""
        self.path, self.saved = path.absolute(), saved
        self.trouble, self._mark = None, ()

    def look(self, mine: T, patiently: Patiently = directly) -> None:
        """See what has become of the file; one that is as it was is not even read."""
        if self.path is not None and (mark := _mark_of(self.path)) != self._mark:
            self._compare(self.path, mine, patiently)
            self._mark = mark

    def write(self, path: Path, mine: T, patiently: Patiently = directly) -> None:
        """Make it safe in a file; FileError where that cannot be, Overtaken where somebody else has changed it."""
        known = partial(self._require_known, path, mine, patiently)
        self.put(path, mine, known if path.absolute() == self.path else None)
        self.become(path, mine)

    def dismiss(self) -> None:
        """What somebody else wrote has been seen, and may be written over."""
        self.saved, self.trouble = self._found, None

    def _require_known(self, path: Path, mine: T, patiently: Patiently) -> None:
        self._compare(path, mine, patiently)
        if self.trouble is not None and self._found is not None:
            raise Overtaken

    def _compare(self, path: Path, mine: T, patiently: Patiently) -> None:
        self._found = patiently(partial(self.held_by, path))
        if self._found == mine:
            self.saved = self._found
        same = self._found is not None and self._found == self.saved
        self.trouble = None if same else self._told(self._found).at(path.name)

    def _told(self, found: object) -> Reason:
        if found is None:
            return Reason("disk.gone")
        if isinstance(found, Reason):
            return Reason(self.spoiled, why=found.inner)  # the file is named already
        return Reason("disk.changed")


def _mark_of(path: Path) -> Mark:
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return None
    return seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns

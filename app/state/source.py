"""The file behind an experiment: what is safe there, and what somebody else has made of it since."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from app.state.patience import Patiently, directly
from core.experiment import Experiment
from core.experiment.files import FileError, found_in, write_experiment
from core.experiment.presets import Preset
from core.wording import Reason

Held: TypeAlias = Experiment | Reason | None  # by a file: an experiment, what cannot be read, or there is no file
Mark: TypeAlias = tuple[int, ...] | None  # by which it is cheap to see that a file is still the one that was read


@dataclass(frozen=True)
class ProgramRead:
    """What is to be said of the program that an experiment was read from; without a name it was pasted."""

    name: str
    remarks: tuple[Reason, ...]


class Overtaken(Exception):
    """Somebody else has written to the file: to save there now would lose what they wrote."""


@dataclass
class Source:
    """Where an experiment came from and what is safe there: shared by all states of one file that undo knows.

    What tells whether a file has changed is the experiment in it, and not a time: a file that was only touched or
    set out in another way is the same, and one that was changed within a tick of the clock is not.
    """

    path: Path | None
    saved: Held  # as it was last read or written here
    origin: Path | None = None  # the picture or table that carried it, which is never written over
    preset: Preset | None = None  # where it came with the program
    program: ProgramRead | None = None  # where it was read from one
    trouble: Reason | None = None  # what has become of the file, until that is answered
    _found: Held = None  # in the file, in trouble
    _mark: Mark = ()

    def __post_init__(self) -> None:
        """One name for one file, whoever gives it."""
        self.path, self.origin = (path and path.absolute() for path in (self.path, self.origin))

    @property
    def theirs(self) -> Experiment | None:
        """What somebody else wrote to the file, where it is an experiment."""
        return self._found if self.trouble is not None and isinstance(self._found, Experiment) else None

    def become(self, path: Path, saved: Experiment) -> None:
        """Safe in a file of its own."""
        self.path, self.saved, self.origin, self.preset = path.absolute(), saved, None, None
        self.trouble, self._mark = None, ()

    def look(self, mine: Experiment, patiently: Patiently = directly) -> None:
        """See what has become of the file; one that is as it was is not even read."""
        if self.path is not None and (mark := _mark_of(self.path)) != self._mark:
            self._compare(self.path, mine, patiently)
            self._mark = mark

    def write(self, path: Path, mine: Experiment, patiently: Patiently = directly) -> None:
        """Make it safe in a file; FileError where that cannot be, Overtaken where somebody else has changed it."""
        known = partial(self._require_known, path, mine, patiently)
        write_experiment(path, mine, known if path.absolute() == self.path else None)
        self.become(path, mine)

    def dismiss(self) -> None:
        """What somebody else wrote has been seen, and may be written over."""
        self.saved, self.trouble = self._found, None

    def _require_known(self, path: Path, mine: Experiment, patiently: Patiently) -> None:
        self._compare(path, mine, patiently)
        if self.trouble is not None and self._found is not None:
            raise Overtaken

    def _compare(self, path: Path, mine: Experiment, patiently: Patiently) -> None:
        self._found = patiently(partial(held_by, path))
        if self._found == mine:
            self.saved = self._found
        same = self._found is not None and self._found == self.saved
        self.trouble = None if same else _told(self._found).at(path.name)


def held_by(path: Path) -> Held:
    """What is in the file now."""
    try:
        found = found_in(path)
        return found.experiment if found.path is not None else Reason("disk.carrier")
    except FileError as error:
        return error.reason if os.path.lexists(path) else None


def _told(found: Held) -> Reason:
    if found is None:
        return Reason("disk.gone")
    if isinstance(found, Reason):
        return Reason("disk.spoiled", why=found.inner)  # the file is named already
    return Reason("disk.changed")


def _mark_of(path: Path) -> Mark:
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return None
    return seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns

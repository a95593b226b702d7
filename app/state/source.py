"""The file behind an experiment: where it came from, and how one is read and written."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from app.state.stamped import Overtaken, Stamped
from core.experiment import Experiment
from core.experiment.files import FileError, found_in, write_experiment
from core.experiment.presets import Preset
from core.wording import Reason

__all__ = ["Held", "Overtaken", "ProgramRead", "Source", "held_by"]

Held: TypeAlias = Experiment | Reason | None  # by a file: an experiment, what cannot be read, or there is no file


@dataclass(frozen=True)
class ProgramRead:
    """What is to be said of the program that an experiment was read from; without a name it was pasted."""

    name: str
    remarks: tuple[Reason, ...]


@dataclass
class Source(Stamped[Experiment]):
    """Shared by all states of one file that undo knows."""

    origin: Path | None = None  # the picture or table that carried it, which is never written over
    preset: Preset | None = None  # where it came with the program
    program: ProgramRead | None = None  # where it was read from one

    def __post_init__(self) -> None:
        super().__post_init__()
        self.origin = self.origin and self.origin.absolute()

    def held_by(self, path: Path) -> Held:
        return held_by(path)

    def put(self, path: Path, mine: Experiment, still: Callable[[], None] | None) -> None:
        write_experiment(path, mine, still)

    def become(self, path: Path, saved: Experiment) -> None:
        super().become(path, saved)
        self.origin, self.preset = None, None


def held_by(path: Path) -> Held:
    """What is in the file now."""
    try:
        found = found_in(path)
        return found.experiment if found.path is not None else Reason("disk.carrier")
    except FileError as error:
        return error.reason if os.path.lexists(path) else None

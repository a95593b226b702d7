"""The file behind a lecture that is edited: one that came with the program is never written over."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from app.state.stamped import Stamped
from core.experiment.disk import FileError
from core.scenes.files import read_lecture, write_lecture
from core.scenes.lecture import Lecture
from core.scenes.shipped import FOLDER
from core.wording import Reason


@dataclass
class LectureFile(Stamped[Lecture]):
    """Where a lecture is safe, and what it is called where it is nowhere yet."""

    spoiled: ClassVar[str] = "lecture.spoiled"

    stem: str = ""

    @classmethod
    def of(cls, path: Path, lecture: Lecture) -> Self:
        """As it was read there."""
        shipped = path.absolute().parent == FOLDER.absolute()
        return cls(None if shipped else path, lecture, path.stem)

    @property
    def origin(self) -> Path | None:
        """Where it can be read: its file, or the one that came with the program; None where there is none yet."""
        return self.path or (FOLDER / f"{self.stem}.json" if self.stem else None)

    def held_by(self, path: Path) -> Lecture | Reason | None:
        try:
            return read_lecture(path)
        except FileError as error:
            return error.reason if os.path.lexists(path) else None

    def put(self, path: Path, mine: Lecture, still: Callable[[], None] | None) -> None:
        write_lecture(path, mine, still)

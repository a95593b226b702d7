"""The lectures that come with the program, by their names."""

from __future__ import annotations

from pathlib import Path

from core.components.datasets import RESOURCES
from core.experiment import ExperimentError
from core.experiment.disk import FileError, read_bytes
from core.scenes.expected import unknown
from core.scenes.files import lecture_from
from core.scenes.lecture import Lecture
from core.wording import shortened

FOLDER = RESOURCES / "lectures"
NAMED = "lecture:"  # before the name of one, where a file could stand


def lecture_names() -> tuple[str, ...]:
    """Of all of them."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def lecture_path(name: str) -> Path:
    """The file of the lecture of that name; FileError where there is none."""
    if name not in (known := lecture_names()):
        raise FileError(unknown(name, known, ()).clause.at(f"{NAMED}{shortened(name)}"))
    return FOLDER / f"{name}.json"


def shipped_lecture(name: str) -> Lecture:
    """The lecture of that name; FileError names those that there are."""
    path = lecture_path(name)
    try:
        return lecture_from(read_bytes(path), str(FOLDER))
    except ExperimentError as error:
        raise FileError(error.reason.at(f"{NAMED}{name}")) from error

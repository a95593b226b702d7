"""Export: what is taken home of a lecture, under which names, and how it gets into a folder.

Before any run is made it is certain that all of it can be written there, and that it takes the place of nothing.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from core.commands.console import say
from core.experiment.disk import FileError, named, require_writable, write_bytes
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.wording import Reason
from core.wording.system import of_system

PICTURES, DOCUMENTS = ("png", "svg"), ("pdf", "html")
FORMATS = (*PICTURES, *DOCUMENTS)
ALL = ("png", *DOCUMENTS)  # where nobody has said which
WHOLE, ASKED, ANSWERED = "", "-1-question", "-2-answer"  # so that the question comes first in a folder


class Export(NamedTuple):
    """What is to be taken home."""

    lecture: Lecture
    folder: str | None  # where its tables are looked for
    stem: str  # with which all names begin
    language: str
    formats: tuple[str, ...]


class Sheet(NamedTuple):
    """A file that is still to be written."""

    name: str
    content: bytes


@runtime_checkable
class Printer(Protocol):
    """Whoever gives the lecture to nobody, and keeps what would be seen."""

    def printed(self, export: Export) -> Iterator[Sequence[Sheet]]:
        """Once a scene, in their order: what is finished with it. ExperimentError where a run cannot be made."""


def parts(scene: Scene) -> tuple[str, ...]:
    """The states of a scene of which there are pictures."""
    return (ASKED, ANSWERED) if scene.question is not None else (WHOLE,)


def picture_name(export: Export, index: int, part: str, suffix: str) -> str:
    """That of the scene of that number, from 0, in one of its states."""
    digits = len(str(len(export.lecture.scenes)))
    return f"{export.stem}-{export.language}-{index + 1:0{digits}}{part}.{suffix}"


def document_name(export: Export, suffix: str) -> str:
    """That of what holds all scenes."""
    return f"{export.stem}-{export.language}.{suffix}"


def names(export: Export) -> tuple[str, ...]:
    """Of all files that there will be."""
    pictures = (
        picture_name(export, index, part, suffix)
        for index, scene in enumerate(export.lecture.scenes)
        for part in parts(scene)
        for suffix in PICTURES
        if suffix in export.formats
    )
    return (*pictures, *(document_name(export, suffix) for suffix in DOCUMENTS if suffix in export.formats))


def require_room(export: Export, folder: str, replace: bool) -> None:
    """FileError where the files could not be written there, or would take the place of others unasked."""
    files = [os.path.join(folder, name) for name in names(export)]
    _require_folder(folder, max(names(export), key=_length))
    taken = [path for path in files if os.path.lexists(path)]
    if taken and not replace:
        raise FileError(_taken(len(taken), len(files)).at(named(taken[0])))
    for path in taken:
        require_writable(path)


def write(export: Export, folder: str, printer: Printer) -> None:
    """Writes each file as soon as it is finished, whole or not at all, and says how far it is."""
    count, written = len(export.lecture.scenes), 0
    for number, sheets in enumerate(printer.printed(export), 1):
        for sheet in sheets:
            _make(folder)
            write_bytes(os.path.join(folder, sheet.name), sheet.content)
        written += len(sheets)
        say(f"scene {number} of {count}")
    say(f"{written} file{'s' * (written != 1)} in {folder}")


def _taken(taken: int, count: int) -> Reason:
    return Reason("lecture.taken") if taken == 1 else Reason("lecture.many_taken", more=taken - 1, count=count)


def _length(name: str) -> int:
    """As systems count it: the longest is the first that one refuses."""
    return len(os.fsencode(name))


def _require_folder(folder: str, name: str) -> None:
    """FileError where it is no folder, or none can be made there, or no file of that name can be written into it."""
    path = Path(os.path.abspath(folder))
    ways = [path / name, path, *path.parents]
    there = next(i for i, each in enumerate(ways) if i and os.path.lexists(each))
    if not ways[there].is_dir():
        raise _unwritable(str(ways[there]), OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)))
    require_writable(str(ways[there - 1]))
    for each in (path / name, ways[there] / name):  # a folder that is not there yet says nothing of names in it
        _require_name(str(each))


def _require_name(path: str) -> None:
    try:
        os.lstat(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _unwritable(path, error) from error


def _make(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(path: str, error: OSError) -> FileError:
    return FileError(Reason("file.unwritable", why=of_system(error)).at(named(path)))

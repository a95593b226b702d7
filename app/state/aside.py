"""What is kept aside: unsaved work in a file of our own, where the next start finds it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec
from PySide6.QtCore import QStandardPaths

from core.experiment import Experiment, ExperimentError
from core.experiment.disk import FileError, named, read_bytes, write_bytes
from core.experiment.files import experiment_from
from core.experiment.strict import decoded
from core.system.claim import LOCK, Claim
from core.wording import Field, Reason, shortened
from core.wording.system import of_system

FORMAT, VERSION = "backscope-unsaved", 1
WORK, SPOILED = ".json", ".spoiled"
NOTHING = msgspec.Raw(b"null")
MOST_OFFERED = 5  # at one start, the newest; the others stay for the next


@dataclass(frozen=True)
class Work:
    """An experiment as it is in no file, where it came from, and when it was worked on."""

    experiment: Experiment
    time: datetime
    saved: Experiment | None = None  # in its file, when that was seen last
    path: Path | None = None
    origin: Path | None = None


class _Written(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """The same in a file."""

    format: str
    version: int
    time: str
    experiment: msgspec.Raw
    saved: msgspec.Raw = NOTHING
    path: str | None = None
    origin: str | None = None


class Aside:
    """One file with unsaved work; only who has its claim touches it."""

    def __init__(self, path: Path, claim: Claim) -> None:
        self._path, self._claim = path, claim

    @classmethod
    def begin(cls, folder: Path) -> Self:
        """A new one; FileError where nothing can be kept."""
        try:
            claim = Claim.fresh(folder)
        except OSError as error:
            raise FileError(Reason("file.unwritable", why=of_system(error)).at(named(folder))) from error
        return cls(claim.path.with_suffix(WORK), claim)

    @classmethod
    def claimed(cls, path: Path) -> Self | None:
        """That one, where no living window has it; OSError where none could."""
        claim = Claim.take(path.with_suffix(LOCK))
        return cls(path, claim) if claim is not None else None

    def keep(self, work: Work) -> None:
        """Write it, in place of what was kept before; FileError where that cannot be."""
        written = _Written(FORMAT, VERSION, work.time.isoformat(), _raw(work.experiment))
        written.saved = _raw(work.saved) if work.saved is not None else NOTHING
        written.path, written.origin = map(_name, (work.path, work.origin))
        write_bytes(self._path, msgspec.json.encode(written))

    def read(self) -> Work:
        """What was kept; FileError where the file is none of ours."""
        try:
            written = decoded(read_bytes(self._path), _Written)
            if (written.format, written.version) != (FORMAT, VERSION):
                other = Reason("format.other", word=shortened(written.format), format=FORMAT)
                raise ExperimentError(other.at(Field("format")))
            saved = experiment_from(bytes(written.saved)) if written.saved != NOTHING else None
            experiment, time = experiment_from(bytes(written.experiment)), _moment(written.time)
        except ExperimentError as error:
            raise FileError(error.reason.at(named(self._path))) from error
        path, origin = (Path(name) if name else None for name in (written.path, written.origin))
        return Work(experiment, time, saved, path, origin)

    def drop(self) -> None:
        """It is safe elsewhere, or nobody wants it."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._claim.release()

    def leave(self) -> None:
        """Leave it to whoever starts next."""
        self._claim.release()

    def put_away(self) -> Path:
        """It cannot be read: never offer it again, and do not destroy it either; where it is now."""
        with suppress(OSError):
            self._path = self._path.replace(self._path.with_suffix(SPOILED))
        self._claim.release()
        return self._path


def abandoned(folder: Path) -> list[Aside]:
    """What windows left behind that live no more, the latest first; now it is claimed by this one."""
    found = list[Aside]()
    _sweep(folder)
    for path in sorted(_of_kind(WORK, folder), key=_age):
        with suppress(OSError):
            if len(found) < MOST_OFFERED and (aside := Aside.claimed(path)) is not None:
                found.append(aside)
    return found


def folder_of_all() -> Path:
    """Where all windows of this person keep what is unsaved."""
    state = QStandardPaths.StandardLocation.GenericStateLocation
    return Path(QStandardPaths.writableLocation(state)) / "backscope" / "unsaved"


def _sweep(folder: Path) -> None:
    """Claims to nothing, as of who was killed before it had written: nobody would ever come for them."""
    for path in _of_kind(LOCK, folder):
        with suppress(OSError):
            if not path.with_suffix(WORK).exists() and (claim := Claim.take(path)) is not None:
                claim.release()


def _of_kind(suffix: str, folder: Path) -> list[Path]:
    with suppress(OSError):
        return [path for path in folder.iterdir() if path.suffix == suffix and path.is_file()]
    return []


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:  # gone meanwhile
        return 0.0


def _name(path: Path | None) -> str | None:
    """The whole name; the work of a file whose name is no text is kept without it."""
    try:
        return str(path.absolute()).encode().decode() if path is not None else None
    except UnicodeEncodeError:
        return None


def _moment(time: str) -> datetime:
    try:
        return datetime.fromisoformat(time)
    except ValueError as error:
        raise ExperimentError(Reason("value.unfit").at(Field("time"))) from error


def _raw(experiment: Experiment) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(experiment))

"""The settings file: one JSON object, read without trust and within bounds, merged when it is written."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from msgspec import Raw

from app.remembered.former import former_settings
from core.experiment.disk import FileError, named, reading, write_bytes
from core.system.claim import alone
from core.wording import Listed, Reason, Value
from core.wording.system import of_system

LARGEST, LONGEST = 1_000_000, 64_000  # bytes: of the file, and of one value in it
FORMAT, FORMER, SPOILED = "backscope-settings", "backscope.conf", "settings-spoiled.json"
LOCK = ".lock"  # while it is read and written anew
NOTHING = Raw(b"null")
HEAD = {"format": Raw(msgspec.json.encode(FORMAT)), "version": Raw(b"1")}


class Spoiled(Exception):
    """What is there is no file of settings."""


class SettingsFile:
    """Values by their names, as JSON that nobody has looked into yet: what a newer version adds, stays.

    What is no such file is put aside; what cannot even be put aside is left alone, and nothing is written over it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.values: dict[str, Raw] = {}
        self.reason: Reason | None = None  # why these are not the values that were left
        self._found = b""  # what the file said when it was read last
        self._unfit: list[str] = []  # names of values that nobody could use
        self._may_write, self._is_alone = True, False
        try:
            self._begin()
        except Spoiled:
            self._put_aside()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While it lasts, no other window changes these; who does for longer than a moment is not waited for."""
        if self._is_alone or not self._may_write:
            yield
            return
        with suppress(OSError):  # whoever writes says so
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with alone(self.path.with_suffix(LOCK)):
            self._is_alone = True
            try:
                yield
            finally:
                self._is_alone = False

    def refresh(self) -> None:
        """Take what another window has written meanwhile; where that cannot be, what was known is as good."""
        if self._may_write:
            with suppress(Spoiled, OSError, FileError):
                found = self._read()
                self.values, self._found = understood(found), found

    def let_go(self, name: str) -> bool:
        """Whether a value that nobody can use may go: the file as it was found is kept beside the new one first."""
        if not self._found:
            return True
        try:
            if not self._unfit:
                write_bytes(self.path.with_name(SPOILED), self._found)
        except FileError as error:
            self.reason = self._about("settings.unwritable", why=of_system(_cause(error)))
            return False
        self._unfit.append(name)
        self.reason = self._about("settings.unfit", names=Listed(tuple(self._unfit)), name=SPOILED)
        return True

    def write(self, changed: Mapping[str, Raw], safe: bool = True) -> Reason | None:
        """Change these values, null for one that goes; those of another window stay. Why not, where it cannot be.

        Unless they have to be `safe` from a loss of power, nobody waits for the disk.
        """
        with self.alone():
            return self._merged(changed, safe)

    def _begin(self) -> None:
        """Take what there is; Spoiled where it makes no sense."""
        try:
            self._found = self._read()
            self.values = understood(self._found)
        except (FileNotFoundError, NotADirectoryError):
            self.values = former_settings(self.path.with_name(FORMER))
        except (OSError, FileError) as error:
            self._give_up(error)

    def _merged(self, changed: Mapping[str, Raw], safe: bool) -> Reason | None:
        self.refresh()
        kept = {name: value for name, value in {**self.values, **changed}.items() if value != NOTHING}
        self.values = {**HEAD, **kept}
        if not self._may_write:
            return None
        try:
            write_bytes(self.path, written(self.values), safe)
        except (OSError, FileError) as error:
            return self._about("settings.unwritable", why=of_system(_cause(error)))
        return None

    def _read(self) -> bytes:
        """What the file says; not more than it may."""
        status = self.path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            raise Spoiled
        with reading(self.path) as file:
            return file.read(LARGEST + 1)

    def _put_aside(self) -> None:
        """Keep what is spoiled beside the new file, where it may be looked into, unless another window has; only the
        last is kept."""
        with self.alone():
            try:
                self._begin()
            except Spoiled:
                self._replace()

    def _replace(self) -> None:
        try:
            os.replace(self.path, self.path.with_name(SPOILED))
        except OSError as error:
            self._give_up(error)
        else:
            self.reason = self._about("settings.spoiled", name=SPOILED)
            self.write({})  # from now on there are settings: what an older version has left is not taken over again

    def _give_up(self, error: OSError | FileError) -> None:
        self.reason, self._may_write = self._about("settings.unreadable", why=of_system(_cause(error))), False

    def _about(self, code: str, **values: Value) -> Reason:
        return Reason(code, **values).at(named(self.path))


def _cause(error: OSError | FileError) -> Exception:
    """What the system has said."""
    return error.__cause__ if isinstance(error.__cause__, OSError | ValueError) else error


def understood(content: bytes) -> dict[str, Raw]:
    """The values of a file; Spoiled where it is not one of ours."""
    try:
        content.decode()
        values = msgspec.json.decode(content, type=dict[str, Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Spoiled from error
    if len(content) > LARGEST or values.get("format", HEAD["format"]) != HEAD["format"]:
        raise Spoiled
    return values


def written(values: Mapping[str, Raw]) -> bytes:
    """The values as a file, each in a line of its own."""
    lines = (msgspec.json.encode(name) + b": " + bytes(value) for name, value in values.items())
    return b"{\n" + b",\n".join(lines) + b"\n}\n"

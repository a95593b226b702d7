"""The disk: whole files in, whole files out, and a sentence for people where that cannot be."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import IO, TypeAlias

from core.system import outputs
from core.wording import Reason, Refused, shortened
from core.wording.system import of_system

AnyPath: TypeAlias = str | os.PathLike[str]

LARGEST_FILE = 64_000_000  # bytes


class FileError(Refused):
    """The file, the place in it, and what is wrong there."""


def read_bytes(path: AnyPath) -> bytes:
    """The file's content; FileError says in a sentence why it cannot be read."""
    with reading(path) as file:
        return whole(file, path)


@contextmanager
def reading(path: AnyPath) -> Iterator[BufferedReader]:
    """The file, to be read as far as is needed; FileError says in a sentence why it cannot be."""
    try:
        file = open(path, "rb")  # noqa: SIM115 - what opening it says must not be taken for what its reader says
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    try:
        with file:
            yield file
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: AnyPath, error: OSError | ValueError) -> FileError:
    return FileError(Reason("file.unreadable", why=of_system(error)).at(named(path)))


def whole(file: IO[bytes], path: AnyPath) -> bytes:
    """What is left to be read of a file; FileError where that is more than an experiment could be."""
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise FileError(Reason("file.too_large", limit=LARGEST_FILE // 10**6).at(named(path)))
    return content


def write_bytes(path: AnyPath, content: bytes) -> None:
    """Replaces the file's content at once, or leaves it as it was and raises FileError."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: AnyPath) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` at the end; after an error, the old one stays."""
    require_writable(path)
    try:
        with outputs.stream(os.fspath(path)) or _beside(_followed(path)) as file:
            yield file
    except BrokenPipeError:
        raise  # what the caller prints meanwhile, not the file
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: AnyPath, error: Exception) -> FileError:
    reason = Reason("file.unwritable", why=of_system(error))
    return FileError(reason.at(named(path)) if os.fspath(path) else reason)


def require_writable(path: AnyPath) -> None:
    """FileError where nothing could be written to the path; whatever stands there is left as it is."""
    try:
        outputs.require_writable(os.fspath(path))
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def same_file(one: AnyPath, other: AnyPath) -> bool:
    """Whether what is written to the one takes the place of the other; nothing takes that of a stream, such as `-`."""
    if "-" in (os.fspath(one), os.fspath(other)):
        return False
    try:
        if os.path.exists(one) and os.path.exists(other):
            return os.path.isfile(one) and os.path.isfile(other) and os.path.samefile(one, other)
        ends = [os.path.normcase(os.path.realpath(each)) for each in (one, other)]
    except (OSError, ValueError):  # no names that can be
        return False
    return ends[0] == ends[1]


def _followed(path: AnyPath) -> Path:
    """The file that symbolic links lead to."""
    return Path(os.path.realpath(path))


@contextmanager
def _beside(target: Path) -> Iterator[IO[bytes]]:
    """A new file in the same folder, which becomes `target` once it is safe on the disk."""
    mode = _mode_of(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".backscope-")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file would get; OSError where it is locked."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists():
        target.open("ab").close()
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def named(path: AnyPath) -> str:
    """The path, safe to show on one line."""
    return shortened(os.fspath(path), 400)

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

from core.components.reasons import of_system, shortened

AnyPath: TypeAlias = str | os.PathLike[str]

LARGEST_FILE = 64_000_000  # bytes


class FileError(Exception):
    """One sentence for people: the file, the place in it, and what is wrong there."""


def read_bytes(path: AnyPath) -> bytes:
    """The file's content; FileError says in a sentence why it cannot be read."""
    with reading(path) as file:
        return whole(file, path)


@contextmanager
def reading(path: AnyPath) -> Iterator[BufferedReader]:
    """The file, to be read as far as is needed; FileError says in a sentence why it cannot be."""
    try:
        with _opened(path) as file:
            yield file
    except OSError as error:
        raise FileError(f"{named(path)}: cannot be read: {of_system(error)}") from error


def _opened(path: AnyPath) -> BufferedReader:
    try:
        return open(path, "rb")
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error)) from error


def whole(file: IO[bytes], path: AnyPath) -> bytes:
    """What is left to be read of a file; FileError where that is more than an experiment could be."""
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise FileError(f"{named(path)}: is larger than {LARGEST_FILE // 10**6} MB, so it is no experiment")
    return content


def write_bytes(path: AnyPath, content: bytes) -> None:
    """Replaces the file's content at once, or leaves it as it was and raises FileError."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: AnyPath) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` at the end; after an error, the old one stays."""
    try:
        with open(path, "wb") if _is_device(path) else _beside(_followed(path)) as file:
            yield file
    except BrokenPipeError:
        raise  # what the caller prints meanwhile, not the file
    except OSError as error:
        raise FileError(f"{named(path)}: cannot be written: {of_system(error)}") from error


def _is_device(path: AnyPath) -> bool:
    """Whether it is a pipe or a device, such as /dev/stdout, which is written to and must not be replaced."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def _followed(path: AnyPath) -> Path:
    """The file that symbolic links lead to; OSError for a name that cannot be."""
    if "\0" in os.fspath(path):
        raise OSError(errno.EINVAL, "a name cannot contain a null character")
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

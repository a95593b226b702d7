"""The disk: whole files in, whole files out, and a sentence for people where that cannot be."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import IO, TypeAlias

from core.system import inputs, outputs
from core.system.descriptors import INPUT, descriptor_of
from core.system.flushing import flush
from core.system.inputs import PATIENCE_S
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
def reading(path: AnyPath, patience: float = PATIENCE_S) -> Iterator[BufferedReader]:
    """The file, to be read as far as is needed; FileError says in a sentence why it cannot be.

    `-` is standard input; with a named pipe through which nothing comes there is patience for so many seconds.
    """
    try:
        file = inputs.opened(os.fspath(path), patience)
    except (OSError, ValueError) as error:  # ValueError: a name that cannot be
        raise _unreadable(path, error) from error
    try:
        with file:
            yield file
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: AnyPath, error: OSError | ValueError) -> FileError:
    return FileError(_of(path, Reason("file.unreadable", why=of_system(error))))


def is_stream(path: AnyPath) -> bool:
    """Whether the path names what can be read once and never saved to: what is open already, or a pipe."""
    name = os.fspath(path)
    return descriptor_of(name, INPUT) is not None or not os.path.isfile(name)


def whole(file: IO[bytes], path: AnyPath) -> bytes:
    """What is left to be read of a file; FileError where that is more than an experiment could be."""
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise FileError(Reason("file.too_large", limit=LARGEST_FILE // 10**6).at(named(path)))
    return content


def write_bytes(path: AnyPath, content: bytes, safe: bool = True) -> None:
    """Replaces the file's content at once, or leaves it as it was and raises FileError; see `replacing`."""
    with replacing(path, safe) as file:
        file.write(content)


def write_still(path: AnyPath, content: bytes, still: Callable[[], None] | None = None) -> None:
    """The same; `still` is called last, when only the names are left to be exchanged: what it raises leaves the old
    file as it is."""
    with replacing(path) as file:
        file.write(content)
        if still is not None:
            flush(file)
            still()


@contextmanager
def replacing(path: AnyPath, safe: bool = True) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` at the end; after an error, the old one stays.

    Unless it has to be `safe` from a loss of power, nobody waits for the disk.
    What is open already (`-` is standard output) is written to meanwhile, and so is a pipe that somebody reads.
    """
    try:
        with outputs.written(os.fspath(path), safe) as file:
            yield file
    except BrokenPipeError:
        raise  # what the caller prints meanwhile, not the file
    except OSError as error:
        raise _unwritable(path, error) from error


def require_writable(path: AnyPath) -> None:
    """FileError where nothing could be written to the path; whatever stands there is left as it is."""
    try:
        outputs.require_writable(os.fspath(path))
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: AnyPath, error: OSError) -> FileError:
    return FileError(_of(path, Reason("file.unwritable", why=of_system(error))))


def _of(path: AnyPath, reason: Reason) -> Reason:
    return reason.at(named(path)) if os.fspath(path) else reason


def named(path: AnyPath) -> str:
    """The path, safe to show on one line."""
    return shortened(os.fspath(path), 400)

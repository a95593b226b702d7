"""Experiments and stacks of layers as JSON: strict reading, versions, atomic writing."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias

import msgspec

from core.component import Component
from core.experiment import Experiment, ExperimentError, validated
from core.layers import AnyLayer
from core.reasons import of_system, shortened
from core.strict import decoded, refuse_repetitions

AnyPath: TypeAlias = str | os.PathLike[str]

FORMAT, VERSION = "backscope-experiment", 1
LARGEST_FILE = 64_000_000  # bytes


class FileError(Exception):
    """One sentence for people: the file, the place in it, and what is wrong there."""


class _Header(msgspec.Struct):
    """What every experiment file must say of itself."""

    format: str
    version: int
    layers: msgspec.Raw


def read_experiment(path: AnyPath) -> Experiment:
    """The experiment in the file; FileError names file, place and reason."""
    content = read_bytes(path)
    try:
        return experiment_from(content)
    except ExperimentError as error:
        raise FileError(f"{_named(path)}: {error}") from error


def experiment_from(content: bytes) -> Experiment:
    """The experiment written in `content`; ExperimentError names the place of the mistake."""
    header = decoded(content, _Header)
    if header.format != FORMAT:
        raise ExperimentError("format", f'this is "{shortened(header.format)}", not "{FORMAT}"')
    if header.version != VERSION:
        raise ExperimentError("version", f"this program reads version {VERSION}, the file has version {header.version}")
    experiment = decoded(content, Experiment)
    refuse_repetitions(content)
    return validated(experiment)


def read_bytes(path: AnyPath) -> bytes:
    """The file's content; FileError says in a sentence why it cannot be read."""
    try:
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise FileError(f"{_named(path)}: cannot be read: {of_system(error)}") from error
    if len(content) > LARGEST_FILE:
        raise FileError(f"{_named(path)}: is larger than {LARGEST_FILE // 10**6} MB, so it is no experiment")
    return content


def write_experiment(path: AnyPath, experiment: Experiment) -> None:
    """Writes the experiment; the old file stays whole until the new one is. FileError says why it could not."""
    write_bytes(path, msgspec.json.format(msgspec.json.encode(experiment), indent=2) + b"\n")


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
        raise FileError(f"{_named(path)}: cannot be written: {of_system(error)}") from error


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


def _named(path: AnyPath) -> str:
    return shortened(os.fspath(path), 400)


def layers_as_text(layers: tuple[Component, ...]) -> str:
    """Layers as JSON text, for the clipboard and for drags."""
    return msgspec.json.format(msgspec.json.encode(layers), indent=2).decode()


def layers_from_text(text: str) -> tuple[Component, ...]:
    """Layers from JSON text: a list of layers, one layer, or a whole experiment; ExperimentError otherwise."""
    content = text.encode("utf-8", "replace")
    found: Any = decoded(content, object)
    if isinstance(found, dict) and "layers" in found:
        return experiment_from(content).layers
    if isinstance(found, dict):
        found = [found]
    return decoded(msgspec.json.encode(found), tuple[AnyLayer, ...])

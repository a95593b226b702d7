"""Experiments and stacks of layers as JSON: strict reading, versions, atomic writing."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeVar

import msgspec

from core.component import Component
from core.experiment import Experiment, ExperimentError, explained, validated
from core.layers import AnyLayer

T = TypeVar("T")

FORMAT, VERSION = "backscope-experiment", 1
LARGEST_FILE = 64_000_000  # bytes


class FileError(Exception):
    """One sentence for people: the file, the place in it, and what is wrong there."""


class _Header(msgspec.Struct):
    """What every experiment file must say of itself."""

    format: str
    version: int
    layers: msgspec.Raw


def read_experiment(path: str | os.PathLike[str]) -> Experiment:
    """The experiment in the file; FileError names file, place and reason."""
    content = read_bytes(path)
    try:
        return experiment_from(content)
    except ExperimentError as error:
        raise FileError(f"{path}: {error}") from error


def experiment_from(content: bytes) -> Experiment:
    """The experiment written in `content`; ExperimentError names the place of the mistake."""
    header = decoded(content, _Header)
    if header.format != FORMAT:
        raise ExperimentError("format", f'this is "{shortened(header.format)}", not "{FORMAT}"')
    if header.version != VERSION:
        raise ExperimentError("version", f"this program reads version {VERSION}, the file has version {header.version}")
    return validated(decoded(content, Experiment))


def decoded(content: bytes, kind: type[T]) -> T:
    """JSON as a value of that type; ExperimentError says where it does not fit."""
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError as error:
        raise explained(error) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ExperimentError("", f"this is no JSON text ({_lowered(str(error).removeprefix('JSON is malformed: '))})") from error
    except RecursionError as error:
        raise ExperimentError("", "the text is nested too deeply to be an experiment") from error


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The file's content; FileError says in a sentence why it cannot be read."""
    try:
        if Path(path).stat().st_size > LARGEST_FILE:
            raise FileError(f"{path}: the file is larger than {LARGEST_FILE // 10**6} MB, so it is no experiment")
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: cannot be read: {reason_of(error)}") from error


def write_experiment(path: str | os.PathLike[str], experiment: Experiment) -> None:
    """Writes the experiment; the old file stays whole until the new one is. FileError says why it could not."""
    write_bytes(path, msgspec.json.format(msgspec.json.encode(experiment), indent=2) + b"\n")


def write_bytes(path: str | os.PathLike[str], content: bytes) -> None:
    """Replaces the file's content at once, or leaves it as it was and raises FileError."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` at the end; after an error, the old one stays."""
    target = Path(os.path.realpath(path))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: cannot be written: {reason_of(error)}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode_of(target))
        os.replace(name, target)
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {reason_of(error)}") from error
    finally:
        Path(name).unlink(missing_ok=True)


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def layers_as_text(layers: tuple[Component, ...]) -> str:
    """Layers as JSON text, for the clipboard and for drags."""
    return msgspec.json.format(msgspec.json.encode(layers), indent=2).decode()


def layers_from_text(text: str) -> tuple[Component, ...]:
    """Layers from JSON text: a list of layers, one layer, or a whole experiment; ExperimentError otherwise."""
    content = text.encode("utf-8", "replace")
    found: Any = decoded(content, object)  # type: ignore[type-abstract]
    if isinstance(found, dict) and "layers" in found:
        return experiment_from(content).layers
    if isinstance(found, dict):
        found = [found]
    return decoded(msgspec.json.encode(found), tuple[AnyLayer, ...])  # type: ignore[arg-type]


def reason_of(error: Exception) -> str:
    """The operating system's reason, without number and path."""
    return _lowered(error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def shortened(text: str, length: int = 40) -> str:
    """Text from a file, safe to print on one line."""
    plain = re.sub(r"[^\x20-\x7e\u00a0-\uffff]", "?", text)
    return plain if len(plain) <= length else plain[: length - 1] + "…"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]

"""Heads of lectures and tasks: what a file says of itself, before the rest of it is read."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import msgspec

from core.experiment.disk import AnyPath
from core.scenes import task
from core.scenes.lecture import FORMAT
from core.scenes.text import Text

SUFFIX, LARGEST = ".json", 4_000_000  # bytes: what is larger is not looked into before it is read for good


class _Head(msgspec.Struct):
    format: str = ""
    title: Text = ""


@cache
def title_in(path: Path) -> Text:
    """The title of a lecture; the file's name where it has none."""
    return _head(path).title or path.stem


def is_lecture(path: AnyPath) -> bool:
    """Whether a file says that it is one, be it right or wrong; whoever opens it says what is wrong with it."""
    return _says(path, FORMAT)


def is_task(path: AnyPath) -> bool:
    """Whether a file says that it is an exercise, likewise."""
    return _says(path, task.FORMAT)


def _says(path: AnyPath, format: str) -> bool:
    return os.fspath(path).lower().endswith(SUFFIX) and _head(path).format == format


def _head(path: AnyPath) -> _Head:
    try:
        if os.path.isfile(path) and os.path.getsize(path) <= LARGEST:
            return msgspec.json.decode(Path(path).read_bytes(), type=_Head)
    except (OSError, ValueError, msgspec.MsgspecError, RecursionError):  # it cannot be read, or is something else
        pass
    return _Head()

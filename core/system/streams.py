"""Streams: what is open already, or a named pipe, comes only once; a command that looks twice keeps what came."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeAlias

from core.system.descriptors import INPUT, descriptor_of
from core.system.inputs import PATIENCE_S, opened
from core.wording.system import Unusable

Stream: TypeAlias = int | tuple[int, int]  # a descriptor; a named pipe by its device and its number there


class Kept(NamedTuple):
    """What came through a stream, and when."""

    content: bytes
    came: int  # nanoseconds


class _Streams:
    """Those that a command may read as tables; its experiment comes through another."""

    def __init__(self, experiment: Stream | None) -> None:
        self.experiment = experiment
        self.kept: dict[Stream, Kept] = {}
        self.named: dict[str, Kept] = {}  # the same, where the name is all that is left: pipes are removed after use


_commands: list[_Streams] = []  # one within another; none in a window, whose engine has other streams


@contextmanager
def streams_beside(path: str) -> Iterator[None]:
    """Meanwhile streams may be read by `kept_stream`, but for the one through which `path` is read."""
    _commands.append(_Streams(_stream(path)))
    try:
        yield
    finally:
        _commands.pop()


def kept_stream(path: str, most: int) -> Kept | None:
    """All that comes through what is open already or a named pipe, or its first `most` bytes and one more, the same
    each time; None where the path names a file. OSError says why it cannot be."""
    stream = _stream(path)
    if stream is None:
        return _commands[-1].named.get(path) if _commands else None
    if not _commands:
        raise Unusable("stream")
    streams = _commands[-1]
    if stream == streams.experiment:
        raise Unusable("read_once")
    if stream not in streams.kept:
        with opened(path, PATIENCE_S) as file:
            streams.kept[stream] = Kept(file.read(most + 1), time.time_ns())
    streams.named[path] = streams.kept[stream]
    return streams.kept[stream]


def _stream(path: str) -> Stream | None:
    number = descriptor_of(path, INPUT)
    if number is not None:
        return number
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # ValueError: a name that cannot be
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISFIFO(found.st_mode) else None

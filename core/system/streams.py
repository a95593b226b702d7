"""Streams: what is open already comes only once, so a command that looks at it twice keeps what came."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from core.system.descriptors import INPUT, descriptor_of
from core.system.inputs import opened
from core.wording.system import Unusable


class Kept(NamedTuple):
    """What came through a stream, and when."""

    content: bytes
    came: int  # nanoseconds


class _Streams:
    """Those that a command may read as tables; its experiment comes through another."""

    def __init__(self, experiment: int | None) -> None:
        self.experiment = experiment
        self.kept: dict[int, Kept] = {}


_commands: list[_Streams] = []  # one within another; none in a window, whose engine has other streams


@contextmanager
def streams_beside(path: str) -> Iterator[None]:
    """Meanwhile streams may be read by `kept_stream`, but for the one through which `path` is read."""
    _commands.append(_Streams(descriptor_of(path, INPUT)))
    try:
        yield
    finally:
        _commands.pop()


def kept_stream(path: str, most: int) -> Kept | None:
    """All that comes through what is open already, or its first `most` bytes and one more, the same each time; None
    where the path names a file. OSError says why it cannot be."""
    number = descriptor_of(path, INPUT)
    if number is None:
        return None
    if not _commands:
        raise Unusable("stream")
    streams = _commands[-1]
    if number == streams.experiment:
        raise Unusable("read_once")
    if number not in streams.kept:
        with opened(path, 0.0) as file:
            streams.kept[number] = Kept(file.read(most + 1), time.time_ns())
    return streams.kept[number]

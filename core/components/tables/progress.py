"""How far a table has been read: whoever waits for it may be told, and may give up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Progress(NamedTuple):
    """How much of which file has been read."""

    path: str
    size: int  # bytes
    share: float  # of them, from 0, before the first, to 1


Tell = Callable[[Progress], None]
_tell: ContextVar[Tell | None] = ContextVar("tell", default=None)


@contextmanager
def told(tell: Tell) -> Iterator[None]:
    """Meanwhile, and in this thread, `tell` hears of every piece that is read, and before the first.

    What it raises ends the reading: the file is closed, and nothing of it is kept.
    """
    before = _tell.set(tell)
    try:
        yield
    finally:
        _tell.reset(before)


def note(path: str, size: int, done: int) -> None:
    """So many bytes of the file have been read."""
    tell = _tell.get()
    if tell is not None:
        tell(Progress(path, size, min(done / size, 1.0) if size else 1.0))

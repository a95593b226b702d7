"""Flushing: what was written is made safe on the disk, which whoever must not stand still has done by somebody else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import IO, TypeAlias

Sync: TypeAlias = Callable[[int], None]  # makes the file of that number safe; OSError where it cannot be

_by: ContextVar[Sync | None] = ContextVar("by", default=None)


def flush(file: IO[bytes]) -> None:
    """All that was written to the file is safe on the disk when this comes back."""
    file.flush()
    by = _by.get()
    (os.fsync if by is None else by)(file.fileno())


@contextmanager
def flushed_by(sync: Sync) -> Iterator[None]:
    """Files that are written meanwhile, in this thread, are made safe by it; what else it raises ends the writing."""
    before = _by.set(sync)
    try:
        yield
    finally:
        _by.reset(before)

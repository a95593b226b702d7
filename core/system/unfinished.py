"""Unfinished: new files that have not taken their place yet, for whoever ends the program in its midst to remove."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

_names: set[str] = set()
_changing = Lock()


@contextmanager
def appearing(name: str) -> Iterator[None]:
    """In here the file of that name is made: nobody ends the program between its birth and our knowing of it."""
    with _changing:
        _names.add(name)
        yield


@contextmanager
def settling(name: str) -> Iterator[None]:
    """In here the file takes its place, or goes."""
    with _changing:
        yield
        _names.discard(name)


def abandon() -> None:
    """Removes them all, and lets none appear or take its place any more: for whoever ends the program next."""
    _changing.acquire()
    for name in _names:
        with suppress(OSError):
            os.unlink(name)

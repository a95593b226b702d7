"""Importing without PySide6's hook, which reads the source of every module for switches that nobody here uses."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager

import PySide6.QtCore  # noqa: F401 - it puts its hook in place when it is imported


@contextmanager
def plain_imports() -> Iterator[None]:
    """Python's own `import` for as long as it lasts: a sixth of the time of the window's imports less.

    PySide6 keeps Python's beside its own, which looks for `from __feature__ import …` (PySide6's documentation,
    "Python-specific features"). Where it does not, nothing changes.
    """
    hooked = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", hooked)
    try:
        yield
    finally:
        builtins.__import__ = hooked

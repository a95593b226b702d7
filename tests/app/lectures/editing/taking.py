"""What a form tells, and takes back as its owner would give it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import SignalInstance

T = TypeVar("T")


def taken_back(edited: SignalInstance, show: Callable[[T], object]) -> list[tuple[T, str]]:
    """Each value with its verb; the form is shown it, as whoever has the script would do."""
    told = list[tuple[T, str]]()

    def take(value: T, verb: str, *_gesture: str) -> None:
        told.append((value, verb))
        show(value)

    edited.connect(take)
    return told

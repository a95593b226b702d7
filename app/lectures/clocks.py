"""Clocks: how long a lecture has gone on, and how long its present scene."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Clocks:
    """Both begin when somebody says so."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._begun = self._entered = now()

    @property
    def seconds(self) -> tuple[float, float]:
        """Of the lecture, and of the scene."""
        now = self._now()
        return now - self._begun, now - self._entered

    def enter(self) -> None:
        """Another scene."""
        self._entered = self._now()


def told(seconds: float) -> str:
    """Minutes and seconds, and hours where there are any.

    >>> told(65.9), told(3600 + 61)
    ('1:05', '1:01:01')
    """
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"

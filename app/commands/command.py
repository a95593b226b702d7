"""A command: one thing that can be done, with all the names under which it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

ARROW, IS = " → ", " = "


@dataclass(frozen=True)
class Command:
    """One line of the finder."""

    title: str
    do: Callable[[], object]
    group: str = ""  # where else it is to be found
    keys: tuple[str, ...] = ()
    also: str = ""  # what it is called in the other language
    possible: bool = True
    chosen: bool = False  # what the command would choose is chosen already

    @property
    def heading(self) -> str:
        """For what it would choose."""
        return self.title.rpartition(ARROW)[0]

    @property
    def choice(self) -> str:
        """What it would choose, without saying for what."""
        return self.title.rpartition(ARROW)[2]

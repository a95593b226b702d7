"""What a user can cause and the program cannot do: the error that carries a reason to the edge that words it."""

from __future__ import annotations

from core.wording.english import english
from core.wording.phrase import Reason


class Refused(Exception):
    """Told in English by `str`; whoever speaks another language words the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return english(self.reason)

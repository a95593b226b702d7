"""Votes: what phones have answered, by question and device; kept in the window, so that it outlives the page."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from app.lectures.phones.asked import Answer, Remember, Vote

LETTERS = 64  # of the secret by which devices are known again


class Votes:
    """A device is a random token, and nothing is known of who has it."""

    def __init__(self) -> None:
        self._secret = secrets.token_hex(LETTERS // 2)
        self._cast: dict[str, dict[str, Vote]] = {}

    def take(self, votes: Iterable[Vote]) -> None:
        """What has been answered since; of each device the last counts."""
        for vote in votes:
            self._cast.setdefault(vote.key, {})[vote.device] = vote

    def of(self, key: str) -> tuple[Answer, ...]:
        """Everything that was answered to a question."""
        return tuple(vote.answer for vote in self._cast.get(key, {}).values())

    def told(self) -> Remember:
        """All of it, for a page that begins: phones are to be who they were, and nobody counts twice."""
        return Remember(self._secret, tuple(vote for cast in self._cast.values() for vote in cast.values()))

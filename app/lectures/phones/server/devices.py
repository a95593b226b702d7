"""Devices: a phone is a random token that this lecture has given it; one that was invented is none."""

from __future__ import annotations

import hmac
import secrets

LETTERS = 32  # of the random part, and of its signature


class Devices:
    """Signs what it gives out, and so remembers none of it: nobody fills its memory by asking for tokens."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def new(self) -> str:
        """A token that nobody has."""
        name = secrets.token_hex(LETTERS // 2)
        return name + self._signature(name)

    def knows(self, token: str) -> bool:
        """Whether it has given that out."""
        name, signature = token[:LETTERS], token[LETTERS:]
        return token.isascii() and hmac.compare_digest(self._signature(name), signature)

    def _signature(self, name: str) -> str:
        return hmac.digest(self._secret, name.encode(), "sha256").hex()[:LETTERS]

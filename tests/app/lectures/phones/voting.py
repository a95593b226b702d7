"""A phone of the tests, which needs no event loop: it looks, and it votes."""

from __future__ import annotations

import http.client
import re
from urllib.parse import urlencode

from app.lectures.phones.phones import Phones

WITHIN_S = 30.0


class Phone:
    """One device."""

    def __init__(self, phones: Phones) -> None:
        self._host, self._port, self._cookie = phones.address, phones.port, ""

    def look(self, path: str = "/") -> str:
        """What it sees."""
        return self._asked("GET", path, "", {})

    def vote(self, answer: str) -> None:
        """Answer what is asked."""
        key = re.search(r'name="question" value="([^"]+)"', self.look())
        assert key is not None
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        self._asked("POST", "/vote", urlencode({"question": key[1], "answer": answer}), kind)

    def _asked(self, method: str, path: str, body: str, headers: dict[str, str]) -> str:
        connection = http.client.HTTPConnection(self._host, self._port, timeout=WITHIN_S)
        connection.request(method, path, body or None, {"Cookie": self._cookie, **headers})
        reply = connection.getresponse()
        self._cookie = (reply.getheader("Set-Cookie") or self._cookie).partition(";")[0]
        words = reply.read().decode()
        connection.close()
        return words

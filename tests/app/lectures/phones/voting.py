"""Phones of the tests, which need no event loop: they look, and they vote; and what becomes of the page meanwhile."""

from __future__ import annotations

import http.client
import re
import socket
from urllib.parse import urlencode

import psutil
from pytestqt.qtbot import QtBot

from app.lectures.phones import asked
from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.phones import Phones

WITHIN_S = 30.0


class Phone:
    """One device."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port, self._cookie = host, port, ""

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


def turn_on(phones: Phones, qtbot: QtBot) -> None:
    """On this machine alone."""
    phones.turn_on(LOOPBACK)
    qtbot.waitUntil(lambda: phones.on)


def phone_of(phones: Phones) -> Phone:
    """One that has not been there."""
    return Phone(phones.address, phones.port)


def is_news(phone: Phone, before: str, any_seen: bool) -> bool:
    """Whether the page says something else than before; at first it may say whatever it does."""
    return not any_seen or phone.look("/state") != before


def kill(phones: Phones) -> int:
    """The process of the page, from outside."""
    pid = phones.pid
    assert pid is not None
    psutil.Process(pid).kill()
    return pid


def is_free(port: int) -> bool:
    """Whether nobody answers there."""
    with socket.socket() as knock:
        return knock.connect_ex((LOOPBACK, port)) != 0


class LateLine:
    """A line whose page says that it is open when that is looked at."""

    gone = False

    def __init__(self, parts: asked.Parts, home: str) -> None:
        self.orders = list[asked.Order]()

    def send(self, order: asked.Order) -> None:
        """Only remembered."""
        self.orders.append(order)

    def taken(self) -> list[asked.Report]:
        """One report for each time that it was to open."""
        return [asked.Opened(80, address=order.address) for order in self.orders if isinstance(order, asked.Open)]

    def close(self) -> None:
        """There is nothing to be closed."""

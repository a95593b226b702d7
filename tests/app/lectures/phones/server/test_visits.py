"""Whoever speaks no HTTP, too long or too slowly is let go; the others are served meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from app.lectures.phones.asked import Parts, Show
from app.lectures.phones.server.site import Site
from app.lectures.phones.server.visits import Visits
from tests.app.lectures.phones.conftest import CHOICE
from tests.phones.talking import LOOPBACK, Heard, request, said

SHORT_S = 0.4


def served(parts: Parts, talk: Any, most: int = 50, deadline_s: float = 30.0) -> Any:
    """What comes of a talk with a site, given its port."""

    async def both() -> Any:
        site = Site(parts)
        site.show = Show("en", CHOICE)
        visits = Visits(site, most, deadline_s)
        server = await asyncio.get_running_loop().create_server(visits.visit, LOOPBACK, 0)
        port = server.sockets[0].getsockname()[1]
        site.host = f"{LOOPBACK}:{port}"
        try:
            return await talk(port)
        finally:
            server.close()
            visits.end_all()

    return asyncio.run(both())


def test_a_page_is_given_and_the_connection_closed(made_of: Parts) -> None:
    heard: Heard = served(made_of, lambda port: said(port, request(port, "GET", "/")))

    assert heard.status == 200
    assert heard.header("connection") == "close"
    assert int(heard.header("content-length")) == len(heard.body.encode())


@pytest.mark.parametrize("words, statuses", [
    (b"\x16\x03\x01\x02\x00\x01\x00", {0, 400}), (b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", {400}),
    (b"GET /" + b"a" * 100_000, {0, 413}), (b"GET / HTTP/0.9\r\n\r\n", {0, 400, 421}),
    (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {0, 400, 421, 505}),
])  # fmt: skip
def test_what_is_no_request_gets_no_page(made_of: Parts, words: bytes, statuses: set[int]) -> None:
    heard: Heard = served(made_of, lambda port: said(port, words))

    assert heard.status in statuses
    assert "<form" not in heard.body


def test_a_second_request_in_one_breath_is_not_heard(made_of: Parts) -> None:
    heard: Heard = served(made_of, lambda port: said(port, 2 * request(port, "GET", "/state")))

    assert heard.body == CHOICE.key


def test_a_body_that_is_longer_than_it_said_is_not_taken(made_of: Parts) -> None:
    def talk(port: int) -> Coroutine[Any, Any, Heard]:
        kind = "application/x-www-form-urlencoded"
        head = request(port, "POST", "/vote", transfer_encoding="chunked", content_type=kind)
        return said(port, head.replace(b"content-length: 0\r\n", b"") + b"4000\r\n%s\r\n" % (b"a" * 0x4000) * 5)

    assert served(made_of, talk).status in (0, 413)


def test_who_says_nothing_is_let_go_in_time(made_of: Parts) -> None:
    async def talk(port: int) -> tuple[int, float]:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        heard = await said(port, b"GET / HTTP/1.1\r\n")
        return heard.status, loop.time() - begun

    status, lasted = served(made_of, talk, deadline_s=SHORT_S)

    assert status == 0
    assert lasted >= SHORT_S * 0.9


def test_where_there_is_no_room_the_one_that_is_here_longest_has_to_go(made_of: Parts) -> None:
    async def talk(port: int) -> tuple[int, bytes]:
        waiting = [await asyncio.open_connection(LOOPBACK, port) for _ in range(6)]
        answer = await said(port, request(port, "GET", "/state"))
        first = await waiting[0][0].read()
        for _, writer in waiting:
            writer.close()
        return answer.status, first

    assert served(made_of, talk, most=5) == (200, b"")

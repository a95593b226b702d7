"""Talking to the page as anybody may: bytes go in at once or in drops, and a status comes out, or nothing."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Literal, NamedTuple

LOOPBACK = "127.0.0.1"
PATIENCE_S = 30.0  # longer than any visit may last
ABSENT, ENDLESS = -1, -2  # in place of a status: nobody is there, or it does not come to an end
DROP, DROP_S, DROPS = 7, 0.5, 60  # bytes of a slow talker, between two of them, and how many at most

Way = Literal["at once", "in drops", "silent", "deaf"]


class Heard(NamedTuple):
    """What came back; status 0 where that was nothing."""

    status: int
    head: str = ""
    body: str = ""

    def header(self, name: str) -> str:
        """What is said by that name in the head."""
        lines = (line.partition(":") for line in self.head.split("\r\n"))
        return next((value.strip() for found, _, value in lines if found.lower() == name), "")


async def said(port: int, words: bytes, way: Way = "at once") -> Heard:
    """Say this, and hear what comes until the far end has closed; that it is not there, or never ends, is no answer."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            try:
                reader, writer = await asyncio.open_connection(LOOPBACK, port)
            except OSError:
                return Heard(ABSENT)
            try:
                await _say(writer, words, way)
                return _read(await _listen(reader))
            except OSError:  # it has closed in the midst of that
                return Heard(0)
            finally:
                writer.close()
    except TimeoutError:
        return Heard(ENDLESS)


async def passed(seconds: float) -> None:
    """For one who takes his time."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()


async def _say(writer: asyncio.StreamWriter, words: bytes, way: Way) -> None:
    if way == "in drops":
        await _drip(writer, words)
    elif way != "silent":
        transport = writer.transport
        assert isinstance(transport, asyncio.Transport)
        if way == "deaf":
            transport.pause_reading()
        writer.write(words)
        if way == "deaf":
            await passed(DROP_S)
            transport.resume_reading()
    with suppress(OSError):  # who was thrown out in the midst of a word still hears why
        await writer.drain()


async def _drip(writer: asyncio.StreamWriter, words: bytes) -> None:
    for start in range(0, min(len(words), DROP * DROPS), DROP):
        writer.write(words[start : start + DROP])
        await writer.drain()
        await passed(DROP_S)


async def _listen(reader: asyncio.StreamReader) -> bytes:
    """All that was said before the connection was closed, or broken off."""
    heard = bytearray()
    with suppress(OSError):
        while piece := await reader.read(65536):
            heard += piece
    return bytes(heard)


def _read(heard: bytes) -> Heard:
    head, _, body = heard.decode("utf-8", "replace").partition("\r\n\r\n")
    words = head.split(" ", 2)
    return Heard(int(words[1]), head, body) if len(words) > 1 and words[1].isdecimal() else Heard(0)


def request(port: int, method: str, path: str, body: str = "", **headers: str) -> bytes:
    """As a browser writes it; a header given here stands in place of the usual one, `_` for `-`."""
    lines = {"host": f"{LOOPBACK}:{port}", "accept": "text/html", "content-length": str(len(body.encode()))}
    if body:
        lines["content-type"] = "application/x-www-form-urlencoded"
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n{body}".encode()

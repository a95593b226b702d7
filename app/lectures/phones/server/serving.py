"""Serving: the process of the page, which knows no window; it ends when that does, and gives way to it."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec

from app.lectures.phones.asked import Close, Failed, Open, Opened, Order, Parts, Remember, Report, Show
from app.lectures.phones.code import modules
from app.lectures.phones.server.site import Site
from app.lectures.phones.server.visits import MOST_VISITS, Visits
from core.system.parent import end_with_parent

if TYPE_CHECKING:
    from core.engine.mail import Connection

NEWS_S = 0.05  # between two looks at what was answered: so much is lost where the process is killed
BACKLOG = 512
GENTLE = 10  # how much everybody else goes first
SPARE_FILES = 64


class Serving:
    """Obeys one order after the other, and reports."""

    def __init__(self, pipe: Connection[Any, Any], parts: Parts, most: int = MOST_VISITS) -> None:
        self._pipe, self._site = pipe, Site(parts)
        self._visits = Visits(self._site, most)
        self._server: asyncio.Server | None = None
        self._orders: asyncio.Queue[Order | None] = asyncio.Queue()
        self._reports: SimpleQueue[Report | None] = SimpleQueue()

    async def run(self) -> None:
        """Until the window is gone."""
        loop = asyncio.get_running_loop()
        Thread(target=self._listen, args=(loop,), daemon=True).start()
        reporter = Thread(target=self._report, daemon=True)
        reporter.start()
        news = loop.create_task(self._tell_news())
        while (order := await self._orders.get()) is not None:
            await self._obey(order)
        news.cancel()
        self._close()
        self._reports.put(None)
        await loop.run_in_executor(None, reporter.join)
        self._pipe.close()

    async def _obey(self, order: Order) -> None:
        if isinstance(order, Open):
            self._close()
            self._reports.put(await self._open(order))
        elif isinstance(order, Show):
            self._site.show = order
        elif isinstance(order, Remember):
            self._site.remember(order)
        elif isinstance(order, Close):
            self._close()

    async def _open(self, order: Open) -> Report:
        """At the port that is wanted; where that is taken, at any that is free."""
        loop = asyncio.get_running_loop()
        for port in (order.port, 0):
            with suppress(OSError, OverflowError):
                self._server = await loop.create_server(self._visits.visit, order.address, port, backlog=BACKLOG)
                found = int(self._server.sockets[0].getsockname()[1])
                self._site.host = f"{order.address}:{found}"
                return Opened(found, modules(f"http://{self._site.host}"), order.address)
        return Failed(order.address)

    def _close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._visits.end_all()
            self._server = None

    async def _tell_news(self) -> None:
        while True:
            await asyncio.sleep(NEWS_S)
            self._tell()

    def _tell(self) -> None:
        heard = self._site.heard()
        if heard is not None:
            self._reports.put(heard)

    def _listen(self, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread: nobody who is served has to wait for the pipe."""
        with suppress(EOFError, OSError):
            while parcel := self._pipe.recv_bytes():
                order = msgspec.json.decode(parcel, type=Order)
                loop.call_soon_threadsafe(self._orders.put_nowait, order)
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(self._orders.put_nowait, None)

    def _report(self) -> None:
        with suppress(OSError):
            while (report := self._reports.get()) is not None:
                self._pipe.send_bytes(msgspec.json.encode(report))


def serve(pipe: Connection[Any, Any], parts: bytes, most: int = MOST_VISITS) -> None:
    """Serves until the near end is gone."""
    asyncio.run(Serving(pipe, msgspec.json.decode(parts, type=Parts), most).run())


def serve_in_process(pipe: Connection[Any, Any], parts: bytes) -> None:
    """The same in a process of its own."""
    end_with_parent()
    _give_way()
    serve(pipe, parts, _most_visits())
    os._exit(0)


def _give_way() -> None:
    """Everything else on this machine goes first: a flood may slow the page, never the hall."""
    import psutil

    with suppress(OSError, psutil.Error):
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else GENTLE)


def _most_visits() -> int:
    """As many as there may be files open."""
    if sys.platform == "win32":
        return MOST_VISITS
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_VISITS + SPARE_FILES
    if 0 <= soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if hard < 0 else min(wanted, hard), hard))
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return MOST_VISITS if soft < 0 else max(1, min(MOST_VISITS, soft - SPARE_FILES))

"""The line to the page: the near end of the pipe, on which nobody waits for anybody."""

from __future__ import annotations

import multiprocessing
from threading import Thread
from typing import Literal
from weakref import finalize

import msgspec

from app.lectures.phones.asked import Order, Parts, Report
from app.lectures.phones.far_end import serve_alone, serve_beside
from core.engine.mail import Mail
from core.engine.quiet import deaf_to_the_terminal


class Line:
    """Begins the process of the page; once it is `gone`, it is for nobody any more."""

    def __init__(self, parts: Parts, home: Literal["process", "thread"] = "process") -> None:
        """The far end is a spawned process or, for tests, a thread."""
        pipe, far_end = multiprocessing.Pipe()
        self._mail, words = Mail(pipe), msgspec.json.encode(parts)
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=serve_alone, args=(far_end, words), daemon=True)
        self._alone = home == "process"
        if self._alone:
            with deaf_to_the_terminal():
                self._process.start()
            far_end.close()
            self._left_behind = finalize(self, self._process.kill)
        else:
            Thread(target=serve_beside, args=(far_end, words), daemon=True).start()
        self.pid, self.gone = self._process.pid, False
        self._mail.begin()

    def send(self, order: Order) -> None:
        """Give an order, without waiting."""
        self._mail.send(msgspec.json.encode(order))

    def taken(self) -> list[Report]:
        """All reports that have come."""
        parcels, self.gone = self._mail.taken()
        return [msgspec.json.decode(parcel, type=Report) for parcel in parcels]

    def close(self) -> None:
        """The end of the page and of its process."""
        self.gone = True
        if self._alone and self._left_behind.detach():
            self._process.kill()
            Thread(target=self._process.join, daemon=True).start()
        self._mail.send(b"")  # a thread ends by that
        self._mail.close()

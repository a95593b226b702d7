"""Mail: a thread carries parcels out and one carries them in, so that nobody here waits for the far end of a pipe."""

from __future__ import annotations

import sys
from collections import deque
from contextlib import suppress
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Connection
else:
    from multiprocessing.connection import Connection

__all__ = ["Connection", "Mail"]

PARTING_S = 0.2  # how long a carrier may take to notice that the far end is gone


class Mail:
    """Takes and gives parcels at once, though the far end may stand still in the midst of one."""

    def __init__(self, pipe: Connection[Any, Any]) -> None:
        self._pipe = pipe
        self._outgoing: SimpleQueue[bytes | None] = SimpleQueue()
        self._incoming: deque[bytes] = deque()
        self._news, self._gone = Event(), False
        self._carriers = Thread(target=self._carry_out, daemon=True), Thread(target=self._carry_in, daemon=True)

    def begin(self) -> None:
        """From now on parcels are carried."""
        for carrier in self._carriers:
            carrier.start()

    def send(self, parcel: bytes) -> None:
        """Has the parcel carried to the far end; it is lost where that is gone."""
        self._outgoing.put(parcel)

    def taken(self) -> tuple[list[bytes], bool]:
        """The parcels that have come, whole, and whether they were the last, because the far end is gone."""
        self._news.clear()
        gone = self._gone  # before it is looked what has come, which it has before that
        return [self._incoming.popleft() for _ in range(len(self._incoming))], gone

    def wait(self, seconds: float) -> bool:
        """Whether something comes within that time, or the news that nothing will."""
        return self._news.wait(seconds)

    def close(self) -> None:
        """Ends the carriers, whose far end has been ended before, and the pipe."""
        self._outgoing.put(None)
        for carrier in self._carriers:
            carrier.join(PARTING_S)
        if not any(carrier.is_alive() for carrier in self._carriers):  # it must not be closed under their hands
            self._pipe.close()

    def _carry_out(self) -> None:
        with suppress(OSError):  # the far end is gone
            while (parcel := self._outgoing.get()) is not None:
                self._pipe.send_bytes(parcel)

    def _carry_in(self) -> None:
        with suppress(EOFError, OSError):  # the far end is gone
            while True:
                self._incoming.append(self._pipe.recv_bytes())
                self._news.set()
        self._gone = True
        self._news.set()

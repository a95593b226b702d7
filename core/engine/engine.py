"""The engine: takes an experiment down a pipe to a process of its own, and sends back frames."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import suppress
from typing import Literal

from core.engine.orders import Acknowledge, Died, Frames, Order, Report, Stop
from core.engine.worker import serve


class Engine:
    """The near end of the pipe: `send` orders, `drain` reports; a dead process is reported, not raised."""

    def __init__(self, home: Literal["process", "thread"] = "process") -> None:
        """Starts the far end, in a spawned process or, for tests and small tools, in a thread."""
        self._pipe, far_end = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(target=serve, args=(far_end,), daemon=True)
        self._thread = threading.Thread(target=serve, args=(far_end,), daemon=True)
        self._dead = False
        if home == "process":
            self._process.start()
            far_end.close()
        else:
            self._thread.start()

    @property
    def pid(self) -> int | None:
        """The process; None for a thread."""
        return self._process.pid

    def send(self, order: Order) -> None:
        """Gives an order; to a dead process it is lost, and the next `drain` tells."""
        if not self._dead:
            with suppress(OSError):
                self._pipe.send(order)

    def drain(self) -> list[Report]:
        """All reports that have come, `Died` at most once; the batches of frames among them are acknowledged."""
        reports: list[Report] = []
        try:
            while not self._dead and self._pipe.poll():
                reports.append(self._pipe.recv())
        except (EOFError, OSError):
            self._dead = True
            reports.append(Died())
        batches = sum(isinstance(report, Frames) for report in reports)
        if batches:
            self.send(Acknowledge(batches))
        return reports

    def wait(self, seconds: float) -> bool:
        """Whether a report comes within that time."""
        try:
            return not self._dead and self._pipe.poll(seconds)
        except (EOFError, OSError):
            return True

    def close(self) -> None:
        """Ends the far end."""
        self.send(Stop())
        self._dead = True
        if self._process.pid is not None:
            self._process.join(0.2)
            self._process.kill()
            self._process.join()
        self._pipe.close()
        if self._thread.is_alive():
            self._thread.join(1)

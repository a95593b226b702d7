"""The engine: takes an experiment down a pipe to a process of its own, and sends back frames."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, Literal

from core.engine.orders import Acknowledge, Died, Frames, Look, Order, Report, Stop
from core.engine.sealing import Questions, SealedAnswers, addressed, questions, unsealed
from core.probes import Probe

PARTING_S = 0.2  # how long the far end may take to stop by itself


class Engine:
    """The near end of the pipe: `send` orders, `drain` reports; a dead process is reported, not raised."""

    def __init__(self, home: Literal["process", "thread"] = "process") -> None:
        """Starts the far end, in a spawned process or, for tests and small tools, in a thread."""
        self._pipe, far_end = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(target=_serve, args=(far_end,), daemon=True)
        self._thread = Thread(target=_serve, args=(far_end,), daemon=True)
        self._parcels: SimpleQueue[bytes | None] = SimpleQueue()
        self._postman = Thread(target=_carry, args=(self._pipe, self._parcels), daemon=True)
        self._stand_ins: dict[Probe, Probe] = {}
        self._dead = False
        if home == "process":
            self._process.start()
            far_end.close()
        else:
            self._thread.start()
        self._postman.start()

    @property
    def pid(self) -> int | None:
        """The process; None for a thread."""
        return self._process.pid

    def send(self, order: Order) -> None:
        """Gives an order, without waiting; to a dead process it is lost, and the next `drain` tells."""
        if not self._dead:
            if isinstance(order, Look):
                self._parcels.put(addressed(self._questions(order)))
            else:
                self._parcels.put(addressed(order))

    def drain(self) -> list[Report]:
        """All reports that have come, `Died` at most once; the batches of frames among them are acknowledged."""
        reports: list[Report] = []
        try:
            while not self._dead and self._pipe.poll():
                report: Report | SealedAnswers = self._pipe.recv()
                reports.append(unsealed(report, self._stand_ins) if isinstance(report, SealedAnswers) else report)
        except (EOFError, OSError):
            self._dead = True
            reports.append(Died())
        for run, batches in Counter(report.run for report in reports if isinstance(report, Frames)).items():
            self.send(Acknowledge(run, batches))
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
        self._parcels.put(None)
        self._dead = True
        if self._process.pid is not None:
            self._process.join(PARTING_S)
            self._process.kill()
            self._process.join()
        self._postman.join(1)
        self._pipe.close()
        if self._thread.is_alive():
            self._thread.join(1)

    def _questions(self, order: Look) -> Questions:
        asked, stand_ins = questions(order)
        self._stand_ins |= stand_ins
        return asked


def _serve(pipe: Connection) -> None:
    """The far end: what trains is imported there, and not where it is only talked to."""
    from core.engine.worker import serve

    serve(pipe)


def _carry(pipe: Connection[Any, Any], parcels: SimpleQueue[bytes | None]) -> None:
    """Puts parcels into the pipe: it may be full, as while the far end is stopped, and the window does not wait."""
    with suppress(OSError):  # the process is gone
        while (parcel := parcels.get()) is not None:
            pipe.send_bytes(parcel)

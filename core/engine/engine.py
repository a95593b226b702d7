"""The engine: takes an experiment down a pipe to a process of its own, and sends back frames."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Literal
from weakref import finalize

from core.engine.mail import Connection, Mail
from core.engine.orders import Acknowledge, Died, Frames, Look, Order, Ping, Pong, Report, Stop
from core.engine.pulse import Pulse
from core.engine.quiet import deaf_to_the_terminal, without_warnings
from core.engine.sealing import Questions, SealedAnswers, Sent, addressed, opened, questions, unsealed
from core.probes import Probe
from core.system.parent import end_with_parent


class Engine:
    """The near end of the pipe: `send` orders, `drain` reports; a dead process is reported, not raised."""

    def __init__(
        self, home: Literal["process", "thread"] = "process", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Starts the far end, in a spawned process or, for tests and small tools, in a thread."""
        pipe, far_end = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(target=_serve_alone, args=(far_end,), daemon=True)
        self._thread = Thread(target=_serve, args=(far_end,), daemon=True)
        self._mail, self._pulse = Mail(pipe), Pulse(partial(self.send, Ping()), clock)
        self._stand_ins: dict[Probe, Probe] = {}
        self._dead = False
        if home == "process":
            with deaf_to_the_terminal():
                self._process.start()
            far_end.close()
            self._left_behind = finalize(self, self._process.kill)  # a stopped one would hold Python up at its end
        else:
            self._thread.start()
        self.pid = self._process.pid  # None for a thread
        self._mail.begin()

    @property
    def gone(self) -> bool:
        """Whether the far end has come to an end, as a `drain` has told, or was closed."""
        return self._dead

    def send(self, order: Order) -> None:
        """Gives an order, without waiting; to a dead process it is lost, and the next `drain` tells."""
        if not self._dead:
            if isinstance(order, Look):
                self._mail.send(addressed(self._questions(order)))
            else:
                self._mail.send(addressed(order))

    def drain(self) -> list[Report]:
        """All reports that have come, `Died` at most once; the batches of frames among them are acknowledged.

        Called again and again it also tells, once, of an engine that is silent, and of one that is so no more.
        """
        if self._dead:
            return []
        parcels, self._dead = self._mail.taken()
        sent: list[Sent] = [opened(parcel) for parcel in parcels]
        reports = [self._unsealed(report) for report in sent if not isinstance(report, Pong)]
        for run, batches in Counter(report.run for report in reports if isinstance(report, Frames)).items():
            self.send(Acknowledge(run, batches))
        news = Died() if self._dead else self._pulse.look(bool(parcels))
        return [*reports, news] if news is not None else reports

    def wait(self, seconds: float) -> bool:
        """Whether a report comes within that time."""
        return not self._dead and self._mail.wait(seconds)

    def close(self) -> None:
        """Ends the far end: a process at once, which has nothing to make safe, and which Python would end slowly.

        On a busy machine the system takes most of a second to end it, for which a thread waits.
        """
        self.send(Stop())
        self._dead = True
        if self.pid is None:
            self._thread.join(1)
            self._mail.close()
        elif self._left_behind.detach():
            self._process.kill()
            Thread(target=self._see_it_end, daemon=True).start()

    def _see_it_end(self) -> None:
        self._process.join()
        self._mail.close()

    def _unsealed(self, report: Report | SealedAnswers) -> Report:
        return unsealed(report, self._stand_ins) if isinstance(report, SealedAnswers) else report

    def _questions(self, order: Look) -> Questions:
        asked, stand_ins = questions(order)
        self._stand_ins |= stand_ins
        return asked


def _serve_alone(pipe: Connection) -> None:
    """The far end in a process of its own, which has nobody to warn."""
    without_warnings()
    end_with_parent()
    _serve(pipe)


def _serve(pipe: Connection) -> None:
    """The far end: what trains is imported there, and not where it is only talked to."""
    from core.engine.worker import serve

    serve(pipe)

"""A table of runs whose frames are taken, and whose clock moves with their steps alone."""

from __future__ import annotations

from core.engine.orders import Frames, Started
from core.engine.sealing import Sent
from core.engine.sessions import Sessions
from core.record.frame import Frame
from tests.core.engine.probing import Clock


class Table:
    """Sessions whose reports are taken at once, and whose clock moves with their steps alone."""

    def __init__(self) -> None:
        self.clock, self.reports = Clock(), list[Sent]()
        self.sessions = Sessions(self._take, self.clock)

    def work(self, rounds: int, seconds: float = 0.0) -> None:
        """So many rounds, and so much time after each."""
        for _ in range(rounds):
            self.sessions.work()
            self.clock.now += seconds

    def frames(self, run: int) -> list[Frame]:
        """All frames of a run."""
        structures = [each.structure for each in self.reports if isinstance(each, Started) and each.run == run]
        batches = [report for report in self.reports if isinstance(report, Frames) and report.run == run]
        return [frame for batch in batches for frame in batch.unpacked(structures[0])]

    def play(self, rate: float | None = None) -> None:
        """Train the main run on."""
        assert self.sessions.main is not None
        self.sessions.main.play(rate)

    def _take(self, report: Sent) -> None:
        self.reports.append(report)
        if isinstance(report, Frames) and (task := self.sessions.task(report.run)) is not None:
            task.acknowledge(0 if self.deaf == report.run else 1)

    deaf = 0  # the run whose frames nobody takes

"""A line to an engine, and all that was heard on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

from core.engine import Engine
from core.engine.orders import Frames, Report, Started
from core.record.frame import Frame

PATIENCE_S = 60.0  # a spawned process has to load NumPy first, on a machine that others use as well


class Line:
    """An engine and all that it has said."""

    def __init__(self, home: Literal["process", "thread"], clock: Callable[[], float] = time.monotonic) -> None:
        self.engine = Engine(home, clock)
        self.reports: list[Report] = []

    def until(self, *kinds: type[Report], run: int = 1, steps: int = 0) -> None:
        """Listens until each of the kinds, and so many frames of the run, have come."""
        end = time.monotonic() + PATIENCE_S
        while not ({type(report) for report in self.reports} >= set(kinds) and len(self.frames(run)) >= steps):
            assert self.engine.wait(end - time.monotonic()), "the engine said nothing"
            self.reports += self.engine.drain()

    def frames(self, run: int = 1) -> list[Frame]:
        """The frames of the run."""
        structures = [each.structure for each in self.reports if isinstance(each, Started) and each.run == run]
        batches = [report for report in self.reports if isinstance(report, Frames) and report.run == run]
        return [frame for batch in batches for frame in batch.unpacked(structures[0])]

"""Sessions: the main run, the side runs and those that rest, and how they share the engine's time."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from core.components.tables import Stamp, stamp_of
from core.engine.attempt import attempted, explained
from core.engine.orders import Failed, Freed, Reread
from core.engine.resting import Resting
from core.engine.sealing import Sent
from core.engine.task import Task
from core.experiment import Experiment
from core.training.kept import Kept
from core.wording import Reason, shortened

SIDE_SHARE = 0.15  # of the time while the main run trains: less than its speed varies by itself, so nobody sees it


class Sessions:
    """A table of tasks by run. The main one comes first; a side one takes what time is left to it, and its end."""

    def __init__(self, say: Callable[[Sent], None], clock: Callable[[], float] = time.monotonic) -> None:
        self.main: Task | None = None
        self._sides: dict[int, Task] = {}  # the one that waited longest comes first
        self._resting = Resting(say)
        self._kept, self._stamps = Kept(), dict[str, Stamp]()  # by file, as a main run read it last
        self._say, self._clock = say, clock
        self._took = self._free_at = 0.0  # of the last side step: its seconds, and when the next may be made

    def task(self, run: int) -> Task | None:
        """The task of a run, if it is still there."""
        main = self.main if self.main is not None and self.main.run == run else None
        return main or self._sides.get(run) or self._resting.get(run)

    def load(self, experiment: Experiment, run: int) -> None:
        """Begins the main run, and at once; the one before is gone first, and its memory, unless it rests."""
        self.main = None
        attempted(partial(self._kept.expect, experiment.data))  # before anybody reads them for their sizes
        self._resting.make_room_for(experiment)
        self.main = main = Task(experiment, run, self._kept, self._say, self._clock)
        self.attempt(run, main.work)
        if main.stamp is not None:
            self._compare(run, main.stamp)

    def rest(self, run: int) -> None:
        """Sets the main run aside, paused."""
        if self.main is not None and self.main.run == run:
            task, self.main = self.main, None
            self._resting.put(task)

    def resume(self, run: int) -> None:
        """Makes a run that rests the main one, or says that it is gone; the main one before is dropped.

        It goes on with the rows that it has, and says so where its file does not hold them any more.
        """
        self.main = main = self._resting.take(run)
        if main is None:
            self._say(Freed(run))
        elif main.stamp is not None:
            self._stamps[main.stamp.path] = main.stamp
            if attempted(partial(stamp_of, main.stamp.path)) != main.stamp:
                self._say(_told("table.older", run, main.stamp))

    def rehearse(self, experiment: Experiment, run: int, frames: int) -> None:
        """Begins a side run, as soon as there is time for it."""
        self._sides[run] = side = Task(experiment, run, self._kept, self._say, self._clock)
        side.advance(frames - 1)

    def drop(self, run: int) -> None:
        """Forgets a run."""
        self._sides.pop(run, None)
        self._resting.take(run)
        if self.main is not None and self.main.run == run:
            self.main = None

    def patience(self) -> float | None:
        """Seconds until there is something to do; None until another order comes."""
        waits = [self.main.patience() if self.main is not None else None, self._resting.patience()]
        if self._sides and self._next_side() is not None:
            waits.append(self._side_patience())
        return min((each for each in waits if each is not None), default=None)

    def work(self) -> None:
        """A step of the main run if one is due, and of a side run if there is time for it."""
        if self.main is not None:
            self.attempt(self.main.run, self.main.work)
        for task in self._resting.awake():
            self.attempt(task.run, task.work)
        if self._sides and (side := self._next_side()) is not None and self._side_patience() == 0.0:
            self._work_aside(side)

    def attempt(self, run: int, action: Callable[[], None]) -> None:
        """Does something with a run; a failure ends it alone, and travels as a value."""
        self._resting.wake(run)
        error = attempted(action)
        if error is not None:
            self.drop(run)
            self._say(Failed(run, explained(error)))

    def _compare(self, run: int, stamp: Stamp) -> None:
        """Says so where the file is not any more what it was."""
        if self._stamps.get(stamp.path, stamp) != stamp:
            self._say(_told("table.reread", run, stamp))
        self._stamps[stamp.path] = stamp

    def _next_side(self) -> Task | None:
        return next((side for side in self._sides.values() if not side.blocked), None)

    def _side_patience(self) -> float:
        """Seconds until a side run may work: free where the main run has nothing to do for as long as it takes."""
        main = self.main.patience() if self.main is not None else None
        if main is None or main > self._took:
            return 0.0
        return max(0.0, self._free_at - self._clock())

    def _work_aside(self, side: Task) -> None:
        begun = self._clock()
        self.attempt(side.run, side.work)
        self._took = self._clock() - begun
        self._free_at = begun + self._took / SIDE_SHARE
        if self._sides.pop(side.run, None) is not None and not side.done:
            self._sides[side.run] = side


def _told(code: str, run: int, stamp: Stamp) -> Reread:
    """A sentence about the file that a run has its data from."""
    return Reread(run, Reason(code, name=shortened(PurePath(stamp.path).name, 80)))

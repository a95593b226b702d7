"""Resting runs: what was left stands still as it is, so that somebody can come back to it and go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.engine.attempt import attempted
from core.engine.orders import Freed
from core.engine.sealing import Sent
from core.engine.task import Task
from core.experiment import Experiment
from core.training.memory import fits

MOST_ASIDE = 3
MOST_BYTES = 256_000_000  # of all that rest, with their samples


class Resting:
    """Paused tasks, of which the oldest go where they are too many or too large; each is told."""

    def __init__(self, say: Callable[[Sent], None]) -> None:
        self._say = say
        self._tasks: dict[int, Task] = {}  # the one that was left last at the end
        self._awake = set[int]()  # those that still have something to tell

    def get(self, run: int) -> Task | None:
        """A run, which goes on resting."""
        return self._tasks.get(run)

    def put(self, task: Task) -> None:
        """From now on it stands still."""
        task.pause()
        self._tasks[task.run] = task
        self._awake.add(task.run)
        while len(self._tasks) > MOST_ASIDE or self._taken() > MOST_BYTES:
            self._free_oldest()

    def take(self, run: int) -> Task | None:
        """A run, which rests no more."""
        self._awake.discard(run)
        return self._tasks.pop(run, None)

    def make_room_for(self, experiment: Experiment) -> None:
        """A run that begins is not refused because of those that rest; one that is too large anyhow costs none."""
        if self._tasks and attempted(partial(fits, experiment, self._taken())) is True:
            while self._tasks and attempted(partial(fits, experiment)) is not True:
                self._free_oldest()

    def wake(self, run: int) -> None:
        """It was told something, and may have an answer."""
        if run in self._tasks:
            self._awake.add(run)

    def awake(self) -> tuple[Task, ...]:
        """Those that have something to tell, or may have; of the others nothing is asked, at any step of the main."""
        return tuple(self._tasks[run] for run in self._awake) if self._awake else ()

    def patience(self) -> float | None:
        """Seconds until one of them has something to tell; None until another order comes."""
        self._awake = {run for run in self._awake if not self._tasks[run].done}
        waits = [wait for run in self._awake if (wait := self._tasks[run].patience()) is not None]
        return min(waits, default=None)

    def _taken(self) -> int:
        tasks = self._tasks.values()
        splits = {split for task in tasks if (split := task.split) is not None}
        return sum(task.bytes_needed for task in tasks) + sum(split.nbytes for split in splits)

    def _free_oldest(self) -> None:
        run = next(iter(self._tasks))
        self.take(run)
        self._say(Freed(run))

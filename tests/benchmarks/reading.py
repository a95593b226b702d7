"""How long the window stands still while a large table is chosen; `python -m tests.benchmarks.reading` measures it.

`… reading [MB] [--playing]`: how large the table is; the engine at full speed beside it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from numpy.random import default_rng

from core.components.datasets import Csv
from core.experiment import default_experiment
from tests.benchmarks.running import close, living, until
from tests.benchmarks.timing import Ratio, within

if TYPE_CHECKING:
    from app.program.program import Program

MEGABYTES = 60
BLOCKED_S = 0.05  # the event loop, once
TICK_MS = 5  # the loop never sleeps longer
SETTLED_MS, REST_S = 2000, 0.5  # until the window has been drawn; how long it is watched afterwards
SCHEDULED = Path("/proc/thread-self/schedstat")  # of Linux
COLUMNS, DISTINCT = 10, 5_000  # numbers in a row; rows, which are repeated


class Spent(NamedTuple):
    """Seconds of the window's thread by three clocks: of the processor, in line for it, and on the wall."""

    computed: float
    waited: float
    wall: float

    @classmethod
    def now(cls) -> Self:
        return cls(time.thread_time(), int(SCHEDULED.read_text("ascii").split()[1]) / 1e9, time.perf_counter())

    def since(self, before: Spent) -> Spent:
        """What went by."""
        return Spent(*(now - then for now, then in zip(self, before, strict=True)))

    @property
    def held(self) -> float:
        """How long it could not go on, though it had not to wait for a processor: it rested, or waited for Python."""
        return self.wall - self.waited


class Standstill(NamedTuple):
    """What was longest between two ticks of the window, and what all of it took, in seconds."""

    computed: float
    held: float
    wall: float
    together: float


def measure() -> list[Ratio]:
    """The longest block while a table is read, over what it may be."""
    with tempfile.TemporaryDirectory() as folder:
        kinds = {"amounts": written(Path(folder), MEGABYTES), "classes": written(Path(folder), MEGABYTES, classes=3)}
        program = living(default_experiment())
        seen = {kind: choosing(program, path) for kind, path in kinds.items()}
        close(program)
    said = "a table of {} MB with {} chosen ({:.0f} ms with what it waits for)"
    return [
        within(BLOCKED_S, [each.computed], name=said.format(MEGABYTES, kind, 1e3 * each.held))
        for kind, each in seen.items()
    ]


def written(folder: Path, megabytes: float, classes: int = 0) -> Path:
    """A table of that size: ten numbers a row, and a target."""
    rng, path = default_rng(0), folder / f"{classes}-classes.csv"
    numbers = rng.normal(size=(DISTINCT, COLUMNS)).tolist()
    targets = [f"kind {i % classes}" if classes else f"{rng.normal():.6f}" for i in range(DISTINCT)]
    rows = "".join(
        ",".join([*map("{:.6f}".format, row), target]) + "\n" for row, target in zip(numbers, targets, strict=True)
    )
    with path.open("w", encoding="utf-8") as file:
        for _ in range(round(megabytes * 1e6 / len(rows)) or 1):
            file.write(rows)
    return path


def choosing(program: Program, path: Path) -> Standstill:
    """Choose it as the data, as the inspector does, while the window is watched."""
    return _watched(program, partial(program.document.set_data, Csv(path=str(path))))


def _watched(program: Program, act: Callable[[], object]) -> Standstill:
    from PySide6.QtCore import Qt, QTimer

    ticks, begun, over = list[Spent](), list[float](), list[float]()

    def do() -> None:
        ticks.clear()
        begun.append(time.perf_counter())
        ticks.append(Spent.now())
        act()
        over.append(time.perf_counter())

    clock = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
    clock.timeout.connect(lambda: ticks.append(Spent.now()))
    clock.start()
    QTimer.singleShot(SETTLED_MS, do)
    until(program, lambda: bool(over) and time.perf_counter() - over[0] > REST_S, 300)
    clock.stop()
    gaps = [after.since(before) for before, after in pairwise(ticks)]
    computed, held, wall = (max(getattr(gap, name) for gap in gaps) for name in ("computed", "held", "wall"))
    return Standstill(computed, held, wall, over[0] - begun[0])


def told(seen: Standstill) -> str:
    """In milliseconds."""
    computed, held, wall = (f"{1e3 * each:.0f} ms" for each in seen[:3])
    return (
        f"at most {computed} computed, {held} with what it waits for, {wall} by the clock; {seen.together:.1f} s in all"
    )


def main(arguments: list[str]) -> int:
    """What is seen of each kind of table."""
    megabytes, slow = float(next((each for each in arguments if each != "--playing"), MEGABYTES)), False
    with tempfile.TemporaryDirectory() as folder:
        for classes in (0, 3):
            path = written(Path(folder), megabytes, classes)
            program = living(default_experiment())
            if "--playing" in arguments:
                program.player.play()
            seen = choosing(program, path)
            slow = slow or seen.computed > BLOCKED_S
            print(f"{path.name}: {told(seen)}", flush=True)
            close(program)
    return int(slow)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)

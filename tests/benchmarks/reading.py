"""How long the window stands still while a large table is chosen; `python -m tests.benchmarks.reading [MB]`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

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
COLUMNS, DISTINCT = 10, 5_000  # numbers in a row; rows, which are repeated


class Standstill(NamedTuple):
    """The longest time between two ticks of the window: of its thread's processor time, and by the clock; and what
    all of it took by the clock. Seconds."""

    thread: float
    clock: float
    late: float  # by the clock, what one tick in a hundred is later than
    together: float


def measure() -> list[Ratio]:
    """The longest block while a table is read, over what it may be."""
    with tempfile.TemporaryDirectory() as folder:
        kinds = {"amounts": written(Path(folder), MEGABYTES), "classes": written(Path(folder), MEGABYTES, classes=3)}
        program = living(default_experiment())
        program.player.play()
        seen = {kind: choosing(program, path) for kind, path in kinds.items()}
        close(program)
    said = "a table of {} MB with {} chosen ({:.0f} ms by the clock)"
    return [
        within(BLOCKED_S, [each.thread], name=said.format(MEGABYTES, kind, 1e3 * each.clock))
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

    ticks, over = list[tuple[float, float]](), list[float]()

    def do() -> None:
        act()
        over.append(time.perf_counter())

    clock = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
    clock.timeout.connect(lambda: ticks.append((time.thread_time(), time.perf_counter())))
    clock.start()
    begun = time.perf_counter()
    QTimer.singleShot(100, do)
    until(program, lambda: bool(over) and time.perf_counter() - over[0] > 0.5, 300)
    clock.stop()
    gaps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(ticks)]
    walls = sorted(wall for _, wall in gaps)
    return Standstill(max(thread for thread, _ in gaps), walls[-1], walls[int(0.99 * len(walls))], over[0] - begun)


def told(seen: Standstill) -> str:
    """In milliseconds."""
    return (
        f"longest gap {1e3 * seen.thread:.1f} ms of the window's thread, {1e3 * seen.clock:.1f} ms by the clock "
        f"(one in a hundred over {1e3 * seen.late:.1f} ms); {seen.together:.1f} s in all"
    )


def main(arguments: list[str]) -> int:
    """What is seen of each kind of table."""
    megabytes, slow = float(next(iter(arguments), MEGABYTES)), False
    with tempfile.TemporaryDirectory() as folder:
        for classes in (0, 3):
            path = written(Path(folder), megabytes, classes)
            program = living(default_experiment())
            program.player.play()
            seen = choosing(program, path)
            slow = slow or seen.thread > BLOCKED_S
            print(f"{path.name}: {told(seen)}", flush=True)
            close(program)
    return int(slow)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)

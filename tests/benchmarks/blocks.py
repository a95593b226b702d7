"""How long the event loop is blocked: what each of its passes costs the thread of the window, act by act."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.program.program import Program

TICK_MS = 5  # the loop never sleeps longer, so that the end of a while is noticed
PIECE_S = 0.005  # what is counted as a piece of work


@dataclass(frozen=True)
class Blocked:
    """One act: the longest single pass of the loop, and all passes that were worth counting, in processor seconds."""

    longest: float
    together: float


def blocked(act: Callable[[], object], seconds: float = 0.6) -> Blocked:
    """Do it in the event loop, as a click would, and watch the loop for a while: repainting is a part of it."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, act)
    passes = watched_passes(seconds)
    return Blocked(max(passes), sum(each for each in passes if each > PIECE_S))


def watched_passes(seconds: float) -> list[float]:
    """Processor seconds of each pass of the event loop, for whoever waits is not blocked."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, clock, passes = QEventLoop(), QTimer(interval=TICK_MS), list[float]()
    clock.start()
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        begun = time.thread_time()
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        passes.append(time.thread_time() - begun)
    clock.stop()
    return passes


def painting(program: Program, rounds: int = 5) -> float:
    """The unit of the machine: processor seconds to paint the whole window once."""
    times = []
    for _ in range(rounds):
        begun = time.thread_time()
        program.window.grab()
        times.append(time.thread_time() - begun)
    return min(times)

"""A program that runs while it is measured: its event loop for a while, the times between frames, bare engines."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from threading import Event
from typing import TYPE_CHECKING

from app.docks.plan import columns, rows
from core.engine import Engine
from core.engine.orders import Frames, Load, Pause, Play
from core.experiment import Experiment

if TYPE_CHECKING:
    from app.program.program import Program

TICK_MS = 16  # of the timer whose ticks are the frames
SIX = ("gradient-profile", "curves", "heatmap", "budget", "loss", "update-ratio")
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Watched:
    """A while of the window: the times between its frames, the steps that arrived, and what it cost."""

    frames: list[float]
    steps_per_second: float
    cpu_per_frame: float  # seconds of the window's process

    @property
    def late(self) -> float:
        """The frame that one in a hundred is later than."""
        return sorted(self.frames)[int(0.99 * len(self.frames))]


def program_of(experiment: Experiment, plots: tuple[str, ...], width: int = 1600, height: int = 900) -> Program:
    """The program with these plots in sight, as many in a row as fit; nothing is read from the user's settings."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="backscope-bench-")
    from app.program.running import begin

    program = begin(experiment)
    window = program.window
    window.resize(width, height)
    window.show()
    known = [name for name in plots if name in program.board.bench.docks]
    per_row = 3 if len(known) > 3 else 2
    cut = [known[at : at + per_row] for at in range(0, len(known), per_row)]
    lines = [(1.0, columns(*((1.0, name) for name in row))) for row in cut]
    program.board.bench.lay_out(rows(*lines, (0.4, "verdict")))
    until(program, lambda: bool(program.player.live) and len(program.player.live or ()) > 0)
    return program


def living(experiment: Experiment, width: int = 1600, height: int = 900) -> Program:
    """The program as a person meets it for the first time, its first frame there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="backscope-bench-")
    from app.main import window_program

    program: Program = window_program().begin(experiment)
    program.appear()
    program.window.resize(width, height)
    gc.freeze()  # as the program does
    until(program, lambda: bool(program.player.live) and len(program.player.live or ()) > 0)
    return program


def until(program: Program, happened: Callable[[], bool], patience: float = PATIENCE_S) -> None:
    """Let the program live until something has happened."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, deadline = QEventLoop(), time.perf_counter() + patience

    def look() -> None:
        if happened() or time.perf_counter() > deadline:
            loop.quit()

    clock = QTimer(interval=1)
    clock.timeout.connect(look)
    program.player.refreshed.connect(look)  # at once, before anything is painted
    clock.start()
    loop.exec()
    clock.stop()
    program.player.refreshed.disconnect(look)


def watched(program: Program, seconds: float) -> Watched:
    """Let the program train for a while, as it would without anybody measuring."""
    from PySide6.QtCore import Qt, QTimer

    ticks, player = list[float](), program.player
    clock = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    first, cpu, begun = len(player.live or ()), time.process_time(), time.perf_counter()
    clock.start()
    until(program, lambda: time.perf_counter() - begun > seconds, seconds + 5)
    clock.stop()
    frames = [after - before for before, after in pairwise(ticks)]
    steps = (len(player.live or ()) - first) / (time.perf_counter() - begun)
    return Watched(frames, steps, (time.process_time() - cpu) / max(len(frames), 1))


def close(program: Program) -> None:
    """End it without a question about unsaved work."""
    program.document.undo_stack.clear()
    program.player.close()
    program.window.hide()
    program.window.deleteLater()


class Bare:
    """An engine without a window: drained as often, and nothing is done with what it sends."""

    def __init__(self, experiment: Experiment) -> None:
        self._engine = Engine()
        self._engine.send(Load(experiment, 1))

    def steps_per_second(self, seconds: float) -> float:
        """Its speed over a while."""
        self._engine.send(Play(1, None))
        self._drained(0.3)
        steps = self._drained(seconds)
        self._engine.send(Pause(1))
        self._drained(0.2)
        return steps / seconds

    def close(self) -> None:
        """End its process."""
        self._engine.close()

    def _drained(self, seconds: float) -> int:
        steps, begun = 0, time.perf_counter()
        while time.perf_counter() - begun < seconds:
            Event().wait(TICK_MS / 1e3)
            steps += sum(len(report.tables) for report in self._engine.drain() if isinstance(report, Frames))
        return steps

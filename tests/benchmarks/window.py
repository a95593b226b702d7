"""The window at full speed: its frames while fifty layers train, the engine beside it, an edit, and a cold start."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from core.components.activations import Relu, Tanh
from core.components.initializers import HeNormal
from core.experiment import Experiment
from core.layers import Dense
from tests.benchmarks.running import SIX, Bare, Watched, close, program_of, until, watched
from tests.benchmarks.timing import Ratio, quotients, within

if TYPE_CHECKING:
    from app.program import Program

FRAME_S, LATE_S, EDIT_S, START_S = 1 / 58, 0.025, 0.1, 1.5
BESIDE = 0.9  # of its speed without a window is what the engine keeps at least
FIFTY = Experiment(layers=(Dense(units=64, activation=Relu(), initializer=HeNormal()),) * 50)
THOUSAND = Experiment(layers=(Dense(units=16, activation=Relu(), initializer=HeNormal()),) * 1000)
LARGE_FRAME_S, LARGE_EDIT_S = 1 / 30, 0.15
ROUNDS, SECONDS = 3, 2.0


def measure() -> list[Ratio]:
    """Times against what was promised, and the engine's speed with the window over its speed without."""
    starts = [_cold_start() for _ in range(5)]
    return [*_fifty(), *_thousand(), within(START_S, starts, name="cold start to the first bars")]


def _fifty() -> list[Ratio]:
    program, bare = program_of(FIFTY, SIX), Bare(FIFTY)
    while_seen, alone, beside = list[Watched](), list[float](), list[float]()
    for _ in range(ROUNDS):
        alone.append(1 / bare.steps_per_second(SECONDS))
        while_seen.append(_playing(program, SECONDS))
        beside.append(1 / while_seen[-1].steps_per_second)
    bare.close()
    program.player.play()
    edits = [_edit(program) for _ in range(20)]
    close(program)
    cpu = min(each.cpu_per_frame for each in while_seen)
    seen = len(program.window.board.plots)
    return [
        within(FRAME_S, _frames(while_seen), name=f"frame, 50 layers, {seen} plots ({1e3 * cpu:.1f} ms of CPU)"),
        within(LATE_S, [each.late for each in while_seen], name="the same, the frame later than 99 of 100"),
        quotients("engine beside the window over alone", alone, beside, floor=BESIDE),
        within(EDIT_S, edits, name="edit to its first frame, 50 layers"),
    ]


def _thousand() -> list[Ratio]:
    program = program_of(THOUSAND, ("gradient-profile", "heatmap"))
    watches = [_playing(program, SECONDS) for _ in range(ROUNDS)]
    program.player.play()
    edits = [_edit(program) for _ in range(8)]
    close(program)
    cpu = min(each.cpu_per_frame for each in watches)
    return [
        within(LARGE_FRAME_S, _frames(watches), name=f"frame, 1,000 layers ({1e3 * cpu:.1f} ms of CPU)"),
        within(LARGE_EDIT_S, edits, name="edit to its first frame, 1,000 layers"),
    ]


def _playing(program: Program, seconds: float) -> Watched:
    program.player.play()
    seen = watched(program, seconds)
    program.player.pause()
    until(program, lambda: not program.player.playing)
    return seen


def _frames(watches: list[Watched]) -> list[float]:
    return [frame for each in watches for frame in each.frames]


def _edit(program: Program) -> float:
    """From a click to the first bars of the changed network."""
    player, document, run = program.player, program.document, program.player.live
    layer = document.experiment.layers[10]
    begun = time.perf_counter()
    document.set_activation([10], Tanh() if getattr(layer, "activation", None) == Relu() else Relu())
    until(program, lambda: player.live is not run and bool(len(player.live or ())))
    program.window.repaint()
    return time.perf_counter() - begun


def _cold_start() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tests.benchmarks.window"], check=True)
    return time.perf_counter() - begun


def _start_and_leave() -> None:
    """In a process of its own: the program until its first bars are painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.program import Program
    from core.experiment import default_experiment

    program = Program(default_experiment())
    program.window.show()
    program.player.play()
    player = program.player
    until(program, lambda: player.live is not None and len(player.live) > 0)
    program.window.repaint()
    program.application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    _start_and_leave()

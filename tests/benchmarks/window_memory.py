"""The window's memory: flat over a hundred runs, and over a long training."""

from __future__ import annotations

import gc
import os
import time

import psutil

from app.playback.runs import LISTED
from core.experiment import Experiment
from core.layers import Dense
from tests.benchmarks.running import SIX, close, program_of, until
from tests.benchmarks.timing import Ratio

RUNS, WARM_RUNS = 100, 10
MINUTES = float(os.environ.get("BACKSCOPE_BENCH_MINUTES", "1"))  # of training; the promise is for 30
GROWTH = 1.05
SMALL = Experiment(layers=(Dense(units=16),) * 20)


def measure() -> list[Ratio]:
    """Resident memory at the end over that after the first runs; one window for both, as it is used."""
    program = program_of(SMALL, SIX)
    player = program.player

    def run(frames: int) -> None:
        history = player.live
        player.reset()
        player.play()
        until(program, lambda: player.live is not history and len(player.live or ()) >= frames)

    for _ in range(WARM_RUNS):
        run(LISTED)  # the last ones stay whole from then on
    before = _resident()
    for _ in range(RUNS):
        run(20)
    after_runs = _resident()
    run(3000)
    warm, begun = _resident(), time.perf_counter()
    until(program, lambda: time.perf_counter() - begun > 60 * MINUTES, 60 * MINUTES + 5)
    steps, after_training = len(player.live or ()), _resident()
    close(program)
    return [
        _grown(f"memory of the window over {RUNS} runs", before, after_runs),
        _grown(f"memory over {MINUTES:g} minutes, {steps:,} steps", warm, after_training),
    ]


def _resident() -> int:
    gc.collect()
    return int(psutil.Process().memory_info().rss)


def _grown(name: str, before: int, after: int) -> Ratio:
    ratio = after / before
    return Ratio(name, ratio, ratio, ratio, GROWTH, f"{before / 1e6:.0f} MB to {after / 1e6:.0f} MB")

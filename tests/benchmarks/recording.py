"""A long run in bounded memory: a million steps of fifty layers, and what remembering a step costs beside making it."""

from __future__ import annotations

from itertools import islice

import psutil

from core.experiment import Experiment
from core.layers import Dense
from core.record.frame import Frame
from core.record.recording import Recording
from core.training.session import Session
from tests.benchmarks.timing import Ratio, paired

DEPTH, UNITS = 50, 64
STEPS, BATCH = 1_000_000, 16  # frames come in batches
BYTES = 200_000_000
SHARE = 0.05  # of a step, that remembering it may take


def measure() -> list[Ratio]:
    """Bytes of a million frames over what was promised, and the time of `append` over that of a step."""
    session = Session(Experiment(layers=(Dense(units=UNITS),) * DEPTH))
    frames = [session.step() for _ in range(BATCH)]
    return [_memory(frames), _time(session, frames)]


def _memory(frames: list[Frame]) -> Ratio:
    process, recording = psutil.Process(), Recording(frames[0].structure)
    before = process.memory_info().rss
    for first in range(0, STEPS, BATCH):
        recording.append([Frame(f.structure, first + i, f.table.copy(), f.loss) for i, f in enumerate(frames)])
    grown = process.memory_info().rss - before
    used = grown / BYTES
    note = f"{grown / 1e6:.0f} MB of {BYTES / 1e6:.0f} MB"
    return Ratio(f"memory of {len(recording):,} steps of {DEPTH} layers", used, used, used, 1.0, note)


def _time(session: Session, frames: list[Frame]) -> Ratio:
    recording = Recording(session.structure)
    name = f"remembering {BATCH} steps of {DEPTH} layers over making them"
    return paired(
        lambda: recording.append(frames),
        lambda: list(islice(iter(session.step, None), BATCH)),
        name=name,
        limit=SHARE,
    )

"""Frames and runs made by hand, healthy but for what a test changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from core.experiment import Experiment
from core.record.frame import MEASURES, Frame, Structure, blank
from core.record.recording import Recording
from core.record.view import View

HEALTHY = {"log10_delta": -1.0, "log10_update_ratio": -3.0, "log10_slope_gain": 0.0, "log10_weight_gain": 0.0,
           "log10_weight_gradient": 0.0, "signal_rms": 1.0, "dead_share": 0.0, "lasting_dead_share": 0.0,
           "saturated_share": 0.0, "symmetric": 0.0}  # fmt: skip


def dense(hidden: int, units: int = 64, precision: str = "float32") -> Structure:
    """A stack of that many dense layers and the output."""
    kinds = ("dense",) * hidden + ("output",)
    return Structure(kinds, (units,) * hidden + (3,), tuple(range(hidden)), precision)


def frame_of(structure: Structure, step: int = 0, **changed: Any) -> Frame:
    """A healthy frame; a measure is given as its row or as a number for all entries, a scalar as it is."""
    table = blank(structure)
    rows = {name: value for name, value in changed.items() if name in MEASURES}
    for name, value in (HEALTHY | rows).items():
        table[MEASURES.index(name)] = value
    scalars = {name: value for name, value in changed.items() if name not in MEASURES}
    return Frame(structure, step, table, **({"loss": 1.0} | scalars))


def recording_of(frames: Sequence[Frame], experiment: Experiment | None = None) -> Recording:
    """Those frames, recorded; more can follow."""
    recording = Recording(frames[0].structure, experiment)
    recording.append(frames)
    return recording


def history_of(frames: Sequence[Frame]) -> View:
    """The run of those frames."""
    return recording_of(frames).view()


def run_of(structure: Structure, steps: int, **changed: Any) -> View:
    """The run of equal frames from step 0 on."""
    return history_of([frame_of(structure, step, **changed) for step in range(steps)])


def falling(decades: float, hidden: int = 5) -> np.ndarray[Any, np.dtype[np.float64]]:
    """log10 delta of a stack whose first hidden layer stands `decades` above its last, and the output with the last."""
    return np.append(np.linspace(decades, 0.0, hidden), 0.0)

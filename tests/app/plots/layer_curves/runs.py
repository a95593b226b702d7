"""Runs whose layers drift apart, for the curves."""

from __future__ import annotations

import numpy as np

from core.record.view import View
from tests.core.frames import dense, frame_of, history_of


def drifting(hidden: int = 4, steps: int = 40) -> View:
    """δ of each layer falls by a decade per ten steps, from its depth on."""
    structure = dense(hidden)
    start = -np.arange(hidden + 1.0)[::-1]
    return history_of([frame_of(structure, step, log10_delta=start - step / 10) for step in range(steps)])

"""Progress: what the loss says of a run, however its gradients look."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from core.diagnosis.limits import LEARNED_LOSS, STILL_AFTER, STILL_CHANGE
from core.numerics.medians import median
from core.record.frame import Frame


def has_learned(frames: Sequence[Frame]) -> bool:
    """Whether the mean loss of `frames` is below a tenth of what the best constant answer would have cost there."""
    if not frames:
        return False
    loss, guessing = (float(np.mean([getattr(frame, name) for frame in frames])) for name in ("loss", "guessing"))
    return loss < LEARNED_LOSS * guessing


def has_not_moved(opening: Sequence[float], frames: Sequence[Frame]) -> bool:
    """Whether the loss stands, after 100 steps, where the run's first losses stood."""
    if not opening or not frames or frames[-1].step < STILL_AFTER:
        return False
    start, now = typical_losses(opening, frames)
    return abs(now - start) <= STILL_CHANGE * abs(start)


def typical_losses(opening: Sequence[float], frames: Sequence[Frame]) -> tuple[float, float]:
    """The medians of the run's first losses and of those of `frames`; NaN where there are none."""
    recent = [frame.loss for frame in frames]
    return float(median(opening)) if opening else math.nan, float(median(recent)) if recent else math.nan

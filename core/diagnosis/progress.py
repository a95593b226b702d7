"""Progress: what the loss says of a run, however its gradients look."""

from __future__ import annotations

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
    start = float(median(opening))
    return abs(_median_loss(frames) - start) <= STILL_CHANGE * abs(start)


def _median_loss(frames: Sequence[Frame]) -> float:
    return float(median([frame.loss for frame in frames]))

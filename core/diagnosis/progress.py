"""Progress: what the loss says of a run, however its gradients look."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from core.diagnosis.limits import LEARNED_LOSS, STILL_AFTER, STILL_CHANGE
from core.record.frame import Frame


def has_learned(opening: Sequence[float], frames: Sequence[Frame]) -> bool:
    """Whether the median loss of `frames` is below a tenth of the run's first, and no worse than guessing."""
    if not opening or not frames:
        return False
    loss = _median_loss(frames)
    return loss < LEARNED_LOSS * opening[0] and loss <= _loss_of_guessing(frames[-1])


def has_not_moved(opening: Sequence[float], frames: Sequence[Frame]) -> bool:
    """Whether the loss stands, after 100 steps, where the run's first losses stood."""
    if not opening or not frames or frames[-1].step < STILL_AFTER:
        return False
    start = float(np.median(opening))
    return abs(_median_loss(frames) - start) <= STILL_CHANGE * abs(start)


def _median_loss(frames: Sequence[Frame]) -> float:
    return float(np.median([frame.loss for frame in frames]))


def _loss_of_guessing(frame: Frame) -> float:
    """Of a classifier: a first loss in the thousands, from exploded logits, can fall tenfold and teach nothing."""
    return math.inf if math.isnan(frame.accuracy) else math.log(max(2, frame.structure.units[-1]))

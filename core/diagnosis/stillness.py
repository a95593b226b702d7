"""Stillness: whether the loss of a run stands where it began."""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.diagnosis.limits import STILL_AFTER, STILL_CHANGE
from core.numerics.medians import median
from core.record.frame import Frame


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

"""Stillness: whether the loss of a run stands where it began."""

from __future__ import annotations

import math

from core.diagnosis.limits import STILL_AFTER, STILL_CHANGE
from core.diagnosis.window import FrameWindow
from core.numerics.medians import median


def has_not_moved(window: FrameWindow) -> bool:
    """Whether the loss stands, after 100 steps, where the first losses stood."""
    if not window.opening or window.steps < STILL_AFTER:
        return False
    start, now = typical_losses(window)
    return abs(now - start) <= STILL_CHANGE * abs(start)


def typical_losses(window: FrameWindow) -> tuple[float, float]:
    """The medians of the first losses and of the latest; NaN where there are none."""
    opening, recent = window.opening, [frame.loss for frame in window.frames]
    return float(median(opening)) if opening else math.nan, float(median(recent)) if recent else math.nan

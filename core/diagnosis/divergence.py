"""Divergence: whether steps go further than the slope is good for, told long before anything overflows."""

from __future__ import annotations

import math
from typing import NamedTuple

from core.diagnosis.limits import LEAP_LIMIT, RISEN_FRAMES, RISEN_LOSS
from core.diagnosis.update_ratio import power
from core.diagnosis.window import FrameWindow
from core.numerics.medians import median


class Divergence(NamedTuple):
    """What shows it, by how much, and the limit."""

    value: float
    threshold: float
    cause: str  # "loss" or "leap"


def divergence_of(window: FrameWindow) -> Divergence | None:
    """The loss that has risen by a factor, or else the largest step of the run over the weights; None: neither.

    In the first frame no step has been taken yet.
    """
    if window.last is None or window.last.step == window.begun:
        return None
    leap = power(window.log10_leap)
    risen = _risen(window, 1 if leap > LEAP_LIMIT else RISEN_FRAMES)
    if risen > RISEN_LOSS:
        return Divergence(risen, RISEN_LOSS, "loss")
    return Divergence(leap, LEAP_LIMIT, "leap") if leap > LEAP_LIMIT else None


def _risen(window: FrameWindow, count: int) -> float:
    """The latest losses over the first, so many of them, less what no answer can avoid; 1: not to be told.

    After a leap, all but the first loss came of it.
    """
    if len(window.opening) < RISEN_FRAMES or window.steps < RISEN_FRAMES:
        return 1.0
    floor = window.frames[-1].structure.task.floor
    first = float(median(window.opening[:count])) - floor
    latest = float(median([frame.loss for frame in window.frames[-RISEN_FRAMES:]])) - floor
    return latest / first if first > 0 else 1.0 if latest <= 0 else math.inf

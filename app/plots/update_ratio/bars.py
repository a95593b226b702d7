"""The update ratios of a frame as bars, and the state in which each is."""

from __future__ import annotations

import math

from app.plots.layers.profile import Profile
from app.plots.layers.states import ABSENT, COLD, HOT, NEUTRAL, OVERFLOW, ZERO
from app.plots.layers.update_limits import FROZEN, UNSTABLE
from core.record.frame import Frame


def profile_of(frame: Frame, ended: Frame | None) -> Profile:
    """Bars of update ratios, coloured by the limits they cross."""
    values = frame.log10_update_ratio
    marks = [_mark(float(value)) for value in values]
    if ended is not None and ended.overflow is not None:
        marks[ended.overflow.slot] = OVERFLOW
    return Profile(frame, values, tuple(marks), False, math.nan, ended)


def _mark(value: float) -> str:
    if math.isnan(value):
        return ABSENT
    if value == -math.inf:
        return ZERO
    return COLD if value < FROZEN else HOT if value > UNSTABLE else NEUTRAL

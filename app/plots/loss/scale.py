"""The vertical axis of the loss: from zero, or in powers of ten where a run exploded; it never shrinks during a run."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from app.canvas.ticks import AxisScale, Tick, decade_ticks, number_ticks, rounded_up
from core.numerics import Floats

LINEAR_UP_TO = 100.0  # a larger loss would press all others flat
ROOM_FOR_OTHERS = 3.0  # times the own highest loss; the rest of a previous run is left out


@dataclass(frozen=True)
class LossScale:
    """The losses that an axis has had to hold so far."""

    lowest: float = math.inf
    highest: float = 0.0

    def holding(self, losses: Floats) -> LossScale:
        """The scale that holds these too; what is not positive and finite has no say."""
        held = losses[np.isfinite(losses) & (losses > 0)]
        if not len(held):
            return self
        return LossScale(min(self.lowest, float(held.min())), max(self.highest, float(held.max())))

    def beside(self, others: Floats) -> LossScale:
        """The scale that holds those of the previous run that leave room for this one's."""
        return self.holding(others[others <= ROOM_FOR_OTHERS * self.highest])

    @property
    def logarithmic(self) -> bool:
        """Whether equal distances are equal factors."""
        return self.highest > LINEAR_UP_TO

    @property
    def range(self) -> tuple[float, float]:
        """The ends of the axis, in logarithms where it is logarithmic."""
        if self.logarithmic:
            return math.floor(math.log10(self.lowest)), math.ceil(math.log10(self.highest) + 1e-9)
        return 0.0, rounded_up(self.highest * 1.02)

    def placed(self, losses: Floats) -> Floats:
        """Where losses are on the axis; NaN beyond its ends."""
        with np.errstate(divide="ignore", invalid="ignore"):
            values = np.log10(losses) if self.logarithmic else losses.astype(float)
        lower, upper = self.range
        return np.where((values >= lower) & (values <= upper), values, np.nan)

    def scale(self, name: str, room: float, spacing: float) -> AxisScale:
        """The axis on `room` pixels."""
        lower, upper = self.range
        ticks = decade_ticks if self.logarithmic else _from_zero
        return AxisScale(lower, upper, ticks(lower, upper, room, spacing), name)


def _from_zero(_lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    return number_ticks(upper, room, spacing)

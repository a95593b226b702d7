"""The vertical axis of the loss: from zero, or in powers of ten where a run exploded or somebody asked for them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from app.canvas.scales.ranges import Range
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale, Tick, decade_ticks, number_ticks, rounded_up
from app.texts.numbers import share
from core.numerics import Floats

LINEAR_UP_TO = 100.0  # a larger loss would press all others flat
ROOM_FOR_OTHERS = 3.0  # times the own highest loss; the rest of a previous run is left out
SPIKE = 3.0  # times all that is around it, and a loss stands out of its curve
LEAST_PART = 1e-4  # of an axis, of which numbers in few figures would all be alike
AROUND = 9  # points, of which most have to be high for it to be no spike


@dataclass(frozen=True)
class LossScale:
    """The losses that an axis has to hold."""

    lowest: float = math.inf
    highest: float = 0.0
    requested: bool = False  # that it is in powers of ten

    def holding(self, losses: Floats) -> LossScale:
        """The scale that holds these too, but for lone spikes; what is not positive and finite has no say."""
        held = losses[np.isfinite(losses) & (losses > 0)]
        if not len(held):
            return self
        return replace(self, lowest=min(self.lowest, float(held.min())), highest=max(self.highest, lasting(held)))

    def beside(self, others: Floats) -> LossScale:
        """The scale that holds those of the previous run that leave room for this one's."""
        return self.holding(others[others <= ROOM_FOR_OTHERS * self.highest])

    def between(self, lowest: float, highest: float) -> LossScale:
        """The same with other ends."""
        return replace(self, lowest=lowest, highest=highest)

    @property
    def logarithmic(self) -> bool:
        """Whether equal distances are equal factors."""
        return self.highest > LINEAR_UP_TO or (self.requested and self.highest > 0)

    @property
    def range(self) -> tuple[float, float]:
        """The ends of the axis, in logarithms where it is logarithmic."""
        if self.logarithmic:
            upper = math.ceil(math.log10(self.highest) + 1e-9)
            return min(math.floor(math.log10(self.lowest)), upper - 1), upper
        return 0.0, rounded_up(self.highest * 1.02)

    def on_axis(self, losses: Floats) -> Floats:
        """Losses in the unit of the axis."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(np.log10(losses) if self.logarithmic else losses.astype(float))

    def placed(self, losses: Floats) -> Floats:
        """Where losses are on the axis; NaN beyond its ends."""
        values, (lower, upper) = self.on_axis(losses), self.range
        return np.where((values >= lower) & (values <= upper), values, np.nan)

    def scale(self, name: str, room: float, spacing: float, within: tuple[float, float] | None = None) -> AxisScale:
        """The axis, or a part of it, on `room` pixels."""
        lower, upper = within or self.range
        ticks = _decades if self.logarithmic else _numbers
        return AxisScale(lower, upper, ticks(lower, upper, room, spacing), name)


def lasting(losses: Floats) -> float:
    """The highest of these, but for lone spikes: the highest around which most are as high."""
    highest = float(losses.max())
    if len(losses) < AROUND or highest <= SPIKE * float(np.median(losses)):
        return highest
    padded = np.pad(losses, AROUND // 2, "edge")  # where a run begins or ends high, that is no spike
    around = np.partition(sliding_window_view(padded, AROUND), AROUND // 2, axis=1)[:, AROUND // 2]
    lasts = float(around.max())
    return highest if highest <= SPIKE * lasts else float(losses[losses <= SPIKE * lasts].max())


def share_scale(name: str, lines: int, part: Range | None = None) -> AxisScale:
    """The axis of the accuracies, or a part of it, with room for so many lines of text."""
    if part is not None:
        lower, upper = (100 * end for end in part)
        ticks = span_ticks(lower, upper, lines, 1.0)
        return AxisScale(*part, tuple(Tick(each.value / 100, f"{each.text} %") for each in ticks), name)
    shares = (0.0, 0.5, 1.0) if lines >= 2 else (0.0, 1.0) if lines else ()
    return AxisScale(0.0, 1.0, tuple(Tick(each, share(each)) for each in shares), name)


def _decades(lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    if upper - lower >= 1:
        return decade_ticks(lower, upper, room, spacing)
    inside = _numbers(10**lower, 10**upper, room, spacing)  # between two powers of ten, where equal steps look equal
    return tuple(replace(tick, value=math.log10(tick.value)) for tick in inside)


def _numbers(lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    """Those from zero on of which the part that is seen has as many as there is room for; none of a tiny part."""
    if upper - lower < LEAST_PART * upper:
        return ()
    ticks = number_ticks(upper, room * upper / (upper - lower), spacing)
    return tuple(tick for tick in ticks if tick.value >= lower - 1e-9 * upper)

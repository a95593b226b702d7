"""An axis of steps with its numbers in another unit: steps stay where they are, the ticks are round in that unit."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from app.canvas.scales.ticks import AxisScale, Tick, power_below

MINUTE, HOUR = 60, 3600  # seconds
ROUND_TIMES = (
    *(1, 2, 5, 10, 20, 30),
    *(MINUTE * number for number in (1, 2, 5, 10, 20, 30)),
    *(HOUR * number for number in (1, 2, 4, 6, 12, 24)),
)
SHORTEST = 0.1  # seconds between two ticks


def with_epochs(axis: AxisScale, steps_per_epoch: int, count: int, name: str) -> AxisScale:
    """The same axis with about so many ticks, at round epochs."""
    lower, upper = axis.lower / steps_per_epoch, axis.upper / steps_per_epoch
    step = _decimal((upper - lower) / count)
    values = _multiples(lower, upper, step)
    ticks = (Tick(value * steps_per_epoch, _written(value, step)) for value in values)
    return replace(axis, ticks=tuple(ticks), name=name)


def with_times(
    axis: AxisScale,
    times: tuple[float, float],
    step_at: Callable[[float], int | None],
    count: int,
    names: tuple[str, str, str],
) -> AxisScale:
    """The same axis with about so many ticks, at round times: in seconds, minutes or hours, which have these names.

    `times`: when the steps at its ends were there.
    """
    step = _round_time((times[1] - times[0]) / count)
    unit = HOUR if step >= HOUR else MINUTE if step >= MINUTE else 1
    placed = ((value, step_at(value)) for value in _multiples(*times, step))
    ticks = (Tick(float(at), _written(value / unit, step / unit)) for value, at in placed if at is not None)
    seen = tuple(tick for tick in ticks if axis.lower <= tick.value <= axis.upper)
    return replace(axis, ticks=seen, name=dict(zip((1, MINUTE, HOUR), names, strict=True))[unit])


def _multiples(lower: float, upper: float, step: float) -> list[float]:
    first, last = math.ceil(lower / step - 1e-9), math.floor(upper / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def _decimal(least: float) -> float:
    """The next of 1, 2, 5, 10, and parts and multiples of them."""
    power = power_below(least)
    return next((factor * power for factor in (1, 2, 5) if factor * power >= least * (1 - 1e-9)), 10 * power)


def _round_time(least: float) -> float:
    if least <= 1:
        return _decimal(max(least, SHORTEST))
    return next((time for time in ROUND_TIMES if time >= least), ROUND_TIMES[-1] * math.ceil(least / ROUND_TIMES[-1]))


def _written(value: float, step: float) -> str:
    """With as many decimals as the step between two has."""
    return f"{value:,.{max(0, -math.floor(math.log10(step) + 1e-9))}f}"

"""Numbers on axes: round steps, and ranges that grow in steps."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from app.texts.numbers import MINUS
from core.record.store import WINDOW

ROUND = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)  # where the end of a growing axis may lie
FURTHEST = 300  # decades
LEAST_STEPS = 20  # of an axis of steps
LEAST_DECADES = 4  # a profile of less is flat, and must look flat


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: where, and what is written there; `power` is raised, as the exponent of ten."""

    value: float
    text: str
    power: str = ""


@dataclass(frozen=True)
class AxisScale:
    """One direction of a plot: its range, its ticks and what it measures."""

    lower: float
    upper: float
    ticks: tuple[Tick, ...] = ()
    name: str = ""


def seen(ticks: Iterable[Tick], lower: float, upper: float) -> tuple[Tick, ...]:
    """Those between the ends."""
    return tuple(tick for tick in ticks if lower <= tick.value <= upper)


def power_below(value: float) -> float:
    """The power of ten at or below a positive number, as far as ten times it and its parts are numbers too."""
    return 10.0 ** min(max(math.floor(math.log10(value)), -FURTHEST), FURTHEST) if 0 < value < math.inf else 1.0


def round_step(span: float, count: int) -> float:
    """A step of 1, 2, 4 or 5 times a power of ten that divides the span into at most `count` parts, within it."""
    least = span / max(count, 1)
    power = power_below(least)
    steps = [factor * power for factor in (1, 2, 4, 5, 10)]
    within = [step for step in steps if step <= span * (1 + 1e-9)] or steps[:1]
    return next((step for step in within if step >= least * (1 - 1e-9)), within[-1])


def whole_step(span: float, count: int) -> int:
    """A step of 1, 2, 5, 10, 20, ... that divides the span into at most `count` parts."""
    least = max(span / max(count, 1), 1.0)
    power: int = 10 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def rounded_up(value: float) -> float:
    """The next round number: the end of an axis that grows with its data, in few and visible steps."""
    if value <= 0:
        return 1.0
    power = power_below(value)
    return next((factor * power for factor in ROUND if factor * power >= value * (1 - 1e-9)), 10 * power)


def decade_range(lowest: float, highest: float) -> tuple[float, float]:
    """Whole decades around the data with room below, so that the smallest bar is still a bar."""
    step = whole_step(max(highest - lowest, LEAST_DECADES), 10)
    lower, upper = math.floor(lowest / step - 0.25) * step, math.ceil(highest - 1e-9)
    return float(min(lower, upper - LEAST_DECADES)), float(upper)


def grown(seen: tuple[float, float] | None, needed: tuple[float, float]) -> tuple[float, float]:
    """The range of a run: what it was, and more where the data need it; it never shrinks."""
    return needed if seen is None else (min(seen[0], needed[0]), max(seen[1], needed[1]))


def decade_ticks(lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    """Powers of ten on an axis of `room` pixels, no closer than `spacing` pixels; where there is one, parts of them."""
    whole = _whole_numbers(lower, upper, int(room / spacing))
    if len(whole) > 1 or room < 2 * spacing:
        return tuple(Tick(float(value), "10", _signed(str(value))) for value in whole)
    decades = range(math.floor(lower), math.floor(upper) + 1)
    return seen((_part_of_ten(decade, times) for decade in decades for times in (1, 2, 5)), lower, upper)


def _part_of_ten(decade: int, times: int) -> Tick:
    return Tick(decade + math.log10(times), "10" if times == 1 else f"{times}·10", _signed(str(decade)))


def number_ticks(upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    """Round numbers from zero to the upper end."""
    step = round_step(upper, max(int(room / spacing), 1))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    values = [index * step for index in range(math.floor(upper / step + 1e-9) + 1)]
    if upper >= 1e5 or digits > 4:
        return tuple(_power_tick(value) for value in values)
    return tuple(Tick(value, f"{value:,.{digits}f}") for value in values)


def _power_tick(value: float) -> Tick:
    if value == 0:
        return Tick(0.0, "0")
    exponent = math.floor(math.log10(value) + 1e-9)
    return Tick(value, f"{value / 10.0**exponent:.3g}·10", _signed(str(exponent)))


def step_axis(
    seen: int, room: float, spacing: float, name: str, recent: bool = False, within: tuple[float, float] | None = None
) -> AxisScale:  # fmt: skip
    """The axis of a run of that many steps: from its first on, with room to grow, or its latest or some steps only."""
    end = max(seen if recent else int(rounded_up(seen)), LEAST_STEPS)
    first = max(0, end - WINDOW) if recent else 0
    lower, upper = within or (first, end)
    steps = _whole_numbers(lower, upper, max(int(room / spacing), 2))
    return AxisScale(lower, upper, tuple(Tick(float(value), f"{value:,}") for value in steps), name)


def _whole_numbers(lower: float, upper: float, count: int) -> range:
    """Round whole numbers between the ends, about so many; two where there is room, for one would tell no scale."""
    step = whole_step(upper - lower, count)
    finer = max(step * 2 // 5 if str(step).startswith("5") else step // 2, 1)
    few, more = (range(math.ceil(lower / each) * each, math.floor(upper) + 1, each) for each in (step, finer))
    return few if count < 2 or len(few) > 1 else more


def slot_ticks(slots: int, room: float, spacing: float) -> tuple[int, ...]:
    """Which slots of a stack are numbered where only some have room: the first, round numbers, the last."""
    if slots * spacing <= room:
        return tuple(range(slots))
    step = whole_step(slots, max(int(room / spacing) - 1, 1))
    numbers = range(1, slots + 1, 2) if step == 2 else (1, *range(step, slots + 1, step))
    return tuple(number - 1 for number in numbers)


def _signed(text: str) -> str:
    return text.replace("-", MINUS)

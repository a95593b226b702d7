"""Round numbers on an axis that begins and ends anywhere, below zero too."""

from __future__ import annotations

import math

from app.canvas.scales.ticks import Tick, power_below
from app.texts.numbers import LOWERED, RAISED_FIGURES, fixed, number

LARGEST_PLAIN, MOST_DIGITS = 1e5, 3  # beyond, numbers are powers of ten


def span_range(lower: float, upper: float, parts: int = 4) -> tuple[float, float]:
    """The range with its ends at multiples of a round step, of which it has about as many; never empty."""
    span = upper - lower
    if not 0 < span < math.inf:
        reach = max(abs(lower), abs(upper), 1e-6) if math.isfinite(span) else 1e300
        return lower - reach, upper + reach
    step = _step(span, parts)
    return math.floor(lower / step + 1e-9) * step, math.ceil(upper / step - 1e-9) * step


def span_ticks(lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    """Round numbers between the ends, no closer than `spacing` pixels on an axis of `room` pixels."""
    step = _step(upper - lower, max(int(room / spacing), 1))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    values = [index * step for index in range(math.ceil(lower / step - 1e-9), math.floor(upper / step + 1e-9) + 1)]
    plain = digits <= MOST_DIGITS and max(abs(lower), abs(upper)) < LARGEST_PLAIN
    return tuple(Tick(value, fixed(value, digits)) if plain else _raised(value) for value in values)


def _raised(value: float) -> Tick:
    """With its power of ten apart, if it has one."""
    text = number(value, 2)
    front = text.rstrip(RAISED_FIGURES)
    return Tick(value, front, text[len(front) :].translate(LOWERED))


def _step(span: float, count: int) -> float:
    """1, 2 or 5 times a power of ten, so that the span has at most `count` parts: ±1 is among its multiples."""
    least = span / count
    power = power_below(least)
    return next((factor * power for factor in (1, 2, 5) if factor * power >= least * (1 - 1e-9)), 10 * power)

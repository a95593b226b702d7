"""Ticks on an axis that begins and ends anywhere, below zero too."""

from __future__ import annotations

import math

from app.plots.ticks import Tick, round_step
from app.texts.numbers import MINUS, number


def span_ticks(lower: float, upper: float, room: float, spacing: float) -> tuple[Tick, ...]:
    """Round numbers between the ends, no closer than `spacing` pixels on an axis of `room` pixels."""
    step = round_step(upper - lower, max(int(room / spacing), 1))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(lower / step - 1e-9), math.floor(upper / step + 1e-9)
    plain = digits <= 3 and max(abs(lower), abs(upper)) < 1e5
    values = [i * step for i in range(first, last + 1)]
    return tuple(Tick(value, _plain(value, digits) if plain else number(value)) for value in values)


def _plain(value: float, digits: int) -> str:
    return f"{value + 0.0:.{digits}f}".replace("-", MINUS)

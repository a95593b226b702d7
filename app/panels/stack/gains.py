"""What each slot does to the gradient on its way back, as a factor, a colour and a symbol."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from app.texts.numbers import power
from core.component import Floats
from core.flow import Frame

LIMIT = 2.0  # decades away from the last hidden layer from which a slot is coloured, science.md section 5


@dataclass(frozen=True)
class Gain:
    """The factor between the gradient of one slot and that of the slot after it."""

    text: str = ""
    colour: str = "neutral"
    symbol: str = ""
    log10_factor: float = math.nan


UNKNOWN = Gain()


def gains(frame: Frame) -> tuple[Gain, ...]:
    """One gain per slot, the output excluded."""
    delta = frame.log10_delta  # (entries,)
    reference = delta[frame.structure.hidden[-1]] if frame.structure.hidden else delta[-1]
    return tuple(_gain(frame, delta, slot, float(reference)) for slot in range(len(delta) - 1))


def _gain(frame: Frame, delta: Floats, slot: int, reference: float) -> Gain:
    if frame.overflow is not None and frame.overflow.slot == slot:
        return Gain("∞", "hot", "overflow")
    own, following = float(delta[slot]), float(delta[slot + 1])
    if own == -math.inf:
        return Gain("0", "secondary", "blocked", -math.inf)
    if not (np.isfinite(own) and np.isfinite(following)):
        return UNKNOWN
    colour = _colour(own - reference)
    return Gain(factor(own - following), colour, colour, own - following)


def _colour(decades: float) -> str:
    if decades <= -LIMIT:
        return "cold"
    return "hot" if decades >= LIMIT else "neutral"


def factor(log10: float) -> str:
    """A factor from its logarithm: ×0.24, ×1.00, ×12.5, ×4·10⁻⁶."""
    if not -2 <= log10 < 3:
        return "×" + power(log10)
    value = 10**log10
    return f"×{value:.2f}" if value < 9.995 else f"×{value:.1f}" if value < 99.95 else f"×{value:.0f}"

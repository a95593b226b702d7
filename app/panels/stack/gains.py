"""What each slot does to the gradient on its way back, as a factor, a colour and a symbol."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.texts.numbers import power
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


class Gains:
    """The gains of one frame, each worked out when it is asked for: of a thousand layers few are in sight."""

    def __init__(self, frame: Frame) -> None:
        self._delta, hidden = frame.log10_delta, frame.structure.hidden
        self._overflow = None if frame.overflow is None else frame.overflow.slot
        self._reference = float(self._delta[hidden[-1]] if hidden else self._delta[-1])
        self._known: dict[int, Gain] = {}

    def __len__(self) -> int:
        """Number of slots, the output excluded."""
        return len(self._delta) - 1

    def at(self, slot: int) -> Gain:
        """The gain of a slot."""
        if slot not in self._known:
            self._known[slot] = self._gain(slot)
        return self._known[slot]

    def _gain(self, slot: int) -> Gain:
        if slot == self._overflow:
            return Gain("∞", "hot", "overflow")
        own, following = float(self._delta[slot]), float(self._delta[slot + 1])
        if own == -math.inf:
            return Gain("0", "secondary", "blocked", -math.inf)
        if not (math.isfinite(own) and math.isfinite(following)):
            return UNKNOWN
        colour = _colour(own - self._reference)
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

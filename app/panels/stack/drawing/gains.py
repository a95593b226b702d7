"""What each slot does to the gradient on its way back, as a factor, a colour and a symbol."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.canvas.scales.ranges import Range, Ranges
from app.canvas.scales.ticks import decade_range
from app.plots.layers.states import ABSENT, FILLED, OVERFLOW, marks_of
from app.texts.numbers import power
from core.diagnosis.limits import SICK_DECADES
from core.numerics import Floats
from core.record.frame import Frame


@dataclass(frozen=True)
class Gain:
    """The factor between the gradient of one slot and that of the slot after it."""

    text: str = ""
    colour: str = "neutral"
    symbol: str = ""
    log10_factor: float = math.nan


UNKNOWN = Gain()


@dataclass(frozen=True)
class Level:
    """How much of the gradient is at a slot: its state, and its length on the scale of the profile, 0 to 1."""

    mark: str = ABSENT
    length: float = 0.0


NOTHING = Level()


class Gains:
    """The gains of one frame, each worked out when it is asked for: of a thousand layers few are in sight."""

    def __init__(self, frame: Frame, ranges: Ranges | None = None) -> None:
        """`ranges` are those of the run: its scale never shrinks, so that a length keeps its meaning."""
        self._delta, hidden = frame.log10_delta, frame.structure.hidden
        self._overflow = None if frame.overflow is None else frame.overflow.slot
        self._last_hidden = float(self._delta[hidden[-1]] if hidden else self._delta[-1])
        self._known: dict[int, Gain] = {}
        with np.errstate(invalid="ignore"):  # where nothing comes back, nothing is compared with nothing
            relative = self._delta - self._last_hidden
        self.limits = (ranges or Ranges()).of("level", _needed(relative))

    def __len__(self) -> int:
        """Number of slots, the output excluded."""
        return len(self._delta) - 1

    def at(self, slot: int) -> Gain:
        """The gain of a slot."""
        if slot not in self._known:
            self._known[slot] = self._gain(slot)
        return self._known[slot]

    def over(self, slots: range) -> Gain:
        """The gain of neighbours together: their logarithms add up; the state is that of the one farthest off."""
        if len(slots) == 1:
            return self.at(slots.start)
        if self._overflow is not None and self._overflow in slots:
            return self.at(self._overflow)
        first, past = float(self._delta[slots.start]), float(self._delta[slots.stop])
        if first == -math.inf:
            return self.at(slots.start)
        if not (math.isfinite(first) and math.isfinite(past)):
            return UNKNOWN
        colour = _colour(self._farthest(slots) - self._last_hidden)
        return Gain(factor(first - past), colour, colour, first - past)

    def level(self, slot: int) -> Level:
        """How much of the gradient is at a slot."""
        mark = self.marks[slot]
        if mark not in FILLED:
            return Level(mark, 0.0 if mark == ABSENT else 1.0)
        low, high = self.limits
        return Level(mark, (float(self._delta[slot]) - self._last_hidden - low) / (high - low))

    @cached_property
    def marks(self) -> list[str]:
        """The state of each slot."""
        marks = marks_of(self._delta, self._last_hidden)
        return [OVERFLOW if slot == self._overflow else mark for slot, mark in enumerate(marks)]

    def _farthest(self, slots: range) -> float:
        if not math.isfinite(self._last_hidden):  # a skip leads around it: there is nothing to be far from
            return math.nan
        deltas = self._delta[slots.start : slots.stop]
        return float(deltas[np.nanargmax(np.abs(deltas - self._last_hidden))])

    def _gain(self, slot: int) -> Gain:
        if slot == self._overflow:
            return Gain("∞", "hot", "overflow")
        own, following = float(self._delta[slot]), float(self._delta[slot + 1])
        if own == -math.inf:
            return Gain("0", "secondary", "blocked", -math.inf)
        if not (math.isfinite(own) and math.isfinite(following)):
            return UNKNOWN
        colour = _colour(own - self._last_hidden)
        return Gain(factor(own - following), colour, colour, own - following)


def _needed(relative: Floats) -> Range:
    """The decades that the profile gives to this frame."""
    finite = relative[np.isfinite(relative)]
    return decade_range(float(finite.min()), float(finite.max())) if len(finite) else (-4.0, 0.0)


def _colour(decades: float) -> str:
    if decades <= -SICK_DECADES:
        return "cold"
    return "hot" if decades >= SICK_DECADES else "neutral"


def factor(log10: float) -> str:
    """A factor from its logarithm: ×0.24, ×1.00, ×12.5, ×4·10⁻⁶."""
    if not -2 <= log10 < 3:
        return "×" + power(log10)
    value = 10**log10
    return f"×{value:.2f}" if value < 9.995 else f"×{value:.1f}" if value < 99.95 else f"×{value:.0f}"

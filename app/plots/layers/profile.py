"""The gradient profile as numbers: which frame is shown, what each bar means and in which state it is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from app.plots.layers.measures import DELTA, SIGNAL, UPDATE, WEIGHT, log10_of
from app.plots.layers.states import ABSENT, FILLED, NEUTRAL, OVERFLOW, ZERO, marks_of
from core.numerics import Floats
from core.record.frame import Frame, Overflow
from core.record.view import View

RELATIVE, ABSOLUTE, TOGETHER = "relative", DELTA, "together"
MEASURES = (RELATIVE, ABSOLUTE, WEIGHT, SIGNAL, UPDATE, TOGETHER)
LINES = (WEIGHT, SIGNAL, UPDATE)  # over the bars of δ, where all are shown together


@dataclass(frozen=True, eq=False)
class Profile:
    """One frame, ready to be drawn: log10 values and states, one per slot and then the output."""

    frame: Frame
    values: Floats  # (entries,)
    marks: tuple[str, ...]
    relative: bool  # whether the values are relative to the last hidden layer
    last_hidden: float  # log10 δ of the last hidden layer, NaN without one
    ended: Frame | None  # the frame of the overflow, if the run ended in one
    together: bool = False  # whether the other measures accompany the bars
    mean_of: range | None = None  # the steps of which the frame is the mean

    @property
    def slots(self) -> int:
        """Entries without the output."""
        return len(self.marks) - 1

    @property
    def finite(self) -> Floats:
        """The values that have a place on the axis."""
        return self.values[np.isfinite(self.values)]

    @property
    def numbers(self) -> Floats:
        """What is written above the bars; NaN where no bar stands, or where lines cross."""
        written = [mark in FILLED and not self.together for mark in self.marks]
        return np.where(written, self.values, np.nan)

    @property
    def lines(self) -> tuple[Floats, ...]:
        """What accompanies the bars where all is shown together, in the order of LINES."""
        return tuple(log10_of(self.frame, measure) for measure in LINES) if self.together else ()

    @property
    def lost(self) -> list[bool]:
        """Where the forward signal fell below the precision and was flushed to zero."""
        return [bool(value > 0) for value in self.frame.signal_lost]


def profile_of(view: View, measure: str) -> Profile | None:
    """The last frame; after an overflow the last one before it, with the place of the overflow marked."""
    frames = view.recent(2)
    if not frames:
        return None
    ended = frames[-1] if frames[-1].overflow is not None else None
    return replace(_profile(frames[0] if ended else frames[-1], measure, ended), mean_of=view.mean_of)


def _profile(frame: Frame, measure: str, ended: Frame | None) -> Profile:
    delta = frame.log10_delta
    last_hidden = _last_hidden(frame)
    relative = measure == RELATIVE and math.isfinite(last_hidden)
    values = delta - last_hidden if relative else log10_of(frame, measure) if measure in LINES else delta
    marks = _with_output(marks_of(delta, last_hidden))
    if measure in LINES:
        marks = [_own_mark(value, mark) for value, mark in zip(values, marks, strict=True)]
    if ended is not None and ended.overflow is not None:
        marks = _with_overflow(marks, ended.overflow)
    return Profile(frame, values, tuple(marks), relative, last_hidden, ended, measure == TOGETHER)


def aligned(reference: Profile, profile: Profile) -> tuple[int, Floats]:
    """Another run's slots laid over these, last hidden layer on last hidden layer: the first slot and its values on.

    A slot stays a slot wide; what is deeper than this stack falls off its edge.
    """
    shift = _last(profile) - _last(reference)
    first = min(max(shift, 0), profile.slots)
    past = max(min(reference.slots + shift, profile.slots), first)
    return first, reference.values[first - shift : past - shift]


def _last(profile: Profile) -> int:
    hidden = profile.frame.structure.hidden
    return hidden[-1] if hidden else profile.slots - 1


def _with_output(marks: list[str]) -> list[str]:
    """The output is no hidden layer: its gradient neither vanishes nor explodes."""
    return [*marks[:-1], NEUTRAL if marks[-1] in FILLED else marks[-1]]


def _last_hidden(frame: Frame) -> float:
    hidden = frame.structure.hidden
    return float(frame.log10_delta[hidden[-1]]) if hidden else math.nan


def _own_mark(value: float, mark: str) -> str:
    """The state of δ, which is what harms; but another measure's own zero is its own."""
    if math.isnan(value):
        return ABSENT
    return ZERO if value == -math.inf else mark if mark in FILLED else NEUTRAL


def _with_overflow(marks: list[str], overflow: Overflow) -> list[str]:
    return [OVERFLOW if slot == overflow.slot else mark for slot, mark in enumerate(marks)]

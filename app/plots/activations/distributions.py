"""What a plot of distributions shows: histograms of some layers, one role of them, and where their values lie."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.canvas.scales.ranges import Range, Ranges
from app.canvas.scales.spans import span_range
from app.plots.activations.settings import OUTPUT
from app.plots.layers.states import NEUTRAL, TOKENS, marks_of
from core.numerics import Floats
from core.probes.counts import BINS, Counts
from core.probes.histograms import ROLES, Distributions, Histograms
from core.record.frame import Frame
from core.record.view import View

SIGNAL, SIZE, PRE, DELTA = ROLES
LOGARITHMIC = frozenset({SIZE, DELTA})  # their numbers are powers of ten
LEAST_SPAN = 1 / 10  # of its numbers' size, for an axis on which those that hardly differ look alike
SHARED_FROM = 1 / 4  # of an axis, that layers and output each have on one that they share


@dataclass(frozen=True, eq=False)
class Ridges:
    """The histograms of one role, one per slot that is shown."""

    step: int
    role: str
    slots: tuple[int, ...]
    counts: Counts
    samples: int
    batch: int
    entries: int  # of the network, the output included
    answers: Range | None = None  # lowest and highest of what the output says, whatever the role is

    @cached_property
    def layers(self) -> Ridges | None:
        """Those before the output."""
        return self._of(slice(len(self.slots) - self._has_output))

    @cached_property
    def output(self) -> Ridges | None:
        """The output's, where it is shown."""
        return self._of(slice(len(self.slots) - self._has_output, None))

    @property
    def _has_output(self) -> bool:
        return self.slots[-1:] == (self.entries - 1,)

    def _of(self, columns: slice) -> Ridges | None:
        counts = Counts(*(getattr(self.counts, name)[columns] for name in Counts.__slots__))
        return replace(self, slots=self.slots[columns], counts=counts) if self.slots[columns] else None

    @property
    def heights(self) -> Floats:
        """Of every bin, as a share of the layer's highest bin, (slots, BINS)."""
        top = self.counts.bins.max(axis=1, keepdims=True, initial=1)
        return np.asarray(self.counts.bins / top)

    @property
    def zeros(self) -> Floats:
        """The share of exact zeros in each layer, NaN where there are no numbers."""
        return self._share(self.counts.zeros)

    @property
    def extent(self) -> tuple[float, float] | None:
        """From the lowest to the highest bin that holds anything; zero is in it where numbers are exactly zero."""
        bins = self.counts.bins > 0
        rows = np.flatnonzero(bins.any(axis=1))
        width = (self.counts.upper - self.counts.lower) / BINS
        low = [self.counts.lower[k] + width[k] * int(bins[k].argmax()) for k in rows]
        high = [self.counts.upper[k] - width[k] * int(bins[k, ::-1].argmax()) for k in rows]
        if self.role not in LOGARITHMIC and (self.counts.zeros > 0).any():
            low, high = [*low, 0.0], [*high, 0.0]
        return (float(min(low)), float(max(high))) if low else None

    def share_at(self, row: int, value: float) -> tuple[float, float, float]:
        """The bin around a value: the share of the layer's numbers in it, and its edges; NaN outside."""
        lower, upper = float(self.counts.lower[row]), float(self.counts.upper[row])
        width = (upper - lower) / BINS
        place = (value - lower) / width
        if not 0 <= place <= BINS or not self.counts.total[row]:
            return math.nan, math.nan, math.nan
        k = min(int(place), BINS - 1)
        return float(self._share(self.counts.bins[:, k])[row]), lower + k * width, lower + (k + 1) * width

    def share_outside(self, lower: float, upper: float) -> float:
        """The share of all numbers that are not between these values, bins as a whole."""
        counts, width = self.counts, (self.counts.upper - self.counts.lower) / BINS
        middles = counts.lower[:, None] + (np.arange(BINS) + 0.5) * width[:, None]
        outside = counts.bins[(middles < lower) | (middles > upper)].sum()
        return float(outside / max(int(counts.total.sum()), 1))

    def _share(self, part: NDArray[np.integer[Any]]) -> Floats:
        with np.errstate(invalid="ignore"):
            return np.asarray(part / np.where(self.counts.total > 0, self.counts.total, np.nan))


def ridges_of(view: View, role: str, slots: tuple[int, ...]) -> Ridges | None:
    """What the run has answered, perhaps while another role was looked at; None before it has."""
    asked = (Histograms(slots, looked_at) for looked_at in (role, *ROLES))
    answers = [seen for seen in map(view.answer, asked) if seen is not None]
    if not answers or view.last is None:
        return None
    shown = view.last.step
    step, answer = min(answers, key=lambda seen: abs(seen[0] - shown))
    assert isinstance(answer, Distributions)
    counts, entries = answer.by_role[role], view.structure.entries
    found = Ridges(step, role, slots, counts, answer.samples[role], answer.batch, entries)
    output = replace(found, role=SIGNAL, counts=answer.signal).output
    return found if output is None else replace(found, answers=output.extent)


def needed(ridges: Ridges | None, role: str) -> tuple[float, float]:
    """The range that holds every number, with round ends; some range where there are none."""
    extent = ridges.extent if ridges is not None else None
    if extent is None:
        return (-8.0, 0.0) if role in LOGARITHMIC else (-1.0, 1.0)
    lower, upper = extent
    if role in LOGARITHMIC:
        return float(math.floor(lower)), float(math.ceil(upper))
    lacking = max(LEAST_SPAN * max(abs(lower), abs(upper)) - (upper - lower), 0.0)
    return span_range(lower - lacking / 2, upper + lacking / 2)


class Uprights(NamedTuple):
    """The upright axes: that of the layers, and of the output one of its own where it needs it."""

    layers: Range
    own: Range | None = None


def uprights(ranges: Ranges, role: str, ridges: Ridges | None, textbook: bool) -> Uprights:
    """One axis for all, unless layers or output would have too little of it; decades are compared, and have one."""
    layers, output = (None, None) if ridges is None else (ridges.layers, ridges.output)
    if layers is None or output is None or role in LOGARITHMIC or output.extent is None:
        return Uprights(_upright(ranges, role, ridges, textbook))
    first, own = _upright(ranges, role, layers, textbook), ranges.of((role, OUTPUT), needed(output, role))
    both = min(first[0], own[0]), max(first[1], own[1])
    if textbook:
        return Uprights(first, None if both == first else own)
    least = SHARED_FROM * (both[1] - both[0])
    fits = min(upper - lower for lower, upper in (first, own)) >= least
    return Uprights(both) if fits else Uprights(first, own)


def _upright(ranges: Ranges, role: str, ridges: Ridges | None, textbook: bool) -> Range:
    """The axis: fitted to what the run has needed, or from 0 to 1 (from −1 where something is negative)."""
    wanted = needed(ridges, role)
    extent = ridges.extent if ridges is not None else None
    fitted = ranges.of(role, wanted) if extent else wanted
    negative = fitted[0] < 0 and extent != (0.0, 0.0)  # around zeros alone there is room at both sides
    return (-1.0 if negative else 0.0, 1.0) if textbook else fitted


def colours(frame: Frame | None, role: str, slots: tuple[int, ...]) -> list[str]:
    """The token of each slot. δ is judged as in the gradient profile; no signal is good or bad by its size alone."""
    if frame is None or role != DELTA or not frame.structure.hidden:
        return [TOKENS[NEUTRAL]] * len(slots)
    marks = marks_of(frame.log10_delta, float(frame.log10_delta[frame.structure.hidden[-1]]))
    return [TOKENS[marks[slot]] for slot in slots]


def sloped(frame: Frame, slots: tuple[int, ...]) -> list[bool]:
    """Which of the slots have neurons that can sleep or saturate, or are known not to, as those of the output."""
    output = frame.structure.entries - 1
    return [slot == output or not math.isnan(frame.dead_share[slot]) for slot in slots]

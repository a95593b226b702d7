"""What a plot of distributions shows: histograms of some layers, one role of them, and where their values lie."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.canvas.scales.ranges import Ranges
from app.canvas.scales.spans import span_range
from app.plots.layers.states import NEUTRAL, TOKENS, marks_of
from core.numerics import Floats
from core.probes.counts import BINS, Counts
from core.probes.histograms import ROLES, Distributions, Histograms
from core.record.frame import Frame
from core.record.view import View

SIGNAL, SIZE, PRE, DELTA = ROLES
LOGARITHMIC = frozenset({SIZE, DELTA})  # their numbers are powers of ten


@dataclass(frozen=True, eq=False)
class Ridges:
    """The histograms of one role, one per slot that is shown."""

    step: int
    role: str
    slots: tuple[int, ...]
    counts: Counts
    samples: int
    batch: int

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
    return Ridges(step, role, slots, answer.by_role[role], answer.samples[role], answer.batch)


def needed(ridges: Ridges | None, role: str) -> tuple[float, float]:
    """The range that holds every number, with round ends; some range where there are none."""
    extent = ridges.extent if ridges is not None else None
    if extent is None:
        return (-8.0, 0.0) if role in LOGARITHMIC else (-1.0, 1.0)
    lower, upper = extent
    return (float(math.floor(lower)), float(math.ceil(upper))) if role in LOGARITHMIC else span_range(lower, upper)


def upright(ranges: Ranges, role: str, ridges: Ridges | None, textbook: bool) -> tuple[float, float]:
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
    """Which of the slots have neurons that can sleep or saturate, or are known not to."""
    return [not math.isnan(frame.dead_share[slot]) for slot in slots]

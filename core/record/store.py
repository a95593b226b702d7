"""Store: frames in bounded memory, the latest whole in a ring buffer and all of a run downsampled in bins."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

import numpy as np

from core.components.tables import Stamp
from core.numerics import Floats
from core.record.bins import Bins
from core.record.frame import MEASURES, SCALARS, Frame, Structure
from core.record.series import Series

WINDOW = 512  # latest steps kept whole
BINS = 1024  # of the whole run
OPENING = 16  # first losses, kept one by one
OPENINGS = 64  # of settings: a rate that is dragged changes with every step
LEFT_WHOLE, LEFT_BINS = 16, 64  # of a run that is over
LOOKS = 4096  # looks along the update that are kept; of more, the first half stays, and the latest
LEAPS = 1024  # that were the largest so far, and are kept; of more, every second
HELD_OUT = ("test_loss", "test_accuracy")  # measured now and then
_BYTES = 128_000_000  # for the window, and the same for the bins; deep networks get fewer of both
_AT_ONCE = 4_000_000  # bytes that are put into bins together
_FEWEST = 64
_BYTES_OF_ONE = 160  # of a look or a leap


class Opening(NamedTuple):
    """How it went on with other settings."""

    losses: list[float]  # the first
    leap: list[float]  # that of the first step, as soon as it is known


class Seen(NamedTuple):
    """What a step has seen that looked along its update, as its frame tells it."""

    step: int
    critical_bound: float
    step_rise: float
    answer_spread: float


class Store:
    """What a recording keeps of its frames; written by the recording alone, read through its views."""

    def __init__(self, structure: Structure, stamp: Stamp | None = None) -> None:
        self.structure, self.stamp = structure, stamp
        self._openings = {0: Opening([], [])}  # by the step from which on the settings held
        self.wanted: set[int] = set()  # steps that are kept whole, however long the run goes on
        self._begun = 0  # the step from which on the present settings hold
        self._kept: dict[int, Frame] = {}
        self.first: Frame | None = None
        size = len(MEASURES) * structure.entries
        self._window: deque[Frame] = deque(maxlen=_affordable(WINDOW, 8 * size))
        exact = 3 * 8 * size * BINS <= _BYTES  # then the beginning of a run, one step to a bin, is exact as well
        precision = np.dtype(float if exact else structure.precision)
        self._overview = Bins(size, _affordable(BINS, 3 * precision.itemsize * size), precision)
        self._scalars = Bins(len(SCALARS), BINS, float)
        self.looks: list[Seen] = []
        self._leaps: list[
            tuple[int, float]
        ] = []  # with their steps, each the largest since the run or its settings began
        self._held_out = Bins(1 + len(HELD_OUT), BINS, float)  # the step, and what was measured in it

    def __len__(self) -> int:
        """Steps seen."""
        return self._scalars.seen

    def begin_anew(self, step: int) -> None:
        """Other settings hold from that step on."""
        self._begun = step
        self._openings[step] = Opening([], [])
        if len(self._openings) > OPENINGS:
            del self._openings[next(islice(self._openings, 1, None))]  # that of the run stays

    def append(self, frames: Iterable[Frame]) -> None:
        """Takes frames in the order of their steps."""
        rest = iter(frames)
        most = max(1, _AT_ONCE // (8 * len(MEASURES) * self.structure.entries))
        while batch := list(islice(rest, most)):
            self._append(batch)

    def _append(self, frames: list[Frame]) -> None:
        tables = np.stack([frame.table for frame in frames])
        scalars = np.array([[getattr(frame, name) for name in SCALARS] for frame in frames])
        opening = self._openings[self._begun]
        anew = [frame for frame in frames if frame.step >= self._begun]
        opening.losses.extend([frame.loss for frame in anew][: OPENING - len(opening.losses)])
        opening.leap.extend([frame.log10_leap for frame in anew][: 1 - len(opening.leap)])
        self.first = self.first or frames[0]
        self._window.extend(frames)
        self._kept |= {frame.step: frame for frame in frames if frame.step in self.wanted}
        self._overview.extend(tables.reshape(len(frames), -1))
        self._scalars.extend(scalars)
        self.looks += [Seen(f.step, f.critical_bound, f.step_rise, f.answer_spread) for f in frames if _has_looked(f)]
        del self.looks[LOOKS // 2 : LOOKS // 2 + max(0, len(self.looks) - LOOKS)]
        for frame in frames:
            self._note_leap(frame.step, frame.log10_leap)
        held_out = [(frame.step, frame.test_loss, frame.test_accuracy) for frame in frames]
        self._held_out.extend(np.array([row for row in held_out if row[1] == row[1]]).reshape(-1, 1 + len(HELD_OUT)))

    def _note_leap(self, step: int, leap: float) -> None:
        earlier = self._leaps[-1] if self._leaps and self._leaps[-1][0] >= self._begun else (step, -math.inf)
        if leap > earlier[1]:
            self._leaps.append((step, leap))
        if len(self._leaps) > LEAPS:
            del self._leaps[1:-1:2]

    def thin_out(self) -> None:
        """Only scalars and the latest frames stay as they are."""
        while len(self._window) > LEFT_WHOLE:
            self._window.popleft()
        self._overview.thin_out(LEFT_BINS)

    @property
    def nbytes(self) -> int:
        """Memory that it takes, but for what is small."""
        frames = len(self._window) + len(self._kept)
        rows = self._overview.nbytes + self._scalars.nbytes + self._held_out.nbytes
        told = _BYTES_OF_ONE * (len(self.looks) + len(self._leaps))
        return rows + told + frames * 8 * len(MEASURES) * self.structure.entries

    # Single steps

    def frame(self, step: int) -> Frame:
        """A step that was seen: itself while it is in the window, then the mean frame of its bin."""
        inside = step - self._first_whole
        if inside >= 0:
            return self._window[inside]
        return self._kept.get(step) or self._mean(step // self._overview.stride, step)

    def recent(self, step: int, count: int) -> list[Frame]:
        """Frames up to a step, oldest first: of the window, or else of the bins; of both while these are single."""
        count, start, stride = min(max(count, 0), WINDOW, step + 1), self._first_whole, self._overview.stride
        whole = [self._window[k - start] for k in range(max(step + 1 - count, start), step + 1)]
        if len(whole) == count or (whole and stride > 1):
            return whole
        newest = (start - 1 if whole else step) // stride
        oldest = max(newest + 1 - (count - len(whole)), 0)
        means = [self._mean(bin_, step) for bin_ in range(oldest, newest + 1)]
        return means + whole if whole or not means else [*means[:-1], self._kept.get(step, means[-1])]

    @property
    def _first_whole(self) -> int:
        """The first step of the window."""
        return len(self) - len(self._window)

    def _mean(self, bin_: int, shown: int) -> Frame:
        """The mean frame of a bin, dated with the step that is shown or else with its own last step."""
        span = self._overview.span(bin_)
        step = min(span[-1], shown)
        table = self._overview.mean[bin_].astype(float).reshape(len(MEASURES), -1)
        values = self._scalars.mean[step // self._scalars.stride].tolist()
        mean_of = span if len(span) > 1 else None
        return Frame(self.structure, step, table, **dict(zip(SCALARS, values, strict=True)), mean_of=mean_of)

    # The whole run

    def series(self, name: str) -> Series:
        """A scalar over the whole run."""
        if name in HELD_OUT:
            bins, column = self._held_out, 1 + HELD_OUT.index(name)
            return Series(bins.low[: bins.points, 0], bins.high[: bins.points, 0], bins.means()[:, column])
        return Series(self._scalars.firsts(), self._scalars.lasts(), self._scalars.means()[:, SCALARS.index(name)])

    def envelope(self, name: str) -> tuple[Floats, Floats]:
        """A scalar's first value, its extremes in each bin in the order of the curve, and its last."""
        bins, column = self._scalars, SCALARS.index(name)
        if bins.stride == 1:
            return self.series(name).points
        starts = np.arange(bins.used, dtype=float)[:, None] * bins.stride
        steps = np.minimum(np.append(starts + np.array([0, bins.stride / 2]), len(self)), len(self) - 1)
        extremes = np.column_stack((bins.low[: bins.used, column], bins.high[: bins.used, column]))
        first, means = getattr(self.first, name), bins.means()[:, column]
        falls = np.append(first, means[: bins.used - 1]) > means[: bins.used]
        extremes[falls] = extremes[falls, ::-1]
        return np.append(0.0, steps), np.concatenate(([first], extremes.ravel(), means[-1:]))

    def opening(self, begun: int, last: int) -> tuple[float, ...]:
        """The first losses since the run or its settings began, up to a step."""
        opening = self._openings.get(begun)
        return tuple(opening.losses[: last + 1 - begun]) if opening is not None else ()

    def first_leap(self, begun: int) -> float:
        """That of the first step since the run or its settings began; NaN where it is not known."""
        opening = self._openings.get(begun)
        return opening.leap[0] if opening is not None and opening.leap else math.nan

    def largest_leap(self, first: int, last: int) -> float:
        """Of the steps from the first that a run or its settings began with; NaN where there is none."""
        return max((leap for step, leap in self._leaps if first <= step <= last), default=math.nan)

    def mean(self, name: str, first: int, last: int) -> float:
        """The mean of a scalar over those steps, and what shares a bin with them; NaN where there is none."""
        bins = self._scalars
        seen = bins.mean[first // bins.stride : last // bins.stride + 1, SCALARS.index(name)]
        known = seen[~np.isnan(seen)]
        return float(known.mean()) if len(known) else math.nan

    def held_out(self, last: int) -> tuple[Floats, Floats]:
        """The steps up to one that measured the held-out loss, each the first of its bin, and the losses."""
        bins = self._held_out
        told = bins.low[: bins.used, 0] <= last
        return bins.low[: bins.used, 0][told], bins.mean[: bins.used, 1][told]

    def depth_by_step(self, name: str) -> Series:
        """A measure over the whole run, values (k, entries)."""
        bins = self._overview
        return Series(bins.firsts(), bins.lasts(), bins.means()[:, self._columns(name)])

    def extremes(self, name: str) -> tuple[Floats, Floats]:
        """Smallest and largest value of a measure in each point of `depth_by_step`, both (k, entries)."""
        points, columns = self._overview.points, self._columns(name)
        return self._overview.low[:points, columns], self._overview.high[:points, columns]

    def _columns(self, name: str) -> slice:
        entries, row = self.structure.entries, MEASURES.index(name)
        return slice(row * entries, (row + 1) * entries)


def _has_looked(frame: Frame) -> bool:
    return frame.critical_bound == frame.critical_bound or frame.answer_spread == frame.answer_spread


def _affordable(most: int, bytes_of_one: int) -> int:
    """An even number up to `most`, less where one is large."""
    return min(most, max(_FEWEST, _BYTES // bytes_of_one)) // 2 * 2

"""History: the frames of a run in bounded memory, every step of the latest window and the whole run in bins."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import Any

import numpy as np

from core.experiment import Experiment
from core.numerics import Floats
from core.record.album import Album
from core.record.bins import Bins
from core.record.frame import MEASURES, SCALARS, Frame, Structure
from core.record.milestones import Milestone, first_bad, first_not_finite

WINDOW = 512  # latest steps kept whole
BINS = 1024  # of the whole run
_BYTES = 128_000_000  # for the window, and the same for the bins; deep networks get fewer of both
_AT_ONCE = 4_000_000  # bytes that are put into bins together
_FEWEST = 64
_OPENING = 10  # first losses, against which a run is judged


class History:
    """Frames over time: `append` them; ask for the last, for the recent ones, or for the whole run."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.changes: tuple[int, ...] = ()  # steps at which the run was retuned
        self.loss_kind = ""  # the key of its loss, told by whoever begins the run: other kinds are not comparable
        self.opening: tuple[float, ...] = ()  # losses of the first frames
        self.experiment: Experiment | None = None  # told by whoever begins the run
        self.album = Album()  # what probes have shown
        self.first_bad: Milestone | None = None  # where a gradient first was too small, too large or zero
        self.first_not_finite: Milestone | None = None  # where the run left the precision
        self.cursor: int | None = None  # the earlier step that is shown; None while it is the latest
        size = len(MEASURES) * structure.entries
        self._recent: deque[Frame] = deque(maxlen=_affordable(WINDOW, 8 * size))
        exact = 3 * 8 * size * BINS <= _BYTES  # then the beginning of a run, one step to a bin, is exact as well
        precision = np.dtype(float if exact else structure.precision)
        self._overview = Bins(size, _affordable(BINS, 3 * precision.itemsize * size), precision)
        self._scalars = Bins(len(SCALARS), BINS, float)
        self._held_out = Bins(3, BINS, float)  # step, test_loss, test_accuracy

    def __len__(self) -> int:
        """Steps seen."""
        return self._scalars.seen

    @property
    def run(self) -> History:
        """The same for all steps of a run: to it belong the scales that are fixed for a run."""
        return self

    @property
    def blur(self) -> range | None:
        """The steps of which the last frame is the mean; None where it is one step."""
        return None

    @property
    def changes_so_far(self) -> tuple[int, ...]:
        """Those up to the step that is shown."""
        return tuple(step for step in self.changes if self.cursor is None or step <= self.cursor)

    @property
    def last(self) -> Frame | None:
        """The latest frame."""
        return self._recent[-1] if self._recent else None

    def at(self, step: int) -> Past:
        """This run as of an earlier step, of which there must be one; beyond its ends, the first or the latest."""
        return Past(self.run, min(max(step, 0), len(self) - 1))

    def append(self, frames: Iterable[Frame]) -> None:
        """Takes frames in the order of their steps."""
        rest = iter(frames)
        most = max(1, _AT_ONCE // (8 * len(MEASURES) * self.structure.entries))
        while batch := list(islice(rest, most)):
            self._append(batch)

    def _append(self, frames: list[Frame]) -> None:
        tables = np.stack([frame.table for frame in frames])
        scalars = np.array([[getattr(frame, name) for name in SCALARS] for frame in frames])
        self.opening += tuple(frame.loss for frame in frames[: _OPENING - len(self.opening)])
        self.first_bad = self.first_bad or first_bad(frames[0], tables)
        self.first_not_finite = self.first_not_finite or first_not_finite(frames)
        self._recent.extend(frames)
        self._overview.extend(tables.reshape(len(frames), -1))
        self._scalars.extend(scalars)
        held_out = [(frame.step, frame.test_loss, frame.test_accuracy) for frame in frames]
        self._held_out.extend(np.array([row for row in held_out if row[1] == row[1]]).reshape(-1, 3))

    def mark_change(self, step: int) -> None:
        """Notes that the run was retuned before that step."""
        if step not in self.changes:
            self.changes = (*self.changes, step)

    def view(self, probe: object) -> tuple[int, Any] | None:
        """What a probe has shown last, and of which step; None before it has been answered."""
        return self.album.at(probe, self.cursor)

    def failure(self, probe: object) -> Any:
        """Why a probe has no answer of what is shown (`ProbeFailed`); None where it has, or was not asked."""
        return self.album.failure(probe, self.cursor)

    def recent(self, count: int) -> list[Frame]:
        """The latest frames, at most WINDOW of them, oldest first."""
        return list(islice(reversed(self._recent), max(0, count)))[::-1]

    def series(self, name: str) -> tuple[Floats, Floats]:
        """A scalar over the whole run: steps (k,) and values (k,), k at most BINS, averaged over bins."""
        if name in ("test_loss", "test_accuracy"):
            used, column = self._held_out.used, 1 if name == "test_loss" else 2
            return self._held_out.low[:used, 0], self._held_out.means()[:, column]
        return self._scalars.steps(), self._scalars.means()[:, SCALARS.index(name)]

    def envelope(self, name: str) -> tuple[Floats, Floats]:
        """A scalar of every step as in `series`, but with the smallest and largest value of each bin: peaks stay.

        Its last value is that of the series.
        """
        bins, column = self._scalars, SCALARS.index(name)
        steps, means = self.series(name)
        if bins.stride == 1:
            return steps, means
        steps = np.minimum(np.append(steps[:, None] + (0, bins.stride / 2), len(self)), len(self) - 1)
        extremes = np.column_stack((bins.low[: bins.used, column], bins.high[: bins.used, column]))
        return steps, np.append(extremes, means[-1])

    def depth_by_step(self, name: str) -> tuple[Floats, Floats]:
        """A measure over the whole run: steps (k,) and values (k, entries), k at most BINS, averaged over bins."""
        return self._overview.steps(), self._overview.means()[:, self._columns(name)]

    def extremes(self, name: str) -> tuple[Floats, Floats]:
        """Smallest and largest value of a measure in each bin, both (k, entries)."""
        used, columns = self._overview.used, self._columns(name)
        return self._overview.low[:used, columns], self._overview.high[:used, columns]

    def _columns(self, name: str) -> slice:
        entries, row = self.structure.entries, MEASURES.index(name)
        return slice(row * entries, (row + 1) * entries)


class Past(History):
    """A run as of an earlier step; what covers the whole run still does.

    Steps of the latest window are the frames themselves. Older ones are the mean frames of their bins, and `blur`
    says of which steps; while a bin holds one step, that is no blur. "The last ten frames" are there the mean frames
    of the ten bins up to the step: verdicts are judged on medians, and so see the same, only over a longer time.
    """

    def __init__(self, run: History, step: int) -> None:
        vars(self).update(vars(run))  # bins and window are shared, and grow on
        self._run, self._step, self.cursor = run, step, step
        self.opening = run.opening[: step + 1]

    @property
    def run(self) -> History:
        return self._run

    @property
    def blur(self) -> range | None:
        span = self._overview.span(self._step // self._overview.stride)
        return span if self._step < self._first_whole and len(span) > 1 else None

    @property
    def last(self) -> Frame | None:
        return self.recent(1)[0]

    def recent(self, count: int) -> list[Frame]:
        """Frames up to the step, oldest first: of the window, or else of the bins; of both while these are single."""
        count, start = max(0, count), self._first_whole
        first = max(self._step + 1 - count, start)
        whole = list(islice(self._recent, first - start, max(self._step + 1, first) - start))
        if len(whole) == count or (whole and self._overview.stride > 1):
            return whole
        newest = (start - 1 if whole else self._step) // self._overview.stride
        oldest = max(newest + 1 - (count - len(whole)), 0)
        return [self._mean(bin_) for bin_ in range(oldest, newest + 1)] + whole

    def append(self, frames: Iterable[Frame]) -> None:
        raise TypeError("what has been cannot be added to: append to the run itself")

    @property
    def _first_whole(self) -> int:
        """The first step of the window."""
        return len(self) - len(self._recent)

    def _mean(self, bin_: int) -> Frame:
        """The mean frame of a bin, dated with the step that is asked for or else with its own last step."""
        step = min(self._overview.span(bin_)[-1], self._step)
        table = self._overview.mean[bin_].astype(float).reshape(len(MEASURES), -1)
        values = self._scalars.mean[step // self._scalars.stride].tolist()
        return Frame(self.structure, step, table, **dict(zip(SCALARS, values, strict=True)))


def _affordable(most: int, bytes_of_one: int) -> int:
    """An even number up to `most`, less where one is large."""
    return min(most, max(_FEWEST, _BYTES // bytes_of_one)) // 2 * 2

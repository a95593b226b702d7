"""History: the frames of a run in bounded memory, every step of the latest window and the whole run in bins."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from core.album import Album
from core.component import Floats
from core.experiment import Experiment
from core.flow import MEASURES, SCALARS, Frame, Structure

WINDOW = 512  # latest steps kept whole
BINS = 1024  # of the whole run
_BYTES = 128_000_000  # for the window, and the same for the bins; deep networks get fewer of both
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
        size, precision = len(MEASURES) * structure.entries, np.dtype(structure.precision)
        self._recent: deque[Frame] = deque(maxlen=_affordable(WINDOW, 8 * size))
        self._overview = _Overview(size, _affordable(BINS, 3 * precision.itemsize * size), precision)
        self._scalars = _Overview(len(SCALARS), BINS, float)
        self._held_out = _Overview(3, BINS, float)  # step, test_loss, test_accuracy

    def __len__(self) -> int:
        """Steps seen."""
        return self._scalars.seen

    @property
    def last(self) -> Frame | None:
        """The latest frame."""
        return self._recent[-1] if self._recent else None

    def append(self, frames: Iterable[Frame]) -> None:
        """Takes frames in the order of their steps."""
        for frame in frames:
            self._recent.append(frame)
            self._overview.append(frame.table.ravel())
            self._scalars.append(np.array([getattr(frame, name) for name in SCALARS]))
            if len(self.opening) < _OPENING:
                self.opening = (*self.opening, frame.loss)
            if not np.isnan(frame.test_loss):
                self._held_out.append(np.array([frame.step, frame.test_loss, frame.test_accuracy]))

    def mark_change(self, step: int) -> None:
        """Notes that the run was retuned before that step."""
        if step not in self.changes:
            self.changes = (*self.changes, step)

    def view(self, probe: object) -> tuple[int, Any] | None:
        """What a probe has shown last, and of which step; None before it has been answered."""
        return self.album.at(probe)

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


def _affordable(most: int, bytes_of_one: int) -> int:
    """An even number up to `most`, less where one is large."""
    return min(most, max(_FEWEST, _BYTES // bytes_of_one)) // 2 * 2


class _Overview:
    """Rows in equal bins with minimum, mean and maximum; when the bins are full, neighbours merge.

    What was not measured (NaN) is left out of its bin; a logarithm of zero (-inf) makes its bin's mean -inf.
    """

    def __init__(self, size: int, bins: int, dtype: DTypeLike) -> None:
        self.bins, self.seen, self.stride = bins, 0, 1
        self.low, self.mean, self.high = (np.empty((16, size), dtype) for _ in range(3))

    @property
    def used(self) -> int:
        """Bins in use, the last of them perhaps not full."""
        return -(-self.seen // self.stride)

    def append(self, row: Floats) -> None:
        if self.seen == self.bins * self.stride:
            self._merge()
        i, inside = divmod(self.seen, self.stride)
        self._reserve(i + 1)
        with np.errstate(invalid="ignore", over="ignore"):
            if inside == 0:
                self.low[i] = self.mean[i] = self.high[i] = row
            else:
                self.low[i] = np.fmin(self.low[i], row)
                self.high[i] = np.fmax(self.high[i], row)
                self.mean[i] = _joined(self.mean[i], row, inside)
        self.seen += 1

    def _reserve(self, rows: int) -> None:
        if rows <= len(self.mean):
            return
        for name in ("low", "mean", "high"):
            old = getattr(self, name)
            new = np.empty((min(self.bins, 2 * len(old)), old.shape[1]), old.dtype)
            new[: len(old)] = old
            setattr(self, name, new)

    def _merge(self) -> None:
        half = self.bins // 2
        with np.errstate(invalid="ignore", over="ignore"):
            self.low[:half] = np.fmin(self.low[0::2], self.low[1::2])
            self.high[:half] = np.fmax(self.high[0::2], self.high[1::2])
            self.mean[:half] = _joined(self.mean[0::2], self.mean[1::2], 1)
        self.stride *= 2

    def steps(self) -> Floats:
        """First step of each bin."""
        return np.arange(self.used, dtype=float) * self.stride

    def means(self) -> Floats:
        """(bins in use, size)"""
        return self.mean[: self.used]


def _joined(mean: Floats, row: Floats, weight: int) -> Floats:
    """The mean of `weight` values that have `mean`, and of `row`; where one of them is NaN, the other."""
    result = mean * (weight / (weight + 1)) + row / (weight + 1)
    for one, other in ((mean, row), (row, mean)):
        np.copyto(result, other, where=np.isnan(one), casting="same_kind")
    return np.asarray(result)

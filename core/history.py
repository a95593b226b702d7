"""History: the frames of a run in bounded memory, every step of the latest window and the whole run in bins."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import numpy as np

from core.component import Floats
from core.flow import MEASURES, SCALARS, Frame, Structure

WINDOW = 512  # latest steps kept whole
BINS = 1024  # of the whole run
_BYTES_OF_OVERVIEW = 128e6
_OPENING = 10  # first losses, against which a run is judged


class History:
    """Frames over time: `append` them; ask for the last, for the recent ones, or for the whole run."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.changes: tuple[int, ...] = ()  # steps at which the run was retuned
        self.opening: tuple[float, ...] = ()  # losses of the first frames
        self._recent: deque[Frame] = deque(maxlen=WINDOW)
        size = len(MEASURES) * structure.entries
        self._overview = _Overview(size, int(min(BINS, max(64, _BYTES_OF_OVERVIEW / (12 * size)))) // 2 * 2)
        self._scalars = _Overview(len(SCALARS), BINS)
        self._held_out: list[tuple[int, float, float]] = []

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
                self._remember_held_out(frame)

    def _remember_held_out(self, frame: Frame) -> None:
        self._held_out.append((frame.step, frame.test_loss, frame.test_accuracy))
        if len(self._held_out) > 2 * BINS:
            del self._held_out[1:-1:2]

    def mark_change(self, step: int) -> None:
        """Notes that the run was retuned before that step."""
        if step not in self.changes:
            self.changes = (*self.changes, step)

    def recent(self, count: int) -> list[Frame]:
        """The latest frames, at most WINDOW of them, oldest first."""
        return list(self._recent)[-count:]

    def series(self, name: str) -> tuple[Floats, Floats]:
        """A scalar over the whole run: steps (k,) and values (k,), averaged over bins once the run is long."""
        if name in ("test_loss", "test_accuracy"):
            columns = np.array(self._held_out, float).reshape(-1, 3)
            return columns[:, 0], columns[:, 1 if name == "test_loss" else 2]
        return self._scalars.steps(), self._scalars.means()[:, SCALARS.index(name)]

    def depth_by_step(self, name: str) -> tuple[Floats, Floats]:
        """A measure over the whole run: steps (k,) and values (k, entries), k at most BINS, averaged over bins."""
        entries, row = self.structure.entries, MEASURES.index(name)
        return self._overview.steps(), self._overview.means()[:, row * entries : (row + 1) * entries]

    def extremes(self, name: str) -> tuple[Floats, Floats]:
        """Smallest and largest value of a measure in each bin, both (k, entries)."""
        entries, row = self.structure.entries, MEASURES.index(name)
        span = slice(row * entries, (row + 1) * entries)
        return self._overview.low[: self._overview.used, span], self._overview.high[: self._overview.used, span]


class _Overview:
    """Rows in equal bins with minimum, mean and maximum; when the bins are full, neighbours merge."""

    def __init__(self, size: int, bins: int) -> None:
        self.bins, self.seen, self.stride = bins, 0, 1
        self.low, self.mean, self.high = (np.empty((16, size), np.float32) for _ in range(3))

    @property
    def used(self) -> int:
        """Bins in use, the last of them perhaps not full."""
        return -(-self.seen // self.stride)

    def append(self, row: Floats) -> None:
        if self.seen == self.bins * self.stride:
            self._merge()
        self._reserve(self.used + 1)
        i, inside = divmod(self.seen, self.stride)
        with np.errstate(invalid="ignore", over="ignore"):
            if inside == 0:
                self.low[i] = self.mean[i] = self.high[i] = row
            else:
                np.minimum(self.low[i], row, out=self.low[i], casting="same_kind")
                np.maximum(self.high[i], row, out=self.high[i], casting="same_kind")
                self.mean[i] = (self.mean[i] * inside + row) / (inside + 1)
        self.seen += 1

    def _reserve(self, rows: int) -> None:
        if rows <= len(self.mean):
            return
        for name in ("low", "mean", "high"):
            old = getattr(self, name)
            new = np.empty((min(self.bins, 2 * len(old)), old.shape[1]), np.float32)
            new[: len(old)] = old
            setattr(self, name, new)

    def _merge(self) -> None:
        half = self.bins // 2
        with np.errstate(invalid="ignore"):
            self.low[:half] = np.minimum(self.low[0::2], self.low[1::2])
            self.high[:half] = np.maximum(self.high[0::2], self.high[1::2])
            self.mean[:half] = (self.mean[0::2] + self.mean[1::2]) / 2
        self.stride *= 2

    def steps(self) -> Floats:
        """First step of each bin."""
        return np.arange(self.used, dtype=float) * self.stride

    def means(self) -> Floats:
        """(bins in use, size)"""
        return self.mean[: self.used]

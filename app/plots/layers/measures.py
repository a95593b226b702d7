"""The four measures of how a network flows, each as log10 per entry: of one frame, of the last ones, of a whole run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.numerics import Floats
from core.record.frame import Frame
from core.record.store import WINDOW
from core.record.view import View

DELTA, WEIGHT, SIGNAL, UPDATE = "absolute", "weight", "signal", "update"
FLOWS = (DELTA, WEIGHT, SIGNAL, UPDATE)
ROWS = {
    DELTA: "log10_delta",
    WEIGHT: "log10_weight_gradient",
    SIGNAL: "signal_rms",
    UPDATE: "log10_update_ratio",
}  # in the table of a frame


@dataclass(frozen=True, eq=False)
class MeasureSeries:
    """A measure over steps: smallest and largest log10 per bin of steps, which are the same where a bin is one step."""

    steps: Floats  # (k,) where each bin is drawn: its first step
    spans: Floats  # (k, 2) first and last step that each bin stands for
    low: Floats  # (k, entries), -inf for an exact zero, NaN where nothing was measured
    high: Floats
    first: float  # the ends of the horizontal axis: the first step that is told of, and how many there are
    seen: int

    @property
    def averaged(self) -> bool:
        """Whether any bin is more than one step."""
        return bool(np.any(self.spans[:, 1] > self.spans[:, 0]))

    def at(self, step: float) -> int:
        """The bin that holds a step."""
        return max(int(np.searchsorted(self.steps, step, "right")) - 1, 0)


def log10_of(frame: Frame, measure: str) -> Floats:
    """One frame, (entries,)."""
    return _logarithm(frame.row(ROWS[measure]), measure)


def rises(frame: Frame, measure: str) -> bool:
    """Whether a measure is as large at the output as at the input side, or larger."""
    known = log10_of(frame, measure)
    known = known[np.isfinite(known)]
    return not len(known) or bool(known[-1] >= known[0])


def whole(view: View, measure: str) -> MeasureSeries:
    """The whole run; peaks stay, however long it was. What follows an overflow is no number and left out."""
    series = view.depth_by_step(ROWS[measure])
    low, high = (_logarithm(side, measure) for side in view.extremes(ROWS[measure]))
    return MeasureSeries(series.first, series.spans, low, high, 0.0, len(view))


def mean(view: View, measure: str) -> MeasureSeries:
    """The whole run, each bin with its mean."""
    series = view.depth_by_step(ROWS[measure])
    values = _logarithm(series.values, measure)
    return MeasureSeries(series.first, series.spans, values, values, 0.0, len(view))


def recent(view: View, measure: str) -> MeasureSeries:
    """The last WINDOW steps that are kept, each as it was."""
    frames = [frame for frame in view.recent(WINDOW) if frame.overflow is None]
    rows = np.array([frame.row(ROWS[measure]) for frame in frames]).reshape(len(frames), view.structure.entries)
    values = _logarithm(rows, measure)
    steps = np.array([frame.step for frame in frames], float)
    means = [frame.mean_of or range(frame.step, frame.step + 1) for frame in frames]
    spans = np.array([(each[0], each[-1]) for each in means], float).reshape(-1, 2)
    first, past = (steps[0], int(steps[-1]) + 1) if len(frames) else (0.0, 0)
    return MeasureSeries(steps, spans, values, values, float(first), past)


def _logarithm(row: Floats, measure: str) -> Floats:
    """Signals are measured as they are, all else as its logarithm."""
    if measure != SIGNAL:
        return row
    with np.errstate(divide="ignore"):
        return np.asarray(np.log10(row))

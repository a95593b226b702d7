"""What the network says everywhere in the plane of its inputs, before and after preprocessing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.numerics import Floats
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace

FINEST, COARSEST = 64, 12  # points on a side of the grid
MULTIPLICATIONS = 3e8  # that one answer may cost: some milliseconds
POINTS_OF_A_CURVE = 193
MARGIN = 0.08  # around the samples, of the range

Range = tuple[float, float]


@dataclass(frozen=True, eq=False)
class ScoreField:
    """The network's scores over a square, or over a range of its only input."""

    x: Range
    y: Range | None  # None with one input
    scores: Floats  # (classes or 1, rows, columns), float32; rows from below, one row with one input


@dataclass(frozen=True, eq=False)
class BoundaryAnswer:
    """The same network over the inputs as they came, and over those that it sees."""

    before: ScoreField
    after: ScoreField | None  # None where it sees more than two
    classes: int  # 0: the scores are the predicted amount


@dataclass(frozen=True)
class Boundary(Probe):
    """The class with the highest score at each point, or the fitted curve, of data with one or two features."""

    def answer(self, trace: Trace) -> BoundaryAnswer | None:
        excerpt = trace.excerpt
        if excerpt.raw.shape[1] > 2 or not len(excerpt.raw):
            return None
        points = points_on_a_side(trace)
        before = _grid(excerpt.raw, points)
        if before is None:
            return None
        field = _field(trace, before, excerpt.seen(before.points))
        if excerpt.x.shape[1] > 2:
            return BoundaryAnswer(field, None, excerpt.classes)
        after = _grid(excerpt.x, points)
        if after is None:
            return None
        return BoundaryAnswer(field, _field(trace, after, after.points.astype(excerpt.dtype)), excerpt.classes)


def points_on_a_side(trace: Trace) -> int:
    """How fine a grid may be so that one answer about this network costs some milliseconds."""
    if trace.excerpt.raw.shape[1] == 1:
        return POINTS_OF_A_CURVE
    affordable = (MULTIPLICATIONS / (2 * max(trace.parameters, 1))) ** 0.5
    return int(min(max(affordable, COARSEST), FINEST))


def square(points: Floats) -> tuple[Range, Range]:
    """Equal ranges in both directions that hold all finite points (n, 2), with a margin."""
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return (-1.0, 1.0), (-1.0, 1.0)
    low, high = points.min(axis=0), points.max(axis=0)
    half = float((high - low).max()) * (0.5 + MARGIN) or 1.0
    x, y = ((float(middle) - half, float(middle) + half) for middle in (low + high) / 2)
    return x, y


def span(values: Floats) -> Range:
    """A range that holds all finite values (n,), with a margin."""
    return square(np.column_stack([values, np.full(len(values), values[0] if len(values) else 0.0)]))[0]


@dataclass(frozen=True, eq=False)
class _Grid:
    """Inputs (points², 2) row by row from below, or (points, 1)."""

    x: Range
    y: Range | None
    points: Floats


def _grid(inputs: Floats, points: int) -> _Grid | None:
    """The grid over these inputs; None where it would leave the range of numbers."""
    with np.errstate(over="ignore", invalid="ignore"):
        inputs = inputs.astype(float)
        x, y = (span(inputs[:, 0]), None) if inputs.shape[1] == 1 else square(inputs)
    if not np.isfinite(x + (y or x)).all():
        return None
    across = np.linspace(*x, points)
    if y is None:
        return _Grid(x, y, across[:, np.newaxis])
    return _Grid(x, y, np.stack(np.meshgrid(across, np.linspace(*y, points)), axis=-1).reshape(-1, 2))


def _field(trace: Trace, grid: _Grid, inputs: Floats) -> ScoreField:
    with np.errstate(over="ignore", invalid="ignore"):
        scores = trace.predict(inputs).astype(np.float32)  # (points, outputs)
    if trace.excerpt.classes:
        scores = trace.experiment.head.scores(scores, trace.excerpt.classes)
    rows = 1 if grid.y is None else round(len(scores) ** 0.5)
    return ScoreField(grid.x, grid.y, np.ascontiguousarray(scores.T).reshape(scores.shape[1], rows, -1))

"""Loss and accuracy of a whole run as rows of numbers."""

from __future__ import annotations

import math

import numpy as np

from app.plots.plot import Cell
from core.numerics import Floats
from core.record.view import View

COLUMNS = ["step", "loss", "accuracy", "test_loss", "test_accuracy", "learning_rate", "changed_at_step"]


def loss_rows(history: View) -> list[list[Cell]]:
    """A row per step, or per bin of a long run, in the order of COLUMNS."""
    steps = history.series("loss").first
    columns = [history.series(name).values.tolist() for name in ("loss", "accuracy")]
    columns += [_sparse(steps, history.series(name).points) for name in ("test_loss", "test_accuracy")]
    columns.append(history.series("learning_rate").values.tolist())
    columns.append(
        [max((change for change in history.run.changes if change <= step), default=math.nan) for step in steps]
    )
    return [[int(step), *values] for step, *values in zip(steps.tolist(), *columns, strict=True)]


def value_at(series: tuple[Floats, Floats], step: float) -> float:
    """The value of a series that held at a step, NaN for an empty one."""
    steps, values = series
    return float(values[max(int(np.searchsorted(steps, step, "right")) - 1, 0)]) if len(steps) else math.nan


def _sparse(steps: Floats, series: tuple[Floats, Floats]) -> list[float]:
    """A series that is measured now and then, on all steps; the last value of each bin, NaN where there is none."""
    result = np.full(len(steps), math.nan)
    result[np.searchsorted(steps, series[0], "right") - 1] = series[1]
    return [float(value) for value in result]

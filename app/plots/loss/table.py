"""Loss and accuracy of a whole run as rows of numbers."""

from __future__ import annotations

import math

import numpy as np

from app.plots.cells import Cell, means, step_cells, step_columns
from core.numerics import Floats
from core.record.series import Series
from core.record.view import View

EACH_STEP, NOW_AND_THEN = ("loss", "accuracy", "learning_rate"), ("test_loss", "test_accuracy")
MEASURES = (*EACH_STEP[:2], *NOW_AND_THEN, EACH_STEP[2])
CHANGED = "changed_at_step"


def loss_table(view: View) -> tuple[list[str], list[list[Cell]]]:
    """A row per step; in a long run per bin of steps, with its means, and at the end the latest step as it was."""
    series = {name: view.series(name) for name in MEASURES}
    steps = series["loss"]
    averaged = steps.averaged
    columns = [_sparse(steps, each) if name in NOW_AND_THEN else each.values.tolist() for name, each in series.items()]
    rows = [
        [*step_cells(first, last, averaged), *values, _changed(view, last)]
        for first, last, *values in zip(steps.first.tolist(), steps.last.tolist(), *columns, strict=True)
    ]
    if averaged:
        rows[-1:-1] = _last_held_out(view, series)
    return [*step_columns(averaged), *means(MEASURES, averaged), CHANGED], rows


def value_at(series: tuple[Floats, Floats], step: float) -> float:
    """The value of a series that held at a step, NaN for an empty one."""
    steps, values = series
    return float(values[max(int(np.searchsorted(steps, step, "right")) - 1, 0)]) if len(steps) else math.nan


def _sparse(steps: Series, measured: Series) -> list[float]:
    """What is measured now and then, on all steps: the mean of what was measured in each, NaN where nothing was."""
    bins, points = len(steps.first) - _doubled(steps), len(measured.first) - _doubled(measured)
    rows = np.searchsorted(steps.first[:bins], measured.first[:points], "right") - 1
    counts = np.bincount(rows, minlength=bins)
    sums = np.bincount(rows, measured.values[:points], minlength=bins)
    result: list[float] = np.divide(sums, counts, out=np.full(bins, math.nan), where=counts > 0).tolist()
    if _doubled(steps):
        result.append(float(measured.values[-1]) if _is_of_latest(measured, steps) else math.nan)
    return result


def _doubled(series: Series) -> bool:
    """Whether the latest point stands in the mean before it as well."""
    return len(series.last) > 1 and bool(series.last[-2] == series.last[-1])


def _is_of_latest(measured: Series, steps: Series) -> bool:
    return len(measured.last) > 0 and bool(measured.last[-1] == steps.last[-1])


def _last_held_out(view: View, series: dict[str, Series]) -> list[list[Cell]]:
    """The latest measurement as it was, where it is not of the latest step."""
    measured = series[NOW_AND_THEN[0]]
    if not len(measured.last) or _is_of_latest(measured, series["loss"]):
        return []
    step = float(measured.last[-1])
    values = [float(series[name].values[-1]) if name in NOW_AND_THEN else math.nan for name in MEASURES]
    return [[*step_cells(step, step, True), *values, _changed(view, step)]]


def _changed(view: View, step: float) -> float:
    return max((change for change in view.run.changes if change <= step), default=math.nan)

"""The curves of all layers as rows of numbers."""

from __future__ import annotations

import numpy as np

from app.plots.cells import Cell, named, step_cells, step_columns
from app.plots.layers.measures import ROWS, MeasureSeries


def curves_table(series: MeasureSeries, measure: str) -> tuple[list[str], list[list[Cell]]]:
    """A row per step; in a long run per bin of steps, with its smallest and its largest value."""
    name, entries = "log10_" + ROWS[measure].removeprefix("log10_"), series.low.shape[1]
    sides = {"_least": series.low, "_most": series.high} if series.averaged else {"": series.low}
    names = [named(name, entry, entries) for entry in range(entries)]
    header = [*step_columns(series.averaged), *(f"{each}{side}" for side in sides for each in names)]
    rows = zip(series.spans.tolist(), np.concatenate(list(sides.values()), axis=1).tolist(), strict=True)
    return header, [[*step_cells(first, last, series.averaged), *values] for (first, last), values in rows]

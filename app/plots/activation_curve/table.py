"""The numbers of an activation curve as rows of a table."""

from __future__ import annotations

import numpy as np

from app.plots.activation_curve.curve import LayerCurve
from app.plots.cells import PLACE, Cell
from core.probes.activation import Activated, Pieces

COLUMNS = ["step", *PLACE, "kind", "record", "h", "value"]


def rows_of(curve: LayerCurve, lower: float, upper: float) -> list[list[Cell]]:
    """Function and slope over the range that is shown, the density of the numbers, and what sums them up."""
    kind = "output" if curve.is_output else str(curve.layer.__struct_config__.tag)
    head: list[Cell] = [curve.step, curve.slot, curve.slot + 1, kind]
    z, value, slope = curve.curves(lower, upper)
    edges, density = curve.density
    middles = (edges[1:] + edges[:-1]) / 2
    full = density > 0
    columns = [("phi", z, value), ("slope", z, slope), ("density", middles[full], density[full])]
    columns += [(f"piece_{k}", z, line) for k, line in enumerate(curve.lines(z))]
    rows: list[list[Cell]] = [
        [*head, name, float(place), float(number)]
        for name, places, numbers in columns
        for place, number in zip(places, numbers, strict=True)
        if np.isfinite(number)
    ]
    answer = curve.answer
    if isinstance(answer, Activated):
        rows.append([*head, "mean_square_slope", "", answer.mean_square_slope])
        rows.append([*head, "zero_slope_share", "", answer.zero_slope])
        rows += [] if np.isnan(answer.saturated) else [[*head, "saturated_share", "", answer.saturated]]
    if isinstance(answer, Pieces):
        rows += [[*head, f"won_{k}", "", float(won)] for k, won in enumerate(answer.won)]
    return rows

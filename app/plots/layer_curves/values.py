"""The numbers of the curves over time: where the outermost of them have come to, as the text tells it."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.values.value import Value, Values

if TYPE_CHECKING:
    from app.plots.layer_curves.plot import GradientCurves


def _end(entry: int, plot: GradientCurves) -> float:
    series = plot.series
    if series is None or not len(series.steps):
        return math.nan
    end = -1 if plot.zoom is None else series.at(plot.whole_steps(plot.zoom)[1])
    return float(series.low[end, entry])


VALUES: Values = {
    "layer_1": Value(partial(_end, 0), "the chosen measure of layer 1, at the last step that is seen", "log10"),
    "output": Value(partial(_end, -1), "the chosen measure of the output, at the last step that is seen", "log10"),
}

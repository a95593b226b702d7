"""The numbers of the heatmap: what has become of the first layer, as its text tells it."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.plots.values.value import DECADES, Value, Values

if TYPE_CHECKING:
    from app.plots.heatmap.plot import Heatmap


def _of_first_layer(end: int, plot: Heatmap) -> float:
    """At the first (0) or at the last (-1) of the columns that are seen and in which it was measured."""
    if plot.record is None or not plot.record.slots:
        return math.nan
    shown = plot.record.rows(plot.zoom)[:, 0]
    known = shown[~np.isnan(shown)]
    return float(known[end]) if len(known) else math.nan


VALUES: Values = {
    "at_first_step": Value(
        partial(_of_first_layer, 0), "the measure of layer 1 from the last hidden layer's, at the first step", DECADES
    ),
    "at_last_step": Value(partial(_of_first_layer, -1), "the same at the last step that is seen", DECADES),
}

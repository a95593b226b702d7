"""The numbers of the plot of activations: how much of its layers lets no gradient pass, and where their numbers lie."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.plots.values.value import SHARE, Value, Values

if TYPE_CHECKING:
    from app.plots.activations.plot import Activations


def _largest(name: str, plot: Activations) -> float:
    """Over the layers that are shown and to which it applies."""
    shares = np.zeros(0) if plot.closed is None else getattr(plot.closed, name)
    known = shares[np.isfinite(shares)]
    return float(known.max()) if len(known) else math.nan


def _of_layer(name: str, place: int, plot: Activations) -> float:
    shares = np.zeros(0) if plot.closed is None else getattr(plot.closed, name)
    return float(shares[place]) if len(shares) else math.nan


VALUES: Values = {
    "most_dead": Value(partial(_largest, "dead"), "dead neurons of the layer that has the most of them", SHARE),
    "most_saturated": Value(partial(_largest, "saturated"), "saturated numbers of the layer with the most", SHARE),
    "first_dead": Value(partial(_of_layer, "dead", 0), "dead neurons of the first layer that is shown", SHARE),
    "first_saturated": Value(
        partial(_of_layer, "saturated", 0), "saturated numbers of the first layer that is shown", SHARE
    ),
}

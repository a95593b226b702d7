"""The numbers of the gradient profile, from the frame that its bars show."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.layers.measures import DELTA, SIGNAL, WEIGHT, log10_of
from app.plots.values.value import DECADES, Value, Values

if TYPE_CHECKING:
    from app.plots.gradient_profile.plot import GradientProfile

LOG10 = "log10"


def _at(measure: str, end: int, plot: GradientProfile) -> float:
    """log10 of the measure at the first (0) or at the last (-1) hidden layer."""
    frame = plot.profile.frame if plot.profile is not None else None
    if frame is None or not frame.structure.hidden:
        return math.nan
    return float(log10_of(frame, measure)[frame.structure.hidden[end]])


def _apart(measure: str, plot: GradientProfile) -> float:
    """From the last hidden layer to the first; NaN where one of them has no logarithm."""
    first, last = _at(measure, 0, plot), _at(measure, -1, plot)
    return first - last if math.isfinite(first) and math.isfinite(last) else math.nan


VALUES: Values = {
    "decades": Value(partial(_apart, DELTA), "δ of the first hidden layer, from that of the last", DECADES),
    "first_delta": Value(partial(_at, DELTA, 0), "δ of the first hidden layer", LOG10),
    "last_delta": Value(partial(_at, DELTA, -1), "δ of the last hidden layer", LOG10),
    "weight_gradient_decades": Value(
        partial(_apart, WEIGHT), "‖∂L/∂W‖ of the first hidden layer, from that of the last", DECADES
    ),
    "signal_decades": Value(
        partial(_apart, SIGNAL), "signal of the first hidden layer, from that of the last", DECADES
    ),
}

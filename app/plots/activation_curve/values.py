"""The numbers of an activation curve: height and slope where it is seen, and what its layer makes of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.plots.values.value import SHARE, Value, Values
from core.numerics import Floats
from core.probes.activation import Activated

if TYPE_CHECKING:
    from app.plots.activation_curve.plot import ActivationCurve

SLOPE, HEIGHT = 2, 1  # in what a curve gives
Read = Callable[[Floats], float]


def _over_curve(which: int, read: Read, plot: ActivationCurve) -> float:
    """Over the part of h that is seen."""
    if plot.curve is None:
        return math.nan
    known = plot.curve.curves(*plot.drawing.range)[which]
    known = known[np.isfinite(known)]
    return read(known) if len(known) else math.nan


def _largest(known: Floats) -> float:
    return float(known.max())


def _least(known: Floats) -> float:
    return float(known.min())


def _at_numbers(name: str, plot: ActivationCurve) -> float:
    answer = plot.curve.answer if plot.curve is not None else None
    return float(getattr(answer, name)) if isinstance(answer, Activated) else math.nan


VALUES: Values = {
    "largest_slope": Value(partial(_over_curve, SLOPE, _largest), "largest φ' on the part of h that is seen"),
    "least_slope": Value(partial(_over_curve, SLOPE, _least), "smallest φ' on the part of h that is seen"),
    "largest": Value(partial(_over_curve, HEIGHT, _largest), "largest φ on the part of h that is seen"),
    "least": Value(partial(_over_curve, HEIGHT, _least), "smallest φ on the part of h that is seen"),
    "mean_square_slope": Value(partial(_at_numbers, "mean_square_slope"), "E φ'² over this layer's own numbers"),
    "saturated": Value(partial(_at_numbers, "saturated"), "of this layer's numbers, where φ' < 5 % of its most", SHARE),
    "asleep": Value(partial(_at_numbers, "zero_slope"), "of this layer's numbers, where φ' is zero", SHARE),
}

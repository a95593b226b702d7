"""The upright ranges of an activation curve."""

from __future__ import annotations

import numpy as np

from app.canvas.scales.spans import span_range
from app.plots.activation_curve.curve import LayerCurve
from core.numerics import Floats

PARTS = 8  # of a range, so that it is hardly wider than what it holds


def around(values: Floats) -> tuple[float, float]:
    """The range of what is finite, with zero and round ends."""
    finite = values[np.isfinite(values)]
    return span_range(float(finite.min(initial=0.0)), float(finite.max(initial=0.0)), PARTS)


def around_slopes(curve: LayerCurve, slope: Floats) -> tuple[float, float]:
    """From 0 to 1, so that activations can be compared by eye; more where a slope leaves it, and of maxout its own."""
    if curve.activation is None:
        return around(slope)
    ends = float(slope.min(initial=0.0)), float(slope.max(initial=1.0))
    return ends if ends == (0.0, 1.0) else span_range(*ends, PARTS)

"""The backward pass of one frame in stages: what arrives at each layer, what it makes of it, what it hands on."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.record.frame import Frame


@dataclass(frozen=True)
class Stage:
    """One entry on the way back; all numbers are log10, of RMS values over batch and units or of a norm."""

    entry: int
    kind: str
    neural: bool  # a hidden layer, or the output
    arriving: float  # dL/dy, in front of the slope
    slope: float  # gain
    delta: float
    weight_gradient: float  # L2 norm of dL/dW; NaN where there is none
    through: float  # gain on to the entry before; NaN at the first


def stages_of(frame: Frame) -> list[Stage]:
    """From the output back to the first slot."""
    kinds, neural = frame.structure.kinds, frame.structure.neural
    delta, weight_gradient = frame.log10_delta.tolist(), frame.log10_weight_gradient.tolist()
    slopes = enumerate(frame.log10_slope_gain.tolist())
    arriving = [_arriving(delta[i], slope if i in neural else 0.0) for i, slope in slopes]
    return [
        Stage(
            i,
            kinds[i],
            i in neural,
            arriving[i],
            delta[i] - arriving[i] if math.isfinite(arriving[i]) else math.nan,
            delta[i],
            weight_gradient[i],
            _gain(delta[i], arriving[i - 1]) if i else math.nan,
        )
        for i in reversed(range(len(kinds)))
    ]


def _arriving(delta: float, slope: float) -> float:
    """In front of the activation in a slot that has one; elsewhere delta is taken where the gradient arrives."""
    return delta - slope if math.isfinite(slope) else delta if math.isnan(slope) else math.nan


def _gain(delta: float, arriving: float) -> float:
    return arriving - delta if math.isfinite(delta) else math.nan

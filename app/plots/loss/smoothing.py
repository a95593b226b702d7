"""Smoothing of a curve: the mean of what was, weighted less the longer ago it is."""

from __future__ import annotations

import math

import numpy as np

from core.numerics import Floats

MOST = 0.99


def smoothed(steps: Floats, values: Floats, kept: float) -> Floats:
    """The exponential mean of values (n,) over steps (n,), of which a step keeps that share of the one before.

    It is divided by the weights there have been, so that the beginning is not drawn to zero. What is not finite has
    no say, and stays what it is.
    """
    if kept <= 0:
        return values
    total = weight = 0.0
    result, before = values.astype(float), math.nan
    for i, (step, value) in enumerate(zip(steps.tolist(), values.tolist(), strict=True)):
        if math.isfinite(value):
            left = kept ** (step - before if step - before > 1 else 1.0)
            total, weight, before = total * left + value * (1 - left), weight * left + (1 - left), step
            result[i] = total / weight
    return np.asarray(result)

"""The lecture's own example of normalization: Gaussian points, and the same divided by a norm."""

from __future__ import annotations

from typing import Literal

import numpy as np

from core.components.preprocessing import Normalize
from core.numerics import Floats

POINTS, MEAN, DEVIATION = 100, 3.0, 2.5
SEED = 7
Axis = Literal["sample", "feature", "all"]


def random_points(seed: int = SEED) -> Floats:
    """An array (2, 100) from N(3, 2.5²), handed over as 100 points (100, 2)."""
    return np.ascontiguousarray(np.random.default_rng(seed).normal(MEAN, DEVIATION, (2, POINTS)).T)


def normalized_points(points: Floats, axis: Axis, order: int) -> Floats:
    """The points divided by the p-norm of the whole array, of each feature, or of each sample."""
    return Normalize(order=order, axis=axis).fitted(points)(points)


def norms_of(points: Floats, axis: Axis, order: int) -> Floats:
    """By what the points are divided: one norm, one per feature (2,), or one per sample (100,)."""
    divided = points / normalized_points(points, axis, order)
    return np.asarray({"all": divided[:1, 0], "feature": divided[0], "sample": divided[:, 0]}[axis])

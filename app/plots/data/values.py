"""The numbers of the data plot: norms before and after, lengths, and the spread of each direction."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.plots.values.value import Value, Values
from core.numerics import Floats
from core.numerics.scaled import mean_and_deviation

if TYPE_CHECKING:
    from app.plots.data.plot import DataPlot

BEFORE, AFTER = "before", "after"
Read = Callable[[Floats], float]


def _of_all(side: str, read: Read, plot: DataPlot) -> float:
    """Of all points of a side that are numbers, (n, 2)."""
    if plot.pair is None:
        return math.nan
    cloud = getattr(plot.pair, side)
    points = cloud.points[cloud.there]
    return float(read(points)) if len(points) else math.nan


def _l1(points: Floats) -> float:
    return float(np.abs(points).sum())


def _l2(points: Floats) -> float:
    return float(np.linalg.norm(points))


def _largest(points: Floats) -> float:
    return float(np.abs(points).max())


def _shortest(points: Floats) -> float:
    return float(np.linalg.norm(points, axis=1).min())


def _longest(points: Floats) -> float:
    return float(np.linalg.norm(points, axis=1).max())


def _spread(side: str, direction: int, which: int, plot: DataPlot) -> float:
    """Mean (0) or deviation (1) of the samples for training, as it stands beside the axis."""
    if plot.pair is None:
        return math.nan
    cloud = getattr(plot.pair, side)
    values = cloud.points[~cloud.hollow & cloud.there, direction]
    return mean_and_deviation(values)[which] if len(values) else math.nan


NORMS: Values = {
    f"{name}_{side}": Value(partial(_of_all, side, read), f"{what}, {side}")
    for side in (BEFORE, AFTER)
    for name, read, what in (
        ("l1", _l1, "L1 norm of all that is shown: the sum of |xᵢ|"),
        ("l2", _l2, "L2 norm of all that is shown: the root of the sum of xᵢ²"),
        ("largest", _largest, "largest |xᵢ|"),
        ("shortest", _shortest, "shortest distance of a sample from the origin"),
        ("longest", _longest, "longest distance of a sample from the origin"),
    )
}
SPREADS: Values = {
    f"{name}_{axis}_{side}": Value(partial(_spread, side, direction, which), f"{name} along {axis}, {side}")
    for side in (BEFORE, AFTER)
    for direction, axis in enumerate("xy")
    for which, name in enumerate(("mean", "deviation"))
}
VALUES: Values = {**NORMS, **SPREADS}

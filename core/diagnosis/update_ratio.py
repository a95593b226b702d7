"""Update ratio: how large the updates are against the weights that they change."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from core.diagnosis.limits import RESTING_RATE, UNMOVED_RATIO
from core.numerics.medians import median, median_of_known
from core.record.frame import Frame


def median_update_ratio(frames: Sequence[Frame], neural: Sequence[int]) -> float | None:
    """log10 of the median over layers of the median over frames of the update ratio; None where most have none.

    A layer has none while all its weights are zero. Layers that are locked do not count.
    """
    learning = [i for i in neural if not (frames and i in frames[-1].structure.locked)]
    rows = np.array([frame.log10_update_ratio[learning] for frame in frames]).reshape(len(frames), len(learning))
    layers = ~np.isnan(rows).all(axis=0) if rows.size else np.zeros(0, bool)
    if not layers.any() or 2 * np.count_nonzero(layers) < len(layers):
        return None
    return float(median(median_of_known(rows[:, layers])))


def under_way(frames: Sequence[Frame]) -> list[Frame]:
    """The frames whose scheduled rate has not all but ended."""
    return [frame for frame in frames if frame.rate_share >= RESTING_RATE]


def unmoved(frames: Sequence[Frame], hidden: Sequence[int]) -> tuple[int, ...]:
    """The hidden layers whose weights stand still though a gradient arrives: updates below the precision."""
    if not frames or frames[-1].learning_rate == 0:
        return ()
    limit = math.log10(UNMOVED_RATIO[frames[-1].structure.precision])
    ratio, delta = (median([frame.row(name)[list(hidden)] for frame in frames])
                    for name in ("log10_update_ratio", "log10_delta"))  # fmt: skip
    return tuple(layer for layer, r, d in zip(hidden, ratio, delta, strict=True) if r < limit and d > -math.inf)


def power(exponent: float) -> float:
    """10**exponent, infinity beyond the range of a number."""
    return math.inf if exponent >= 308 else 10.0**exponent

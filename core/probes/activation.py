"""One layer's activation beside the numbers that it meets: how steep it is where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.components.activations import Activation
from core.numerics import Floats
from core.probes.counts import Counts, counted
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Entry, Trace


@dataclass(frozen=True, slots=True, eq=False)
class Activated:
    """What an activation does to the pre-activations of its layer."""

    z: Counts  # of the pre-activations, one row
    mean_square_slope: float  # E phi'(z)² over batch and units
    zero_slope: float  # share of the entries whose slope is zero by definition
    saturated: float  # share with a slope below 5 % of its maximum; NaN where nothing saturates


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """One maxout unit along the line through the batch's mean on which its pieces differ most."""

    z: Counts  # where the samples lie along that line, one row; 0 is the mean
    height: Floats  # (pieces,) of each piece at 0
    slope: Floats  # (pieces,) of each along the line
    won: Floats  # (pieces,) share of the batch in which each passes


@dataclass(frozen=True)
class ActivationOf(Probe):
    """The activation of one entry, of the output that of its head; of maxout the pieces of one of its units."""

    entry: int
    unit: int = 0

    def answer(self, trace: Trace) -> Activated | Pieces | None:
        if self.entry not in trace:
            return None
        entry = trace.entry(self.entry)
        if entry.layer.piecewise:
            return self._pieces(entry) if self.unit < entry.units else None
        last = self.entry == len(trace) - 1  # what follows it is no layer of its own
        activation = trace.experiment.head.pointwise if last else entry.layer.activation
        return None if activation is None else _activated(entry, activation)

    def _pieces(self, entry: Entry) -> Pieces | None:
        weights = entry.weights
        if weights is None:
            return None
        w, b = weights.w[..., self.unit].astype(float), weights.b[:, self.unit].astype(float)  # (pieces, inputs)
        x = entry.input.astype(float)
        if not (np.isfinite(w).all() and np.isfinite(x).all()):
            return None
        centre = x.mean(axis=0)
        along = np.linalg.svd(w - w.mean(axis=0), full_matrices=False)[2][0]
        along *= -1.0 if (w[0] - w.mean(axis=0)) @ along > 0 else 1.0  # piece 1 falls: the picture does not flip
        winners = (x @ w.T + b).argmax(axis=1)
        won = np.bincount(winners, minlength=len(w)) / len(x)
        return Pieces(counted(((x - centre) @ along)[None]), w @ centre + b, w @ along, won)


def _activated(entry: Entry, activation: Activation) -> Activated:
    pre = entry.pre
    value, slope, mask = np.empty_like(pre), np.empty_like(pre), np.empty(pre.shape, bool)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        activation.value(pre, value)
        activation.slope(pre, value, slope)
        activation.zero_slope(pre, mask)
        square = float(np.mean(slope.astype(float) ** 2))
        limit = activation.saturation
        saturated = np.nan if limit is None else float(np.mean(np.abs(pre) > limit))
    return Activated(counted(pre.reshape(1, -1)), square, float(mask.mean()), saturated)

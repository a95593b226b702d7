"""One layer's activation beside the numbers that it meets: how steep it is where they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.components.activations import Activation
from core.layers import Maxout
from core.numerics import Floats
from core.probes.counts import Counts, counted
from core.probes.probe import Probe
from core.training.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Bent:
    """What an activation does to the pre-activations of its layer."""

    z: Counts  # of the pre-activations, one row
    mean_square_slope: float  # E phi'(z)² over batch and units
    asleep: float  # share of the entries whose slope is zero by definition
    saturated: float  # share with a slope below 5 % of its maximum; NaN where nothing saturates


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """One maxout unit along the line through the batch's mean on which its pieces differ most."""

    z: Counts  # where the samples lie along that line, one row; 0 is the mean
    height: Floats  # (pieces,) of each piece at 0
    slope: Floats  # (pieces,) of each along the line
    won: Floats  # (pieces,) share of the batch in which each passes


@dataclass(frozen=True)
class Bend(Probe):
    """The activation of one entry; of maxout the pieces of one of its units."""

    entry: int
    unit: int = 0

    def view(self, session: Session) -> Bent | Pieces | None:
        if not 0 <= self.entry < len(session.network.entries):
            return None
        layer = session.network.entries[self.entry]
        if isinstance(layer, Maxout):
            return self._pieces(session) if self.unit < layer.units else None
        activation = getattr(layer, "activation", None)
        return None if activation is None else _bent(session, self.entry, activation)

    def _pieces(self, session: Session) -> Pieces | None:
        own = session.network.tensors[self.entry]
        w = own["W"][:, :, self.unit].astype(float)  # (pieces, inputs)
        b = own["b"][:, self.unit].astype(float) if "b" in own else np.zeros(len(w))
        x = session.passes.trail[self.entry].astype(float)
        if not (np.isfinite(w).all() and np.isfinite(x).all()):
            return None
        centre = x.mean(axis=0)
        along = np.linalg.svd(w - w.mean(axis=0), full_matrices=False)[2][0]
        along *= -1.0 if (w[0] - w.mean(axis=0)) @ along > 0 else 1.0  # piece 1 falls: the picture does not flip
        winners = (x @ w.T + b).argmax(axis=1)
        won = np.bincount(winners, minlength=len(w)) / len(x)
        return Pieces(counted(((x - centre) @ along)[None]), w @ centre + b, w @ along, won)


def _bent(session: Session, entry: int, activation: Activation) -> Bent:
    buffers = session.passes.stacks.buffers[entry]
    slope, mask = np.empty_like(buffers.pre), np.empty(buffers.pre.shape, bool)
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        activation.slope(buffers.pre, buffers.signal, slope)
        activation.asleep(buffers.pre, mask)
        square = float(np.mean(slope.astype(float) ** 2))
        limit = activation.saturation
        saturated = np.nan if limit is None else float(np.mean(np.abs(buffers.pre) > limit))
    return Bent(counted(buffers.pre.reshape(1, -1)), square, float(mask.mean()), saturated)

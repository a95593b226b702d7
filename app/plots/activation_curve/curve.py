"""What an activation curve shows: the layer, its function and slope over a range, and the numbers that it meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from msgspec.structs import replace

from core.components.activations import Activation, Linear
from core.experiment import Output
from core.layers import Layer
from core.numerics import Floats
from core.probes.activation import Activated, ActivationOf, Pieces
from core.probes.counts import BINS
from core.record.view import View

POINTS = 301
REACH = 4.0  # the range of h that is always shown, to either side
KINKS = (-1.0, 0.0, 1.0)  # where slopes of activations may jump
NEAR = 1e-9  # on either side of a kink


@dataclass(frozen=True)
class Zone:
    """A stretch of h where less than 5 % of the steepest slope passes (hatched), or nothing at all."""

    lower: float
    upper: float
    hatched: bool


@dataclass(frozen=True, eq=False)
class LayerCurve:
    """One layer's activation at one step, and the numbers that it meets."""

    slot: int
    layer: Layer | Output
    step: int
    answer: Activated | Pieces | None  # None before the run has answered
    entries: int | None = None  # tells which slot is the output

    @property
    def is_output(self) -> bool:
        """Whether it is that of the head, which belongs to no layer."""
        return self.entries is not None and self.slot == self.entries - 1

    @property
    def activation(self) -> Activation | None:
        """Its activation; what consists of pieces has none."""
        activation = self.layer.activation
        return activation if isinstance(activation, Activation) else None

    @property
    def pieces(self) -> Pieces | None:
        """Of maxout, once they are known."""
        return self.answer if isinstance(self.answer, Pieces) else None

    @property
    def needed(self) -> tuple[float, float]:
        """The range of h that holds every number, and where the activation saturates."""
        saturation = self.activation.saturation if self.activation is not None else None
        reach = max(REACH, 1.25 * (saturation or 0.0))
        if self.pieces is not None:
            reach = 0.0
        low, high = self._met()
        return min(low, -reach), max(high, reach)

    def _met(self) -> tuple[float, float]:
        if self.answer is None or not self.answer.z.bins.any():
            return (-REACH, REACH) if self.activation is None else (0.0, 0.0)
        full, edges = np.flatnonzero(self.answer.z.bins[0]), self.answer.z.edges(0)
        return float(edges[full[0]]), float(edges[full[-1] + 1])

    def curves(self, lower: float, upper: float) -> tuple[Floats, Floats, Floats]:
        """Places (k,), and there the values of phi and of its slope; of maxout those of the piece that is highest."""
        kinks = [kink + side for kink in KINKS for side in (-NEAR, NEAR) if lower < kink < upper]
        z = np.unique(np.concatenate((np.linspace(lower, upper, POINTS), kinks)))
        if self.activation is not None:
            value, slope = np.empty_like(z), np.empty_like(z)
            self.activation.value(z, value)
            self.activation.slope(z, value, slope)
            return z, value, slope
        if self.pieces is None:
            return z, np.full_like(z, np.nan), np.full_like(z, np.nan)
        lines = self.lines(z)
        return z, lines.max(axis=0), self.pieces.slope[lines.argmax(axis=0)]

    def lines(self, z: Floats) -> Floats:
        """Every piece of maxout at these places, (pieces, k); of others nothing, (0, k)."""
        if self.pieces is None:
            return np.zeros((0, len(z)))
        return np.asarray(self.pieces.height[:, None] + self.pieces.slope[:, None] * z)

    @property
    def density(self) -> tuple[Floats, Floats]:
        """The edges (BINS + 1,) of the histogram, and the share of the numbers per unit of h in each bin (BINS,)."""
        if self.answer is None or not self.answer.z.total[0]:
            return np.linspace(0, 1, BINS + 1), np.zeros(BINS)
        edges, bins = self.answer.z.edges(0), self.answer.z.bins[0].astype(float)
        zero = int(np.searchsorted(edges, 0.0, side="right")) - 1
        bins[min(zero, BINS - 1)] += self.answer.z.zeros[0]
        return edges, np.asarray(bins / self.answer.z.total[0] / (edges[1] - edges[0]))


def slot_of(view: View, selected: frozenset[int]) -> int | None:
    """The layer whose activation is shown: the first selected that has one, or else the first hidden that has one.

    The output has the curve of its head; a straight one is shown where it is asked for.
    """
    if view.experiment is None:
        return None
    layers, head = view.experiment.layers, view.experiment.head.pointwise
    output = len(layers)
    selectable = (slot for slot in sorted(selected) if (slot == output and head is not None) or _curved(layers, slot))
    hidden = (slot for slot in view.structure.hidden if _curved(layers, slot))
    others = (slot for slot in range(output) if _curved(layers, slot))
    bends = head is not None and not isinstance(head, Linear)
    return next(chain(selectable, hidden, others, [output] if bends else []), None)


def layer_at(view: View, slot: int) -> Layer | Output:
    """The layer of a slot; the output with the activation of its head, whether that is its own or the loss's."""
    assert view.experiment is not None
    head = view.experiment.head.pointwise
    if slot < len(view.experiment.layers):
        return view.experiment.layers[slot]
    return replace(view.experiment.output, activation=head or Linear())


def has_curve(layer: Layer) -> bool:
    """Whether a layer has an activation, or is its own."""
    return layer.piecewise or layer.activation is not None


def _curved(layers: Sequence[Layer], slot: int) -> bool:
    return slot < len(layers) and has_curve(layers[slot])


def curve_of(view: View, slot: int, layer: Layer | Output) -> LayerCurve:
    """The layer, which may be one that is just being edited, with what the run has answered of it."""
    seen = view.answer(ActivationOf(slot))
    last = view.last
    step = last.step if last is not None else 0
    piecewise = isinstance(layer, Layer) and layer.piecewise
    answer = seen[1] if seen is not None and isinstance(seen[1], Pieces) == piecewise else None
    return LayerCurve(slot, layer, seen[0] if seen is not None else step, answer, view.structure.entries)


def zones_of(curve: LayerCurve, lower: float, upper: float) -> list[Zone]:
    """Where in a range next to nothing passes: beyond the saturation, or wherever the activation sleeps."""
    activation = curve.activation
    if activation is None:
        return []
    limit = activation.saturation
    if limit is not None:
        ends = ((lower, -limit), (limit, upper))
        return [Zone(start, end, True) for start, end in ends if start < end]
    z = np.linspace(lower, upper, POINTS)
    zero_slope = np.empty(z.shape, bool)
    activation.zero_slope(z, zero_slope)
    return [Zone(lower, min(0.0, upper), False)] if zero_slope.any() else []  # of those that sleep, all do so up to 0

"""The network as nodes and edges: a sample of the units of each layer, and the weights between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats
from core.numerics.scaled import LOG10_2
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Entry, Trace

Indices = NDArray[np.intp]
NOTHING: Floats = np.empty(0)  # in place of edges that are none


@dataclass(frozen=True, eq=False)
class Edges:
    """What stands between the shown units of two layers, both (shown inputs, shown units), float64."""

    weights: Floats  # of maxout the largest in size of its pieces' weights
    log10_gradients: Floats  # log10 |dL/dw|, exponent included, -inf for an exact zero; of maxout summed over pieces


@dataclass(frozen=True, eq=False)
class DiagramAnswer:
    """Columns from the inputs (0) to the output (last); entry i of the stack is column i + 1."""

    units: tuple[int, ...]  # of each column
    shown: tuple[Indices, ...]  # the units that are shown, ascending
    signals: tuple[Floats, ...]  # RMS over the batch of each shown unit
    log10_deltas: tuple[Floats, ...]  # log10 RMS of delta over the batch; NaN for the inputs
    edges: tuple[Edges | None, ...]  # what leads into each column; None where there are no weights

    def __reduce__(self) -> tuple[Any, ...]:
        """Goes down the pipe in a few long arrays: of a thousand layers, each alone would cost more than it says."""
        weights = [edges.weights if edges is not None else NOTHING for edges in self.edges]
        gradients = [edges.log10_gradients if edges is not None else NOTHING for edges in self.edges]
        columns = (self.shown, self.signals, self.log10_deltas, weights, gradients)
        joined = tuple(np.concatenate([each.ravel() for each in arrays]) for arrays in columns)
        return _parted, (self.units, [each.size for each in self.shown], [each.shape for each in weights], *joined)


@dataclass(frozen=True)
class Diagram(Probe):
    """At most so many units of each layer, evenly spaced, and the weights and gradients between neighbours."""

    most: int = 12

    def answer(self, trace: Trace) -> DiagramAnswer:
        shown = tuple(_spaced(width, self.most) for width in trace.widths)
        signals, edges = [_rms(trace.entry(0).input[:, shown[0]])], list[Edges | None]([None])
        deltas = [np.full(len(shown[0]), np.nan)]
        for entry, inputs, units in zip(trace, shown, shown[1:], strict=False):
            signals.append(_rms(entry.signal[:, units]))
            deltas.append(_log10(_rms(entry.delta[:, units]), entry.exponent))
            edges.append(_edges(entry, inputs, units))
        return DiagramAnswer(trace.widths, shown, tuple(signals), tuple(deltas), tuple(edges))


def _parted(
    units: tuple[int, ...], counts: list[int], shapes: list[tuple[int, ...]], *joined: NDArray[Any]
) -> DiagramAnswer:
    """The answer whose columns were joined, each of them a view."""
    shown, signals, deltas = (tuple(_split(each, counts)) for each in joined[:3])
    each = zip(*(_split(each, [math.prod(shape) for shape in shapes]) for each in joined[3:]), shapes, strict=True)
    edges = tuple(Edges(w.reshape(shape), g.reshape(shape)) if len(shape) > 1 else None for w, g, shape in each)
    return DiagramAnswer(units, shown, signals, deltas, edges)


def _split(joined: NDArray[Any], sizes: list[int]) -> list[NDArray[Any]]:
    return [joined[end - size : end] for size, end in zip(sizes, accumulate(sizes), strict=True)]


def _edges(entry: Entry, inputs: Indices, units: Indices) -> Edges | None:
    weights = entry.weights
    if weights is None:
        return None
    x, delta = entry.input[:, inputs].astype(float), entry.delta[:, units].astype(float)
    w = weights.w[:, inputs[:, None], units].astype(float)
    return Edges(_largest(w), _log10(np.abs(x.T @ delta), entry.exponent))


def _largest(weights: Floats) -> Floats:
    """Of (pieces, inputs, units) the piece of the largest size at each place."""
    piece = np.abs(weights).argmax(axis=0)[None]
    return np.asarray(np.take_along_axis(weights, piece, axis=0)[0])


def _spaced(count: int, most: int) -> Indices:
    """At most so many of `count` positions, first and last among them."""
    return np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(np.intp))


def _rms(values: Floats) -> Floats:
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.sqrt(np.mean(np.square(values.astype(float)), axis=0)))


def _log10(size: Floats, exponent: float) -> Floats:
    with np.errstate(divide="ignore"):
        return np.asarray(np.log10(size) + exponent * LOG10_2)

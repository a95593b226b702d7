"""Runs: neighbouring dense layers of one shape, whose slopes and parameter gradients take one call each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.component import Floats
from core.layers import Bound, Buffers, Dense, Layer
from core.parameters import Layout
from core.stacks import Stacks


class Run:
    """Several layers of one width, activation and bias, each fed by its neighbour in the same stack of buffers."""

    def __init__(self, layer: Dense, inputs: Floats, buffers: Buffers, dw: Floats, db: Floats | None) -> None:
        self.activation, self.buffers = layer.activation, buffers
        self.inputs = inputs.transpose(0, 2, 1)  # (layers, units, batch)
        self.dw, self.db = dw, db  # (layers, units, units), (layers, 1, units)
        self.ones: Floats = np.ones((1, inputs.shape[1]), inputs.dtype)

    def prepare(self) -> None:
        """The slopes of all its layers."""
        self.activation.slope(self.buffers.pre, self.buffers.signal, self.buffers.slope)

    def differentiate(self) -> None:
        """The parameter gradients of all its layers, from their deltas."""
        np.matmul(self.inputs, self.buffers.delta, out=self.dw)
        if self.db is not None:
            np.matmul(self.ones, self.buffers.delta, out=self.db)


def joined(
    entries: Sequence[Layer], layers: Sequence[Bound], stacks: Stacks, layout: Layout, gradient: Floats
) -> list[Run | Bound]:
    """All layers in order, neighbours of one shape joined into runs."""
    return [
        layers[first] if first == last else _run(entries[first], first, last, stacks, layout, gradient)
        for first, last in _spans(entries)
    ]


def _run(layer: Layer, first: int, last: int, stacks: Stacks, layout: Layout, gradient: Floats) -> Run:
    assert isinstance(layer, Dense)
    stacked, row = stacks.place(first)
    rows = slice(row, row + last - first + 1)
    inputs = stacked.signal[rows.start - 1 : rows.stop - 1]
    db = layout.stack(gradient, "b", first, last)[:, None, :] if layer.bias else None
    return Run(layer, inputs, stacked.part(rows), layout.stack(gradient, "W", first, last), db)


def _spans(entries: Sequence[Layer]) -> Iterator[tuple[int, int]]:
    """First and last entry of each run; a layer by itself is a run of one."""
    first = 0
    for i in range(1, len(entries) + 1):
        if i == len(entries) or not _may_join(entries, first, entries[i]):
            yield first, i - 1
            first = i


def _may_join(entries: Sequence[Layer], first: int, layer: Layer) -> bool:
    """Whether `layer` is like the one the run begins with, and that one is fed by a layer of their width."""
    start, feeder = entries[first], entries[first - 1] if first else None
    if not (isinstance(start, Dense) and isinstance(layer, Dense)):
        return False
    alike = (start.units, start.activation, start.bias) == (layer.units, layer.activation, layer.bias)
    return alike and getattr(feeder, "units", None) == start.units

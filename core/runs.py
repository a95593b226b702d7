"""Runs: neighbouring dense layers of one shape, whose slopes and parameter gradients take one call each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.activations import Activation
from core.component import Floats
from core.layers import Bound, Buffers
from core.layers.dense import BoundDense
from core.parameters import Layout
from core.stacks import Stacks


class Run:
    """Several layers of one width, activation and bias, each fed by its neighbour in the same stack of buffers."""

    def __init__(self, activation: Activation, inputs: Floats, buffers: Buffers, dw: Floats, db: Floats | None) -> None:
        self.activation, self.buffers = activation, buffers
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


def joined(layers: Sequence[Bound], stacks: Stacks, layout: Layout, gradient: Floats) -> list[Run | Bound]:
    """All layers in order, neighbours of one shape joined into runs."""
    return [
        layers[first] if first == last else _run(layers[first], first, last, stacks, layout, gradient)
        for first, last in _spans(layers, stacks)
    ]


def _run(layer: Bound, first: int, last: int, stacks: Stacks, layout: Layout, gradient: Floats) -> Run:
    assert isinstance(layer, BoundDense)
    stacked, row = stacks.place(first)
    rows = slice(row, row + last - first + 1)
    inputs = stacked.signal[rows.start - 1 : rows.stop - 1]
    db = None if layer.db is None else layout.stack(gradient, "b", first, last)[:, None, :]
    return Run(layer.activation, inputs, stacked.part(rows), layout.stack(gradient, "W", first, last), db)


def _spans(layers: Sequence[Bound], stacks: Stacks) -> Iterator[tuple[int, int]]:
    """First and last entry of each run; a layer by itself is a run of one."""
    first = 0
    for i in range(1, len(layers) + 1):
        if i == len(layers) or not _may_join(layers, stacks, first, i):
            yield first, i - 1
            first = i


def _may_join(layers: Sequence[Bound], stacks: Stacks, first: int, i: int) -> bool:
    """Whether entry i is like the one the run begins with, and that one is fed by an entry of their width."""
    start, layer = layers[first], layers[i]
    if not (first and isinstance(start, BoundDense) and isinstance(layer, BoundDense)):
        return False
    shape = start.buffers.signal.shape
    alike = start.activation == layer.activation and (start.db is None) == (layer.db is None)
    return alike and shape == layer.buffers.signal.shape == stacks.buffers[first - 1].signal.shape

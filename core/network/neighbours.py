"""Neighbours: layers of one shape side by side, whose slopes and parameter gradients take one call each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

import numpy as np

from core.layers import Affine, Bound
from core.network.parameters import Layout
from core.network.stacks import Stacks
from core.numerics import Floats

WORTH_TRANSPOSING = range(2**10, 2**13)  # entries of W
SMALLEST_BATCH = 64
IN_CACHE = 2**19  # bytes of one array; what passes over several such arrays finds them in the cache again


class Joined:
    """Affine layers of one shape and bias, each fed by its neighbour in the same stack of buffers."""

    def __init__(self, inputs: Floats, delta: Floats, dw: Floats, db: Floats | None) -> None:
        self.inputs = inputs.transpose(0, 2, 1)  # (layers, units, batch)
        self.delta, self.dw, self.db = delta, dw, db  # (layers, batch, units), (…, units, units), (…, 1, units)
        self.ones: Floats = np.ones((1, inputs.shape[1]), inputs.dtype)

    def differentiate(self) -> None:
        """The parameter gradients of all its layers, from their deltas."""
        np.matmul(self.inputs, self.delta, out=self.dw)
        if self.db is not None:
            np.matmul(self.ones, self.delta, out=self.db)


def transposed(layers: Sequence[Bound], layout: Layout, flat: Floats) -> list[Callable[[], object]]:
    """What copies all W' of medium size into arrays of their own, which BLAS multiplies by a third faster than a view.

    Copying takes a third of that gain, in small batches all of it, and so it does in large and in tiny layers.
    """
    found: list[Callable[[], object]] = []
    for members, rows in layout.rows(flat, "W"):
        affine = [layer for i in members if isinstance(layer := layers[i], Affine)]
        if len(affine) < len(members) or rows.shape[1] not in WORTH_TRANSPOSING:
            continue
        if len(affine[0].buffers.pre) >= SMALLEST_BATCH:
            inputs, units = affine[0].w.shape
            copies: Floats = np.empty((len(affine), units, inputs), flat.dtype)
            for layer, copy in zip(affine, copies, strict=True):
                layer.multiply_by(copy)
            found.append(partial(np.copyto, copies, rows.reshape(-1, inputs, units).transpose(0, 2, 1)))
    return found


def slopes(layers: Sequence[Bound], stacks: Stacks) -> list[Callable[[], object]]:
    """What prepares all layers for the backward pass, those that stand side by side under one activation together."""
    found: list[Callable[[], object]] = []
    for members, stacked in stacks.groups:
        activations = [layers[i].sloped for i in members]
        for activation, rows in groupby(range(len(members)), key=activations.__getitem__):
            span = list(rows)
            if activation is None:
                found += [layers[members[row]].prepare for row in span]
                continue
            for some in cached(slice(span[0], span[-1] + 1), stacked.pre):
                part = stacked.part(some)
                found.append(partial(activation.slope, part.pre, part.signal, part.slope))
    return found


def cached(rows: slice, stack: Floats) -> list[slice]:
    """Those rows of a stack in pieces that the cache can hold."""
    step = max(1, IN_CACHE // max(1, stack[0].nbytes))
    return [slice(start, min(start + step, rows.stop)) for start in range(rows.start, rows.stop, step)]


def joined(layers: Sequence[Bound], stacks: Stacks, layout: Layout, gradient: Floats) -> list[Joined | Bound]:
    """What differentiates all layers, neighbours of one shape together."""
    return [
        layers[first] if first == last else _joined(layers[first], first, last, stacks, layout, gradient)
        for first, last in _spans(layers, stacks)
    ]


def _joined(layer: Bound, first: int, last: int, stacks: Stacks, layout: Layout, gradient: Floats) -> Joined:
    assert isinstance(layer, Affine)
    stacked, row = stacks.place(first)
    rows = slice(row, row + last - first + 1)
    inputs = stacked.signal[rows.start - 1 : rows.stop - 1]
    db = None if layer.db is None else layout.stack(gradient, "b", first, last)[:, None, :]
    return Joined(inputs, stacked.delta[rows], layout.stack(gradient, "W", first, last), db)


def _spans(layers: Sequence[Bound], stacks: Stacks) -> Iterator[tuple[int, int]]:
    """First and last entry of those that are joined; a layer may stand by itself."""
    first = 0
    for i in range(1, len(layers) + 1):
        if i == len(layers) or not _may_join(layers, stacks, first, i):
            yield first, i - 1
            first = i


def _may_join(layers: Sequence[Bound], stacks: Stacks, first: int, i: int) -> bool:
    """Whether entry i is like the first of them, and that one is fed by an entry of their width."""
    start = layers[first]
    if not (first and isinstance(start, Affine)):
        return False
    return start.buffers.signal.shape == stacks.buffers[first - 1].signal.shape and start.joins(layers[i])

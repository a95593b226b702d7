"""A layer by itself in a place, with both passes through it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator, default_rng

from core.layers import Bound, Buffers, Dense, Layer, Maxout, Place, Skip, SkipTaker
from core.numerics import Floats


def example(kind: type[Layer], units: int = 5) -> Layer:
    """A layer of that kind, so wide where it may choose."""
    if kind is Skip:
        return Skip(span=1, scale=0.7, projection=True)
    return kind(units=units) if kind in (Dense, Maxout) else kind()


def signals(rng: Generator, batch: int, *widths: int) -> list[Floats]:
    """What enters each slot up to the layer's."""
    return [rng.standard_normal((batch, width)) for width in widths]


def place_of(layer: Layer, trail: Sequence[Floats], rng: Generator | None = None) -> Place:
    """A place behind those signals, the parameters drawn, the gradients not yet known."""
    rng, shapes, dtype = rng or default_rng(0), [x.shape[1:] for x in trail], trail[-1].dtype
    own = {name: np.zeros(shape, dtype) for name, shape in layer.parameters(shapes).items()}
    gradients = {name: np.full_like(array, np.nan) for name, array in own.items()}
    layer.initialize(own, rng)
    shape = len(trail[-1]), *layer.outputs(shapes[-1])
    buffers = Buffers(*(np.zeros(shape, dtype) for _ in range(5)))
    return Place(own | layer.memory(shapes[-1]), gradients, buffers, len(trail) - 1, trail, rng)


def back(bound: Bound, place: Place, dy: Floats) -> list[Floats]:
    """The backward pass after a forward pass: the gradient of each input."""
    shares = [np.empty_like(place.trail[-1])]
    place.buffers.incoming[...] = dy
    bound.prepare()
    bound.pull()
    bound.push(shares[0])
    if isinstance(bound, SkipTaker):
        shares.append(np.empty_like(place.trail[-2]))
        bound.push_back(shares[1])
    bound.differentiate()
    return shares

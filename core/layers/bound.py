"""A layer at work: what it is bound to once per run, and what a step calls of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Activation
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

Shape = tuple[int, ...]
Tensors = Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Buffers:
    """The preallocated arrays of one slot for one batch size, each (batch, *shape): flattened, (batch, units)."""

    pre: Floats  # h, before the activation; of a normalization x̂
    signal: Floats  # y, what leaves the slot
    incoming: Floats  # dL/dy
    delta: Floats  # where contract.md takes it
    slope: Floats  # phi'(h), of layers with an activation; of dropout what it multiplies by

    def part(self, rows: int | slice) -> Buffers:
        """The same roles for some rows of stacked buffers."""
        return Buffers(self.pre[rows], self.signal[rows], self.incoming[rows], self.delta[rows], self.slope[rows])

    def shaped(self, shape: Shape) -> Buffers:
        """The same memory with each sample in that shape."""
        if self.signal.shape[1:] == shape:
            return self
        whole = (-1, *shape)
        parts = (self.pre, self.signal, self.incoming, self.delta, self.slope)
        return Buffers(*(array.reshape(whole) for array in parts))


@dataclass(frozen=True, slots=True)
class Place:
    """What a layer is bound to in its slot, for one batch size."""

    own: Tensors  # its parameters, and what it remembers from step to step
    gradients: Tensors  # of its parameters, but for those that are zero whatever comes (core/network/skip_sources.py)
    buffers: Buffers
    slot: int
    trail: Sequence[Floats]  # what enters each slot, (batch, *shape), the batch itself first
    rng: Generator  # for what is drawn anew at each step


class Bound(Protocol):
    """A layer at work. Forward; then `prepare`, and from the output on `pull` and `push`; then `differentiate`.

    After binding, a step allocates nothing that lasts. What `prepare` and `differentiate` do needs no other layer's
    result, so neighbours of one shape may do it together (core/network/neighbours.py).
    """

    @property
    def sloped(self) -> Activation | None:
        """The activation, where `prepare` does nothing but write its slope at `pre`; None where it does else."""

    def forward(self, x: Floats) -> Floats:
        """The slot's output for x (batch, *inputs), in training; writes `pre` and `signal`."""

    def prepare(self) -> object:
        """What the backward pass needs and the forward pass has decided, such as the slopes."""

    def pull(self) -> object:
        """Writes `delta` from `incoming`."""

    def push(self, dx: Floats) -> object:
        """Writes dL/dx from `delta`."""

    def differentiate(self) -> object:
        """Writes the parameter gradients from `delta`."""


class Masked(ABC):
    """A bound layer that draws a mask at each step."""

    @abstractmethod
    def fix(self, mask: NDArray[np.bool_] | None) -> None:
        """This mask (batch, *shape) from now on; None draws again."""

    @abstractmethod
    def hold(self, known: Floats) -> None:
        """Draws once, and keeps that from now on; for the first samples what another was multiplied by."""


class SkipTaker(ABC):
    """A bound layer that takes a second input from further back, and sends it its share of the gradient."""

    @abstractmethod
    def push_back(self, dx: Floats) -> None:
        """Writes dL/d(second input) from `delta`."""


class Affine(ABC):
    """A bound layer with pre = x W + b of x (batch, inputs), so that dW = x' delta, db = sum delta, dx = delta W'.

    Neighbours of one shape take one product for all their dW.
    """

    buffers: Buffers
    w: Floats  # (inputs, units)
    db: Floats | None

    @abstractmethod
    def multiply_by(self, copy: Floats) -> None:
        """Multiplies by this copy of W' (units, inputs) from now on, which `prepare` keeps true."""

    @abstractmethod
    def joins(self, other: Bound) -> bool:
        """Whether `other` computes the same of inputs of the same shape."""


class BoundInPlace:
    """A bound layer without weights: delta is taken at its output, and most have nothing to differentiate."""

    sloped: Activation | None = None

    def __init__(self, place: Place) -> None:
        self.own, self.gradients, self.buffers = place.own, place.gradients, place.buffers

    def prepare(self) -> None:
        """Nothing has to be known beforehand."""

    def pull(self) -> None:
        np.copyto(self.buffers.delta, self.buffers.incoming)

    def differentiate(self) -> None:
        """There is nothing to learn."""

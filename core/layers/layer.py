"""The contract of a layer: a frozen description that is bound once per run to its buffers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.components.component import Component
from core.numerics import Floats
from core.wording import Reason

Tensors = Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Buffers:
    """The preallocated arrays of one slot for one batch size, each (batch, units)."""

    pre: Floats  # h, before the activation; of a normalization x̂
    signal: Floats  # y, what leaves the slot
    incoming: Floats  # dL/dy
    delta: Floats  # where contract.md takes it
    slope: Floats  # phi'(h), of layers with an activation; of dropout what it multiplies by

    def part(self, rows: int | slice) -> Buffers:
        """The same roles for some rows of stacked buffers."""
        return Buffers(self.pre[rows], self.signal[rows], self.incoming[rows], self.delta[rows], self.slope[rows])


@dataclass(frozen=True, slots=True)
class Place:
    """What a layer is bound to in its slot, for one batch size."""

    own: Tensors  # its parameters, and what it remembers from step to step
    gradients: Tensors  # of its parameters, but for those that are zero whatever comes (core/network/skip_sources.py)
    buffers: Buffers
    slot: int
    trail: Sequence[Floats]  # what enters each slot, (batch, width), the batch itself first
    rng: Generator  # for what is drawn anew at each step


class Bound(Protocol):
    """A layer at work. Forward; then `prepare`, and from the output on `pull` and `push`; then `differentiate`.

    After binding, a step allocates nothing that lasts. What `prepare` and `differentiate` do needs no other layer's
    result, so neighbours of one shape may do it together (core/network/neighbours.py).
    """

    def forward(self, x: Floats) -> Floats:
        """The slot's output for x (batch, inputs), in training; writes `pre` and `signal`."""

    def prepare(self) -> object:
        """What the way back needs and the way forward has decided, such as the slopes."""

    def pull(self) -> object:
        """Writes `delta` from `incoming`."""

    def push(self, dx: Floats) -> object:
        """Writes dL/dx from `delta`."""

    def differentiate(self) -> object:
        """Writes the parameter gradients from `delta`."""


@runtime_checkable
class Masked(Protocol):
    """A bound layer that draws a mask at each step."""

    def fix(self, mask: NDArray[np.bool_] | None) -> None:
        """This mask (batch, units) from now on; None draws again."""


@runtime_checkable
class Forked(Protocol):
    """A bound layer that takes a second input from further back, and sends it its share of the gradient."""

    def push_back(self, dx: Floats) -> None:
        """Writes dL/d(second input) from `delta`."""


class BoundInPlace:
    """A bound layer without weights: delta is taken at its output, and most have nothing to differentiate."""

    def __init__(self, place: Place) -> None:
        self.own, self.gradients, self.buffers = place.own, place.gradients, place.buffers

    def prepare(self) -> None:
        """Nothing has to be known beforehand."""

    def pull(self) -> None:
        np.copyto(self.buffers.delta, self.buffers.incoming)

    def differentiate(self) -> None:
        """There is nothing to learn."""


class Layer(Component, frozen=True):
    """A layer in its place: what it makes of its input, and of the gradient on the way back."""

    def misfit(self, widths: Sequence[int], batch: int) -> Reason | None:
        """Why it cannot stand behind layers of these widths (what entered each slot up to this one); None if it can."""
        return None

    def looks_back(self) -> int:
        """How many slots further back it takes a second input from; 0 where it takes none."""
        return 0

    @abstractmethod
    def width(self, inputs: int) -> int:
        """The number of outputs for that many inputs."""

    def shapes(self, widths: Sequence[int]) -> dict[str, tuple[int, ...]]:
        """The parameters by name, for the widths of what entered each slot up to this one.

        What is named W is a weight; all else is not decayed.
        """
        return {}

    def memory(self, inputs: int) -> dict[str, Floats]:
        """What it remembers from step to step and no gradient changes, by name, at the start of a run.

        In float64 whatever the precision: the variance of a float32 signal may lie beyond it.
        """
        return {}

    def further_arrays(self) -> float:
        """How many arrays of (batch, units), in the run's precision, it keeps beside its buffers when it is bound."""
        return 0.0

    def initialize(self, own: Tensors, rng: Generator) -> None:
        """Draws the parameters in place, in float64 before the cast, so that precision changes no draw."""

    def looks_at_data(self) -> bool:
        """Whether its initializer wants to see what reaches the layer (`fit`)."""
        return False

    def fit(self, x: Floats, own: Tensors) -> None:
        """Scales the drawn parameters by what reaches the layer, x (batch, inputs)."""

    @abstractmethod
    def bind(self, place: Place) -> Bound:
        """The layer with its views and buffers, for one batch size."""

    @abstractmethod
    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        """Evaluation mode: what leaves the slot, (batch, units), for what entered each slot up to this one."""

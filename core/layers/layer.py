"""The contract of a layer: a frozen description that is bound once per run to its buffers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from numpy.random import Generator

from core.component import Component, Floats

Tensors = Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Buffers:
    """The preallocated arrays of one slot for one batch size, each (batch, units)."""

    pre: Floats  # h, before the activation
    signal: Floats  # y, what leaves the slot
    incoming: Floats  # dL/dy
    delta: Floats  # where contract.md takes it
    slope: Floats  # phi'(h), of layers with an activation

    def part(self, rows: int | slice) -> Buffers:
        """The same roles for some rows of stacked buffers."""
        return Buffers(self.pre[rows], self.signal[rows], self.incoming[rows], self.delta[rows], self.slope[rows])


class Bound(Protocol):
    """A layer at work. Forward; then `prepare`, and from the output on `pull` and `push`; then `differentiate`.

    After binding, a step allocates nothing that lasts. What `prepare` and `differentiate` do needs no other layer's
    result, so neighbours of one shape may do it together (core/runs.py).
    """

    def forward(self, x: Floats) -> Floats:
        """The slot's output for x (batch, inputs); writes `pre` and `signal`."""

    def prepare(self) -> None:
        """What the way back needs and the way forward has decided, such as the slopes."""

    def pull(self) -> None:
        """Writes `delta` from `incoming`."""

    def push(self, dx: Floats) -> None:
        """Writes dL/dx from `delta`."""

    def differentiate(self) -> None:
        """Writes the parameter gradients from `delta`."""


class Layer(Component, frozen=True):
    """A layer in its place: what it makes of its input, and of the gradient on the way back."""

    @abstractmethod
    def width(self, inputs: int) -> int:
        """The number of outputs for that many inputs."""

    @abstractmethod
    def shapes(self, inputs: int) -> dict[str, tuple[int, ...]]:
        """The parameters by name; what is named W is a weight, all else is not decayed."""

    @abstractmethod
    def initialize(self, parameters: Tensors, rng: Generator) -> None:
        """Draws the parameters in place, in float64 before the cast, so that precision changes no draw."""

    @abstractmethod
    def bind(self, parameters: Tensors, gradients: Tensors, buffers: Buffers) -> Bound:
        """The layer with its views and buffers, for one batch size."""

    @abstractmethod
    def predict(self, x: Floats, parameters: Tensors) -> Floats:
        """Evaluation mode: (batch, inputs) -> (batch, units), without buffers."""

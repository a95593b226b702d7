"""Activation: an activation by itself, where another layer stands between it and its weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Activation, AnyActivation, Tanh
from core.layers.bound import BoundInPlace, Buffers, Place, Tensors
from core.layers.layer import Layer
from core.layers.mean_field import Arrival, Effect, Signal, activated
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator


class ActivationLayer(Layer, frozen=True, tag="activation"):
    """It bends each number by itself: for where something, such as a normalization, must come between sum and bend."""

    title: ClassVar[str] = "Activation"
    formula: ClassVar[tuple[str, ...]] = ("y = φ(x)", "∂L/∂x = ∂L/∂y ⊙ φ′(x)")
    hands_back: ClassVar[str] = "× φ'(h)"
    computes_pre: ClassVar[bool] = True

    activation: AnyActivation = Tanh()

    def mirror(self, own: Tensors, rng: Generator, entering: bool, last: bool) -> bool:
        return entering

    def bind(self, place: Place) -> BoundActivation:
        return BoundActivation(self.activation, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        y = np.empty_like(trail[-1])
        self.activation.value(trail[-1], y)
        return y

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """diag(phi'(x))."""
        return slopes(self.activation, buffers.pre[samples], buffers.signal[samples])

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        signal, effect = activated(arrival.signal, self.activation, Effect(), arrival)
        return signal, effect._replace(slope=1.0, weight=effect.slope)


def slopes(activation: Activation, pre: Floats, signal: Floats) -> Floats:
    """phi' at pre-activations whose signals are known, in float64."""
    slope = np.empty_like(pre)
    activation.slope(pre, signal, slope)
    return slope.astype(float)


class BoundActivation(BoundInPlace):
    """Forward y = phi(x); backward dx = dy * phi'(x)."""

    sloped: Activation

    def __init__(self, activation: Activation, place: Place) -> None:
        super().__init__(place)
        self.sloped = activation

    def forward(self, x: Floats) -> Floats:
        np.copyto(self.buffers.pre, x)
        self.sloped.value(x, self.buffers.signal)
        return self.buffers.signal

    def prepare(self) -> None:
        self.sloped.slope(self.buffers.pre, self.buffers.signal, self.buffers.slope)

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.buffers.slope, out=dx)

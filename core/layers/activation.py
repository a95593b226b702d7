"""Activation: a bend by itself, where another layer stands between it and its weights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.components.activations import Activation, AnyActivation, Tanh
from core.layers.layer import BoundInPlace, Layer, Place, Tensors
from core.numerics import Floats


class ActivationLayer(Layer, frozen=True, tag="activation"):
    """It bends each number by itself: for where something, such as a normalization, must come between sum and bend."""

    activation: AnyActivation = Tanh()

    def width(self, inputs: int) -> int:
        return inputs

    def bind(self, place: Place) -> BoundActivation:
        return BoundActivation(self.activation, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        y = np.empty_like(trail[-1])
        self.activation.value(trail[-1], y)
        return y


class BoundActivation(BoundInPlace):
    """Forward y = phi(x); backward dx = dy * phi'(x)."""

    def __init__(self, activation: Activation, place: Place) -> None:
        super().__init__(place)
        self.activation = activation

    def forward(self, x: Floats) -> Floats:
        np.copyto(self.buffers.pre, x)
        self.activation.value(x, self.buffers.signal)
        return self.buffers.signal

    def prepare(self) -> None:
        self.activation.slope(self.buffers.pre, self.buffers.signal, self.buffers.slope)

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.buffers.slope, out=dx)

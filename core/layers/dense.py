"""Dense: every neuron sees every input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from core.components.activations import Activation, AnyActivation, Tanh
from core.components.initializers import AnyBiasInitializer, AnyInitializer, Lsuv, XavierNormal, Zeros
from core.layers.layer import Layer, Place, Tensors
from core.numerics import Floats

Units = Annotated[
    int,
    Meta(ge=1, le=4096, description="Number of neurons in the layer.", extra={"unit": "neurons", "logarithmic": True}),
]


class Dense(Layer, frozen=True, tag="dense"):
    """Every neuron weighs every input, adds its bias and passes the sum through the activation."""

    units: Units = 64
    activation: AnyActivation = Tanh()
    initializer: AnyInitializer = XavierNormal()
    bias: Annotated[bool, Meta(description="Whether each neuron adds a constant of its own.")] = True
    bias_initializer: AnyBiasInitializer = Zeros()

    def width(self, inputs: int) -> int:
        return self.units

    def shapes(self, widths: Sequence[int]) -> dict[str, tuple[int, ...]]:
        bias: dict[str, tuple[int, ...]] = {"b": (self.units,)} if self.bias else {}
        return {"W": (widths[-1], self.units)} | bias

    def initialize(self, own: Tensors, rng: Generator) -> None:
        w = own["W"]
        inputs, units = w.shape
        w[...] = self.initializer.sample(w.shape, inputs, units, rng)
        if self.bias:
            own["b"][...] = self.bias_initializer.sample((units,), inputs, units, rng)

    def looks_at_data(self) -> bool:
        return isinstance(self.initializer, Lsuv)

    def fit(self, x: Floats, own: Tensors) -> None:
        """Brings the variance of the pre-activation to 1; biases that vary by more than that alone are left out."""
        w, b = own["W"], own.get("b")
        if b is None or b.var() >= 1:
            b = np.zeros(1, w.dtype)
        if isinstance(self.initializer, Lsuv):
            self.initializer.fit(w, lambda: x @ w + b)

    def bind(self, place: Place) -> BoundDense:
        return BoundDense(self.activation, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        h = trail[-1] @ own["W"]
        if self.bias:
            h += own["b"]
        y = np.empty_like(h)
        self.activation.value(h, y)
        return y


class BoundDense:
    """Forward h = x W + b, y = phi(h); backward delta = dy * phi'(h), dW = x' delta, db = sum delta, dx = delta W'."""

    def __init__(self, activation: Activation, place: Place) -> None:
        self.activation = activation
        self.w, self.b = place.own["W"], place.own.get("b")
        self.dw, self.db = place.gradients["W"], place.gradients.get("b")
        self.buffers = place.buffers
        self.x = place.buffers.signal
        self.h, self.y = place.buffers.pre, place.buffers.signal
        self._ones: Floats = np.ones(len(self.h), self.h.dtype)
        # Bound once: in small networks the way to a function takes as long as what it does.
        self._bend = partial(activation.value, self.h, self.y)
        self.prepare: Callable[[], object] = partial(activation.slope, self.h, self.y, place.buffers.slope)
        incoming, slope, delta = place.buffers.incoming, place.buffers.slope, place.buffers.delta
        self.pull: Callable[[], object] = partial(np.multiply, incoming, slope, delta)
        self.push: Callable[[Floats], object] = partial(delta.dot, self.w.T)

    def turn(self, copy: Floats) -> None:
        """Multiplies by this copy of W' (units, inputs) from now on, which `prepare` keeps true."""
        bend = self.prepare

        def prepare() -> None:
            bend()
            np.copyto(copy, self.w.T)

        self.prepare, self.push = prepare, partial(self.buffers.delta.dot, copy)

    def forward(self, x: Floats) -> Floats:
        self.x = x
        x.dot(self.w, self.h)
        if self.b is not None:
            np.add(self.h, self.b, self.h)
        self._bend()
        return self.y

    def differentiate(self) -> None:
        self.x.T.dot(self.buffers.delta, self.dw)
        if self.db is not None:
            self._ones.dot(self.buffers.delta, self.db)

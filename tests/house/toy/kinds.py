"""Three kinds of layer in one file, and the union with their names: a plugin, loaded before the program is.

The first has all that a kind can have; the second answers nothing but what it must; the third makes samples of rows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta
from numpy.random import Generator
from numpy.typing import NDArray

import core.layers
from core.components.activations import AnyActivation, Tanh
from core.components.initializers import AnyInitializer, XavierNormal
from core.layers.activation import slopes
from core.layers.bound import BoundInPlace, Buffers, Place, Shape, Tensors
from core.layers.dense import Units
from core.layers.layer import Layer, Weights
from core.numerics import Floats
from core.wording import Reason


class ScaledDense(Layer, frozen=True, tag="scaled_dense"):
    """Every neuron turns its weighted sum up or down by a factor that it learns."""

    neural: ClassVar[bool] = True
    computes_pre: ClassVar[bool] = True

    units: Units = 16
    activation: AnyActivation = Tanh()
    initializer: AnyInitializer = XavierNormal()

    def outputs(self, inputs: Shape) -> Shape:
        return (self.units,)

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        return {"W": (*entering[-1], self.units), "b": (self.units,), "scale": (self.units,)}

    def further_arrays(self) -> float:
        return 2.0  # the sums, and delta times the scale

    def initialize(self, own: Tensors, rng: Generator) -> None:
        inputs, units = own["W"].shape
        own["W"][...] = self.initializer.sample((inputs, units), inputs, units, rng)
        own["scale"][...] = rng.uniform(0.5, 1.5, units)

    def bind(self, place: Place) -> BoundScaled:
        return BoundScaled(self, place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        h = (trail[-1] @ own["W"] + own["b"]) * own["scale"]
        y = np.empty_like(h)
        self.activation.value(h, y)
        return y

    def weights(self, own: Tensors) -> Weights:
        return Weights((own["W"] * own["scale"])[None], (own["b"] * own["scale"])[None])

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        slope = slopes(self.activation, buffers.pre[samples], buffers.signal[samples])
        return np.asarray(slope[:, :, None] * self.weights(own).w[0].T)


class BoundScaled(BoundInPlace):
    """Forward h = (x W + b) s, y = phi(h); backward delta = dy phi'(h), and s delta is what a dense layer has."""

    def __init__(self, layer: ScaledDense, place: Place) -> None:
        super().__init__(place)
        self.activation, self.x = layer.activation, place.buffers.signal
        self.sums, self.scaled = np.empty_like(self.x), np.empty_like(self.x)

    def forward(self, x: Floats) -> Floats:
        self.x = x
        np.matmul(x, self.own["W"], out=self.sums)
        self.sums += self.own["b"]
        np.multiply(self.sums, self.own["scale"], out=self.buffers.pre)
        self.activation.value(self.buffers.pre, self.buffers.signal)
        return self.buffers.signal

    def prepare(self) -> None:
        self.activation.slope(self.buffers.pre, self.buffers.signal, self.buffers.slope)

    def pull(self) -> None:
        np.multiply(self.buffers.incoming, self.buffers.slope, out=self.buffers.delta)

    def push(self, dx: Floats) -> None:
        np.multiply(self.buffers.delta, self.own["scale"], out=self.scaled)
        np.matmul(self.scaled, self.own["W"].T, out=dx)

    def differentiate(self) -> None:
        np.multiply(self.buffers.delta, self.own["scale"], out=self.scaled)
        np.matmul(self.x.T, self.scaled, out=self.gradients["W"])
        np.add.reduce(self.scaled, axis=0, out=self.gradients["b"])
        np.multiply(self.buffers.delta, self.sums, out=self.scaled)
        np.add.reduce(self.scaled, axis=0, out=self.gradients["scale"])


class Reversed(Layer, frozen=True, tag="reversed"):
    """It turns the order of the numbers around, and knows nothing else."""

    def bind(self, place: Place) -> BoundReversed:
        return BoundReversed(place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return trail[-1][..., ::-1].copy()


class BoundReversed(BoundInPlace):
    """Forward y = x in reverse; backward dx = dy in reverse."""

    def forward(self, x: Floats) -> Floats:
        self.buffers.signal[...] = x[..., ::-1]
        return self.buffers.signal

    def push(self, dx: Floats) -> None:
        dx[...] = self.buffers.delta[..., ::-1]


class Folded(Layer, frozen=True, tag="folded"):
    """It writes the numbers of a sample into rows, or into one line again."""

    rows: Annotated[int, Meta(ge=1, le=64, description="Rows of a sample; 1 makes it flat.")] = 2

    def misfit(self, entering: Sequence[Shape], batch: int) -> Reason | None:
        return None if math.prod(entering[-1]) % self.rows == 0 else Reason("value.unfit")

    def outputs(self, inputs: Shape) -> Shape:
        units = math.prod(inputs)
        return (units,) if self.rows == 1 else (self.rows, units // self.rows)

    def bind(self, place: Place) -> BoundFolded:
        return BoundFolded(place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        return trail[-1].reshape(len(trail[-1]), *self.outputs(trail[-1].shape[1:])).copy()


class BoundFolded(BoundInPlace):
    """Forward and back the same numbers."""

    def forward(self, x: Floats) -> Floats:
        self.buffers.signal[...] = x.reshape(self.buffers.signal.shape)
        return self.buffers.signal

    def push(self, dx: Floats) -> None:
        dx[...] = self.buffers.delta.reshape(dx.shape)


core.layers.AnyLayer = core.layers.AnyLayer | ScaledDense | Reversed | Folded

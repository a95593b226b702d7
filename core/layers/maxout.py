"""Maxout: several linear pieces, the largest of which passes (Goodfellow et al. 2013)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.components.activations import Activation
from core.components.expectations import largest_of
from core.components.initializers import AnyInitializer, HeNormal, Lsuv
from core.layers.bound import Buffers, Place, Shape, Tensors
from core.layers.dense import Units
from core.layers.layer import Layer, Trainable
from core.layers.mean_field import Arrival, Effect, Signal, weighted
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator


class Maxout(Layer, frozen=True, tag="maxout"):
    """Each neuron computes several weighted sums and lets the largest through: it learns its own activation."""

    title: ClassVar[str] = "Maxout"
    formula: ClassVar[tuple[str, ...]] = (
        "y = max<sub>k</sub> (xW<sub>k</sub> + b<sub>k</sub>)",
        "∂L/∂x = Σ<sub>k</sub> (δ ⊙ 1<sub>k = argmax</sub>) W<sub>k</sub>ᵀ",
    )
    lets_through: ClassVar[str] = "the piece that won"
    neural: ClassVar[bool] = True
    piecewise: ClassVar[bool] = True
    computes_pre: ClassVar[bool] = True

    units: Units = 64
    pieces: Annotated[int, Meta(ge=2, le=8, description="Linear pieces per neuron.", extra={"unit": "pieces"})] = 2
    initializer: AnyInitializer = HeNormal()
    bias: Annotated[bool, Meta(description="Whether each piece adds a constant of its own.")] = True
    trainable: Trainable = True

    def outputs(self, inputs: Shape) -> Shape:
        return (self.units,)

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        bias: dict[str, Shape] = {"b": (self.pieces, self.units)} if self.bias else {}
        return {"W": (self.pieces, *entering[-1], self.units)} | bias

    def further_arrays(self) -> float:
        return 2.5 * self.pieces  # sums, their gradients, and which of them won

    def initialize(self, own: Tensors, rng: Generator) -> None:
        _, inputs, units = own["W"].shape
        for piece in own["W"]:  # (inputs, units): fans are per piece
            piece[...] = self.initializer.sample((inputs, units), inputs, units, rng)
        if self.bias:
            own["b"][...] = 0

    def looks_at_data(self) -> bool:
        return isinstance(self.initializer, Lsuv)

    def fit(self, x: Floats, own: Tensors) -> None:
        """Brings the variance of the output to 1, all pieces by the same factor."""
        if isinstance(self.initializer, Lsuv):
            self.initializer.fit(own["W"], lambda: self.predict([x], own))

    def bind(self, place: Place) -> BoundMaxout:
        return BoundMaxout(place)

    def predict(self, trail: Sequence[Floats], own: Tensors) -> Floats:
        h = np.matmul(trail[-1], own["W"])  # (pieces, batch, units)
        if self.bias:
            h += own["b"][:, None, :]
        return np.asarray(h.max(axis=0))

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """W' of the first of the largest pieces, unit by unit."""
        w, b = own["W"].astype(float), own.get("b")
        h = np.matmul(x[samples], w) + (0 if b is None else b[:, None, :])  # (pieces, samples, units)
        return np.asarray(w.transpose(0, 2, 1)[h.argmax(axis=0), np.arange(h.shape[2])])

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        mean, square, kurtosis = largest_of(self.pieces)
        sums, effect = weighted(arrival, self.initializer, 0.0, fitted=1 / (square - mean**2))
        q = sums.square
        return Signal(q * square, math.sqrt(q) * mean, math.nan), Effect(
            weight=effect.weight, weight_scatter=2 / arrival.inputs, noise=(kurtosis - 1) / self.units
        )


class BoundMaxout:
    """Forward y = max_k (x W_k + b_k); backward each gradient goes to the piece that won, the first on a tie."""

    sloped: Activation | None = None

    def __init__(self, place: Place) -> None:
        self.w, self.b = place.own["W"], place.own.get("b")
        self.dw, self.db = place.gradients["W"], place.gradients.get("b")
        self.buffers = place.buffers
        self.x = place.buffers.signal
        shape = (len(self.w), *self.buffers.signal.shape)  # (pieces, batch, units)
        self.h, self.dh = np.empty(shape, self.w.dtype), np.empty(shape, self.w.dtype)
        self.won, self.free = np.empty(shape, bool), np.empty(shape[1:], bool)
        self.part: Floats | None = None

    def forward(self, x: Floats) -> Floats:
        self.x = x
        np.matmul(x, self.w, out=self.h)
        if self.b is not None:
            self.h += self.b[:, None, :]
        np.maximum.reduce(self.h, axis=0, out=self.buffers.signal)
        np.copyto(self.buffers.pre, self.buffers.signal)
        return self.buffers.signal

    def prepare(self) -> None:
        np.equal(self.h, self.buffers.signal, out=self.won)
        np.logical_not(self.won[0], out=self.free)
        for won in self.won[1:]:
            np.logical_and(won, self.free, out=won)
            np.greater(self.free, won, out=self.free)

    def pull(self) -> None:
        np.copyto(self.buffers.delta, self.buffers.incoming)

    def push(self, dx: Floats) -> None:
        if self.part is None:
            self.part = np.empty_like(dx)
        np.multiply(self.won, self.buffers.delta, out=self.dh)
        np.matmul(self.dh[0], self.w[0].T, out=dx)
        for dh, w in zip(self.dh[1:], self.w[1:], strict=True):
            np.matmul(dh, w.T, out=self.part)
            dx += self.part

    def differentiate(self) -> None:
        np.multiply(self.won, self.buffers.delta, out=self.dh)
        np.matmul(self.x.T, self.dh, out=self.dw)
        if self.db is not None:
            np.add.reduce(self.dh, axis=1, out=self.db)

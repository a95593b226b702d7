"""Dense: every neuron sees every input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.components.activations import Activation, AnyActivation, Linear, Tanh
from core.components.component import key
from core.components.initializers import AnyBiasInitializer, AnyInitializer, LooksLinear, Lsuv, XavierNormal, Zeros
from core.layers.activation import slopes
from core.layers.bound import Affine, Bound, Buffers, Place, Shape, Tensors
from core.layers.layer import Layer, Trainable
from core.layers.mean_field import Arrival, Effect, NotValid, Signal, activated, weighted
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

MOST_UNITS = 4096
Units = Annotated[
    int,
    Meta(
        ge=1,
        le=MOST_UNITS,
        description="Number of neurons in the layer.",
        extra={"unit": "neurons", "logarithmic": True},
    ),
]


class Dense(Layer, frozen=True, tag="dense"):
    """Every neuron weighs every input, adds its bias and passes the sum through the activation."""

    title: ClassVar[str] = "Dense"
    formula: ClassVar[tuple[str, ...]] = (
        "h = xW + b,  y = φ(h)", "δ = ∂L/∂y ⊙ φ′(h)", "∂L/∂W = xᵀδ,  ∂L/∂b = Σδ,  ∂L/∂x = δWᵀ",
    )  # fmt: skip
    neural: ClassVar[bool] = True
    computes_pre: ClassVar[bool] = True

    units: Units = 64
    activation: AnyActivation = Tanh()
    initializer: AnyInitializer = XavierNormal()
    bias: Annotated[bool, Meta(description="Whether each neuron adds a constant of its own.")] = True
    bias_initializer: AnyBiasInitializer = Zeros()
    trainable: Trainable = True

    @property
    def shifts(self) -> frozenset[str]:
        return frozenset({"b"} if self.bias and isinstance(self.activation, Linear) else ())

    def outputs(self, inputs: Shape) -> Shape:
        return (self.units,)

    def parameters(self, entering: Sequence[Shape]) -> dict[str, Shape]:
        bias: dict[str, Shape] = {"b": (self.units,)} if self.bias else {}
        return {"W": (*entering[-1], self.units)} | bias

    def initialize(self, own: Tensors, rng: Generator) -> None:
        w = own["W"]
        inputs, units = w.shape
        w[...] = self.initializer.sample(w.shape, inputs, units, rng)
        if self.bias:
            own["b"][...] = self.bias_initializer.sample((units,), inputs, units, rng)

    def mirror(self, own: Tensors, rng: Generator, entering: bool, last: bool) -> bool:
        if not isinstance(self.initializer, LooksLinear):
            return False
        mirrors, w = not last and self.units > 1, own["W"]
        if entering or not mirrors:
            w[...] = self.initializer.mirrored(w.shape, rng, rows=entering, columns=mirrors)
        return mirrors

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

    def jacobian(self, x: Floats, buffers: Buffers, own: Tensors, samples: NDArray[np.intp]) -> Floats:
        """diag(phi'(h)) W'."""
        slope = slopes(self.activation, buffers.pre[samples], buffers.signal[samples])
        return np.asarray(slope[:, :, None] * own["W"].T)

    def mean_field(self, arrival: Arrival) -> tuple[Signal, Effect]:
        bias = self._bias_variance(arrival)
        sums, effect = weighted(arrival, self.initializer, bias, fitted=max(1.0 - bias, 0.0) or 1.0)
        return activated(sums, self.activation, effect, arrival)

    def _bias_variance(self, arrival: Arrival) -> float:
        if not self.bias or isinstance(self.bias_initializer, Zeros):
            return 0.0
        variance = self.bias_initializer.variance(arrival.inputs, self.units)
        if variance is None:
            start = key(self.bias_initializer)
            raise NotValid(f"the biases of slot {arrival.slot} are no random numbers ({start})")
        return variance


class BoundDense(Affine):
    """Forward h = x W + b, y = phi(h); backward delta = dy * phi'(h), dW = x' delta, db = sum delta, dx = delta W'."""

    def __init__(self, activation: Activation, place: Place) -> None:
        self.sloped = activation
        self.w, self.b = place.own["W"], place.own.get("b")
        self.dw, self.db = place.gradients["W"], place.gradients.get("b")
        self.buffers = place.buffers
        self.x = place.buffers.signal
        self.h, self.y = place.buffers.pre, place.buffers.signal
        self._ones: Floats = np.ones(len(self.h), self.h.dtype)
        # Bound once: in small networks the way to a function takes as long as what it does.
        self._activate = partial(activation.value, self.h, self.y)
        self.prepare: Callable[[], object] = partial(activation.slope, self.h, self.y, place.buffers.slope)
        incoming, slope, delta = place.buffers.incoming, place.buffers.slope, place.buffers.delta
        self.pull: Callable[[], object] = partial(np.multiply, incoming, slope, delta)
        self.push: Callable[[Floats], object] = partial(delta.dot, self.w.T)

    def multiply_by(self, copy: Floats) -> None:
        """Multiplies by this copy of W' (units, inputs) from now on, which `prepare` keeps true."""
        slope = self.prepare

        def prepare() -> None:
            slope()
            np.copyto(copy, self.w.T)

        self.prepare, self.push = prepare, partial(self.buffers.delta.dot, copy)

    def joins(self, other: Bound) -> bool:
        if not isinstance(other, BoundDense):
            return False
        alike = self.sloped == other.sloped and (self.db is None) == (other.db is None)
        return alike and self.buffers.signal.shape == other.buffers.signal.shape

    def forward(self, x: Floats) -> Floats:
        self.x = x
        x.dot(self.w, self.h)
        if self.b is not None:
            np.add(self.h, self.b, self.h)
        self._activate()
        return self.y

    def differentiate(self) -> None:
        self.x.T.dot(self.buffers.delta, self.dw)
        if self.db is not None:
            self._ones.dot(self.buffers.delta, self.db)

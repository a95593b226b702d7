"""Normalizing: numbers brought to mean 0 and variance 1 along one axis, and the backward pass through it."""

from __future__ import annotations

import math
from typing import Annotated

import numpy as np
from msgspec import Meta

from core.layers.bound import BoundInPlace, Place, Tensors
from core.numerics import Floats

MOMENTUM = 0.1  # of batch normalization's running statistics
Epsilon = Annotated[
    float,
    Meta(ge=1e-12, le=1.0, description="Added to the variance, so that nothing is divided by zero.",
         extra={"logarithmic": True}),
]  # fmt: skip


def start(own: Tensors) -> None:
    """gamma = 1, beta = 0."""
    own["gamma"][...] = 1
    if "beta" in own:
        own["beta"][...] = 0


def predicted(standard: Standard, x: Floats, own: Tensors) -> Floats:
    """Evaluation mode of what uses the statistics of each sample: (batch, units) for x (batch, units)."""
    y = np.empty_like(x)
    standard.forward(x, y)
    y *= own["gamma"]
    if "beta" in own:
        y += own["beta"]
    return y


def through_standard(x: Floats, gamma: Floats, epsilon: float, centred: bool) -> Floats:
    """diag(gamma) (I - 11'/n - x̂x̂'/n) / sigma of samples x (samples, units); the middle term where a mean is taken."""
    n = x.shape[1]
    sigma = np.sqrt((x**2).mean(axis=1, keepdims=True) + epsilon)
    normal = x / sigma
    inner = np.eye(n) - (1 / n if centred else 0) - normal[:, :, None] * normal[:, None, :] / n
    return np.asarray(gamma[:, None] * inner / sigma[:, :, None])


class BoundNorm(BoundInPlace):
    """Forward y = gamma x̂ + beta, with x̂ kept in `pre`; batch normalization remembers the statistics."""

    def __init__(self, standard: Standard, place: Place) -> None:
        super().__init__(place)
        self.standard = standard
        self.gamma, self.beta = self.own["gamma"], self.own.get("beta")
        self.dgamma, self.dbeta = self.gradients["gamma"], self.gradients.get("beta")
        self.remembers = "running_mean" in self.own

    def forward(self, x: Floats) -> Floats:
        y = self.buffers.signal
        self.standard.forward(x, self.buffers.pre)
        if self.remembers:
            self._remember(len(x))
        np.multiply(self.buffers.pre, self.gamma, out=y)
        if self.beta is not None:
            y += self.beta
        return y

    def _remember(self, batch: int) -> None:
        mean, variance = self.own["running_mean"], self.own["running_variance"]
        mean += MOMENTUM * (self.standard.mean[0] - mean)
        variance += MOMENTUM * (self.standard.variance[0] * (batch / max(batch - 1, 1)) - variance)

    def push(self, dx: Floats) -> None:
        g = self.standard.spare
        np.multiply(self.buffers.delta, self.gamma, out=g)
        self.standard.back(g, self.buffers.pre, dx)

    def differentiate(self) -> None:
        product = self.standard.spare
        np.multiply(self.buffers.delta, self.buffers.pre, out=product)
        np.add.reduce(product, axis=0, out=self.dgamma)
        if self.dbeta is not None:
            np.add.reduce(self.buffers.delta, axis=0, out=self.dbeta)


class Standard:
    """x̂ = (x - mean) / sqrt(variance + epsilon) along one axis of (batch, units), and the backward pass through it.

    The first entry along the axis is taken off before anything is summed: what does not vary is exactly zero.
    """

    def __init__(self, like: Floats, axis: int, epsilon: float, centred: bool = True) -> None:
        self.axis, self.centred = axis, centred
        self._weights: Floats = np.full(like.shape[axis], 1 / like.shape[axis], like.dtype)
        self.root_epsilon, self.farthest = math.sqrt(epsilon), 100 if like.dtype.char == "f" else 900
        self.spare = np.empty_like(like)  # free between the calls
        shape = tuple(1 if i == axis else n for i, n in enumerate(like.shape))
        self.inverse: Floats = np.ones(shape, like.dtype)  # 1 / sqrt(variance + epsilon)
        self._mean: Floats = np.zeros(shape)
        self._variance: Floats = np.zeros(shape)
        self._scale: Floats | float = 1.0  # of the two above

    @property
    def mean(self) -> Floats:
        """Of x along the axis, in float64."""
        return np.asarray(np.divide(self._mean, self._scale, dtype=float))

    @property
    def variance(self) -> Floats:
        """Of x along the axis, biased, in float64: the squares of float32 numbers may lie beyond float32."""
        return np.asarray(np.divide(self._variance, self._scale, dtype=float) / self._scale)

    def forward(self, x: Floats, out: Floats) -> None:
        """Writes x̂; where a square or a sum goes beyond the precision, by way of a scaled x."""
        if not self._standardize(x, out, 1.0):
            scale = self._moderating(x)
            np.multiply(x, scale, out=self.spare, casting="same_kind")
            self._standardize(self.spare, out, scale)

    def _moderating(self, x: Floats) -> Floats:
        """A power of two, per row or column, times which what is huge in x is moderate."""
        top = np.maximum(x.max(axis=self.axis, keepdims=True), -x.min(axis=self.axis, keepdims=True))
        return np.asarray(np.ldexp(1.0, -np.clip(np.frexp(top)[1], 0, self.farthest)))

    def _standardize(self, x: Floats, out: Floats, scale: Floats | float) -> bool:
        """The same for x times `scale`; false where it went beyond the precision."""
        if self.centred:
            self._centre(x, out)
        else:
            np.copyto(out, x)
        np.multiply(out, out, out=self.spare)
        self._variance, self._scale = self._average(self.spare), scale
        inverse = 1 / np.hypot(np.sqrt(self._variance), self.root_epsilon * scale)
        np.multiply(out, inverse, out=out, casting="same_kind")
        np.multiply(inverse, scale, out=self.inverse, casting="same_kind")
        return math.isfinite(self._variance.max())

    def _centre(self, x: Floats, out: Floats) -> None:
        first = x[:1] if self.axis == 0 else x[:, :1]
        np.subtract(x, first, out=out)
        rest = self._average(out)
        self._mean = first + rest
        out -= rest

    def _average(self, x: Floats) -> Floats:
        return (self._weights @ x)[None, :] if self.axis == 0 else (x @ self._weights)[:, None]  # faster than a sum

    def back(self, g: Floats, normal: Floats, out: Floats) -> None:
        """Writes dL/dx for g = dL/dx̂: what g has of the mean and of x̂ itself is taken out of it."""
        np.multiply(g, normal, out=out)
        np.multiply(normal, self._average(out), out=out)
        np.subtract(g, out, out=out)
        if self.centred:
            out -= self._average(g)
        out *= self.inverse

"""Rectifiers: positive sums pass, negative ones are held back."""

from __future__ import annotations

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta, field
from numpy.typing import NDArray

from core.components.activations.activation import Activation
from core.components.activations.bounded import wide_sigmoid
from core.components.activations.ufuncs import at_least, at_most, decay, filled
from core.numerics import Floats
from core.numerics.wide import Wide

SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805  # Klambauer et al. 2017, eq. 14

Slope = Annotated[float, Meta(ge=0, le=1, description="Slope for negative sums, a plain ratio.")]
Alpha = Annotated[float, Meta(ge=0, le=10, description="Depth of the floor below zero, in units of the output.")]


class Relu(Activation, frozen=True, tag="relu"):
    """Open or shut: an open neuron passes the gradient untouched, a shut one passes nothing and may never wake."""

    def value(self, z: Floats, out: Floats) -> None:
        at_least(0, z, out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.greater(z, 0, out=out)

    def zero_slope(self, z: Floats, out: NDArray[np.bool_]) -> None:
        np.less_equal(z, 0, out=out)


class LeakyRelu(Activation, frozen=True, tag="leaky_relu"):
    """A ReLU whose shut door leaves a gap: negative sums pass too, only smaller, so that no neuron dies."""

    negative_slope: Slope = field(default=0.1, name="slope")  # in Python, `slope` is the derivative

    def value(self, z: Floats, out: Floats) -> None:
        np.multiply(z, self.negative_slope, out=out)
        np.maximum(z, out, out=out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.greater(z, 0, out=out)
        np.maximum(out, filled(z, self.negative_slope), out=out)

    def zero_slope(self, z: Floats, out: NDArray[np.bool_]) -> None:
        np.less_equal(z, 0 if self.negative_slope == 0 else -np.inf, out=out)


class Elu(Activation, frozen=True, tag="elu"):
    """A ReLU with a soft landing: negative sums glide down to a floor, which pulls the mean towards zero."""

    alpha: Alpha = 1.0

    def value(self, z: Floats, out: Floats) -> None:
        _elu(z, self.alpha, out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        _elu_slope(z, self.alpha, 1, out)

    def zero_slope(self, z: Floats, out: NDArray[np.bool_]) -> None:
        np.less_equal(z, 0 if self.alpha == 0 else -np.inf, out=out)

    @property
    def ends(self) -> tuple[float, ...]:
        return (-self.alpha,) if self.alpha else ()

    def exact_slope(self, z: Floats) -> Wide:
        return _bent_below(z, np.ones_like(z), self.alpha)

    def beyond(self, z: Floats, end: float) -> Wide:
        return _bent_below(z, z + self.alpha, self.alpha)


class Selu(Activation, frozen=True, tag="selu"):
    """An ELU with two magic numbers that pull mean and variance back to 0 and 1, layer after layer."""

    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        _elu(z, SELU_ALPHA, out)
        out *= SELU_SCALE

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        _elu_slope(z, SELU_ALPHA * SELU_SCALE, SELU_SCALE, out)

    @property
    def ends(self) -> tuple[float, ...]:
        return (-SELU_ALPHA * SELU_SCALE,)

    def exact_slope(self, z: Floats) -> Wide:
        return _bent_below(z, filled(z, SELU_SCALE), SELU_ALPHA * SELU_SCALE)

    def beyond(self, z: Floats, end: float) -> Wide:
        return _bent_below(z, SELU_SCALE * (z + SELU_ALPHA), -end)


class Softplus(Activation, frozen=True, tag="softplus"):
    """A ReLU with its corner rounded off: never quite shut, and its slope is the sigmoid."""

    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        np.abs(z, out=out)
        np.negative(out, out=out)
        decay(out)
        np.log1p(out, out=out)
        positive = np.empty_like(z)
        at_least(0, z, positive)
        out += positive

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.negative(y, out=out)  # sigma(z) = 1 - exp(-softplus(z)), and expm1 does not cancel
        np.expm1(out, out=out)
        np.negative(out, out=out)

    def exact(self, z: Floats) -> Wide:
        return Wide.where(z < -40, Wide.exp(z), super().exact(z))

    def exact_slope(self, z: Floats) -> Wide:
        return wide_sigmoid(z)


class Exponential(Activation, frozen=True, tag="exponential"):
    """e to the power of the sum: never negative, and its slope is itself, so that what is large grows fastest."""

    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        np.copyto(out, z)
        with np.errstate(over="ignore"):  # what is too large becomes infinite, and the frame tells
            decay(out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.copyto(out, y)

    def exact(self, z: Floats) -> Wide:
        return Wide.exp(z)

    def exact_slope(self, z: Floats) -> Wide:
        return Wide.exp(z)


def _bent_below(z: Floats, above: Floats, factor: float) -> Wide:
    """factor · exp(z) up to zero, and what stands above it."""
    return Wide.where(z <= 0, Wide.exp(z) * factor, Wide.of(above))


def _elu(z: Floats, alpha: float, out: Floats) -> None:
    negative = np.empty_like(z)
    at_most(0, z, negative)
    np.expm1(negative, out=out)
    out *= alpha
    np.subtract(z, negative, out=negative)
    out += negative


def _elu_slope(z: Floats, below: float, above: float, out: Floats) -> None:
    at_most(0, z, out)
    decay(out)  # exactly 1 for positive z
    if below == above == 1:
        return
    out *= below
    positive = np.greater(z, 0, out=np.empty_like(z))
    positive *= above - below
    out += positive

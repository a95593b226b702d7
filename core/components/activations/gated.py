"""Gated activations: the sum times a smooth gate between 0 and 1."""

from __future__ import annotations

from math import pi, sqrt

import numpy as np

from core.components.activations.activation import Activation
from core.components.activations.bounded import wide_sigmoid
from core.components.activations.ufuncs import LOWEST, at_least, at_most, decay
from core.numerics import Floats
from core.numerics.wide import Wide


class Gelu(Activation, frozen=True, tag="gelu"):
    """The sum times the probability that a Gaussian lies below it: a ReLU that has doubts near zero."""

    def value(self, z: Floats, out: Floats) -> None:
        from scipy.special import ndtr

        ndtr(z, out=out)
        out *= out >= np.finfo(out.dtype).tiny
        out *= z

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        z.clip(-40, 40, out=out)  # beyond, the density is zero in either precision, and the square of z may overflow
        density = out * out
        density *= -0.5
        decay(density)
        density *= 1 / sqrt(2 * pi)
        density *= out
        known = np.abs(z, out=out) > 1e-30  # where y is not denormal
        out.fill(0.5)
        np.divide(y, z, out=out, where=known)  # the probability, without a second look at the error function
        out += density

    def exact(self, z: Floats) -> Wide:
        from scipy.special import erfcx

        tail = erfcx(np.maximum(-z, 0) / sqrt(2)) / 2 * np.minimum(z, 0)  # in units of exp(-z² / 2)
        return Wide.where(z < 0, _bell(z) * tail, super().exact(z))

    def exact_slope(self, z: Floats) -> Wide:
        from scipy.special import erfcx

        tail = erfcx(np.maximum(-z, 0) / sqrt(2)) / 2 + np.minimum(z, 0) / sqrt(2 * pi)
        return Wide.where(z < 0, _bell(z) * tail, super().exact_slope(z))


class Silu(Activation, frozen=True, tag="silu"):
    """The sum times its own sigmoid (also called Swish): it dips below zero before it makes up its mind."""

    def value(self, z: Floats, out: Floats) -> None:
        at_least(LOWEST[z.dtype.char], z, out)
        e = np.negative(out)
        decay(e)
        e += 1
        out /= e
        _silence(z, out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        e = np.empty_like(z)
        at_least(LOWEST[z.dtype.char], z, e)
        np.negative(e, out=e)
        decay(e)
        np.add(e, 1, out=out)
        np.reciprocal(out, out=out)  # sigma(z)
        e *= out  # sigma(-z)
        e *= y
        out += e
        _silence(z, out)

    def exact(self, z: Floats) -> Wide:
        return wide_sigmoid(z) * z

    def exact_slope(self, z: Floats) -> Wide:
        return wide_sigmoid(z) * (1 + (wide_sigmoid(-z) * z).plain())


class Mish(Activation, frozen=True, tag="mish"):
    """SiLU's smoother cousin: the sum times the tanh of its softplus."""

    def value(self, z: Floats, out: Floats) -> None:
        w = np.empty_like(z)
        at_most(20, z, w)  # beyond, tanh(softplus) is 1 in either precision
        decay(w)
        np.add(w, 2, out=out)
        out *= w
        np.add(out, 2, out=w)
        out /= w  # tanh(log(1 + e^z)) = n / (n + 2), n = w (w + 2)
        out *= z

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        w, inner = np.empty_like(z), z.clip(-1000, 20)
        np.copyto(w, inner)
        decay(w)
        np.add(w, 2, out=out)
        out *= w
        out += 2  # m = w² + 2w + 2; phi' = w ((1 + w) (1 + 4z/m) + 1) / m
        inner *= 4
        inner /= out
        inner += 1
        np.divide(w, out, out=out)
        w += 1
        inner *= w
        inner += 1
        out *= inner

    def exact(self, z: Floats) -> Wide:
        return Wide.where(z < -40, Wide.exp(z) * z, super().exact(z))

    def exact_slope(self, z: Floats) -> Wide:
        return Wide.where(z < -40, Wide.exp(z) * (1 + z), super().exact_slope(z))


def _bell(z: Floats) -> Wide:
    """exp(-z² / 2)"""
    return Wide.exp(-z * z / 2)


def _silence(z: Floats, out: Floats) -> None:
    """Zero where exp(z) is below the precision: what the floor of the exponent left there is no number of z."""
    lowest = LOWEST[z.dtype.char]
    if z.min(initial=0) < lowest:
        out[z < lowest] = 0

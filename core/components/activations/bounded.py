"""Activations with a ceiling and a floor: they saturate, and there the gradient dies."""

from __future__ import annotations

from math import log, sqrt
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.components.activations.activation import Activation
from core.components.activations.ufuncs import LOWEST, decay, patched
from core.numerics import Floats
from core.numerics.wide import Wide

CLOSE = 0.9375  # 1 minus less than this costs no more than four bits


class Sigmoid(Activation, frozen=True, tag="sigmoid"):
    """The classic S between 0 and 1: its slope never exceeds a quarter, so each layer shrinks the gradient."""

    saturation = log((1 + sqrt(0.95)) / (1 - sqrt(0.95)))
    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        lowest = LOWEST[z.dtype.char]
        z.clip(lowest, -lowest, out=out)  # exp neither overflows nor is denormal
        np.negative(out, out=out)
        np.exp(out, out=out)
        out += 1
        np.reciprocal(out, out=out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        patched(_y_times_rest, _sigmoid_slope, CLOSE * (1 - CLOSE), z, y, out)

    @property
    def ends(self) -> tuple[float, ...]:
        return (1.0,)

    def exact(self, z: Floats) -> Wide:
        return wide_sigmoid(z)

    def exact_slope(self, z: Floats) -> Wide:
        e = Wide.exp(-np.abs(z))
        return e / (1 + e.plain()) ** 2

    def beyond(self, z: Floats, end: float) -> Wide:
        return -wide_sigmoid(-z)


class Tanh(Activation, frozen=True, tag="tanh"):
    """The S around zero: slope 1 in the middle and next to nothing in the arms, where neurons get stuck."""

    saturation = log((1 + sqrt(0.95)) / (1 - sqrt(0.95))) / 2
    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        np.tanh(z, out=out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        patched(_one_minus_square, _sech2, 1 - CLOSE, z, y, out)

    @property
    def ends(self) -> tuple[float, ...]:
        return -1.0, 1.0

    def exact_slope(self, z: Floats) -> Wide:
        return Sigmoid().exact_slope(2 * z) * 4.0

    def beyond(self, z: Floats, end: float) -> Wide:
        return wide_sigmoid(-2 * end * z) * (-2 * end)


class Softsign(Activation, frozen=True, tag="softsign"):
    """A tanh with heavier tails: it saturates, but slowly."""

    saturation = sqrt(20) - 1
    increasing: ClassVar[bool] = True

    def value(self, z: Floats, out: Floats) -> None:
        np.abs(z, out=out)
        out += 1
        np.divide(z, out, out=out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.abs(z, out=out)
        out += 1
        np.reciprocal(out, out=out)
        out *= out

    @property
    def ends(self) -> tuple[float, ...]:
        return -1.0, 1.0

    def exact_slope(self, z: Floats) -> Wide:
        root = Wide.of(1.0) / (1 + np.abs(z))
        return root * root

    def beyond(self, z: Floats, end: float) -> Wide:
        away = -end * z  # from the end, on the side where it is not near
        return (Wide.of(np.where(away > 0, 1 + 2 * away, 1.0)) / (1 + np.abs(z))) * -end


class HardTanh(Activation, frozen=True, tag="hard_tanh"):
    """A tanh cut from three straight lines: perfect in the middle, deaf beyond ±1."""

    saturation = 1.0

    def value(self, z: Floats, out: Floats) -> None:
        z.clip(-1, 1, out=out)

    def slope(self, z: Floats, y: Floats, out: Floats) -> None:
        np.abs(z, out=out)
        np.less(out, 1, out=out)

    def zero_slope(self, z: Floats, out: NDArray[np.bool_]) -> None:
        np.greater_equal(np.abs(z), 1, out=out)


def wide_sigmoid(z: Floats) -> Wide:
    """1 / (1 + exp(-z)), however small."""
    e = Wide.exp(-np.abs(z))
    return Wide.where(z < 0, e, Wide.of(1.0)) / (1 + e.plain())


def _y_times_rest(z: Floats, y: Floats, out: Floats) -> None:
    """y (1 - y), which cancels near the top, and near the floor ends where y does."""
    np.subtract(1, y, out=out)
    out *= y


def _sigmoid_slope(z: Floats, y: Floats, out: Floats) -> None:
    """exp(-|z|) / (1 + exp(-|z|))², which keeps its digits everywhere."""
    e = np.abs(z)
    np.negative(e, out=e)
    decay(e)
    np.add(e, 1, out=out)
    out *= out
    np.divide(e, out, out=out)


def _one_minus_square(z: Floats, y: Floats, out: Floats) -> None:
    """1 - y², which cancels near the ends."""
    np.multiply(y, y, out=out)
    np.subtract(1, out, out=out)


def _sech2(z: Floats, y: Floats, out: Floats) -> None:
    """(exp(-|z|) (1 + |y|))², which keeps its digits everywhere."""
    np.abs(z, out=out)
    np.negative(out, out=out)
    decay(out, LOWEST[z.dtype.char] / 2)
    wide = np.abs(y)  # 1 + |y| = 2 / (1 + exp(-2|z|)), so sech² = (exp(-|z|) (1 + |y|))²
    wide += 1
    out *= wide
    out *= out

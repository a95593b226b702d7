"""Expectations of an activation under a Gaussian pre-activation: the integrals of mean-field theory."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from core.components.activations import Activation
from core.numerics import Floats
from core.numerics.scaled import quiet

FARTHEST = 12.0  # standard deviations; the density beyond is below 1e-31
HEARD_AT_THE_END = 1e-6  # share of the largest part of a moment that its last part may have
SMALLEST, LARGEST = 1e-280, 1e280  # variances with whose squares float64 can still calculate
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(24)


class Moments(NamedTuple):
    """Of phi(h) and its slope for h ~ N(0, q)."""

    mean: float  # E phi
    square: float  # E phi²
    kurtosis: float  # E phi⁴ / (E phi²)²
    growth: float  # d ln E phi² / d ln q
    slope: float  # E phi'²
    slope_kurtosis: float  # E phi'⁴ / (E phi'²)²
    slope_growth: float  # d ln E phi'² / d ln q


@lru_cache(maxsize=4096)
def moments(activation: Activation, q: float) -> Moments:
    """The moments at the variance q, which counts as `SMALLEST` where it is less; OverflowError beyond `LARGEST`, and
    where phi grows so fast that they are made beyond `FARTHEST`."""
    if not q <= LARGEST:
        raise OverflowError("the variance of a pre-activation is beyond float64")
    h, z, weight = _grid(max(q, SMALLEST))
    y, slope = _phi(activation, h)
    with quiet():
        squares = (y / (np.abs(y).max() or 1.0)) ** 2
        heard = weight * squares**2
    if not heard[[0, -1]].max() <= HEARD_AT_THE_END * heard.max():
        raise OverflowError("the activation outgrows the Gaussian")
    square, slopes = float(weight @ squares), slope**2
    steep = float(weight @ slopes)
    return Moments(
        mean=float(weight @ y),
        square=square * float(np.abs(y).max()) ** 2,
        kurtosis=_ratio(weight @ squares**2, square**2),
        growth=(_ratio(weight @ (squares * z**2), square) - 1) / 2,  # Stein: the density's own derivative
        slope=steep,
        slope_kurtosis=_ratio(weight @ slopes**2, steep**2),
        slope_growth=(_ratio(weight @ (slopes * z**2), steep) - 1) / 2,
    )


@lru_cache(maxsize=4096)
def product(activation: Activation, q: float, covariance: float) -> float:
    """E phi(u) phi(v) for u, v ~ N(0, q) of that covariance, 0 <= covariance <= q: what two samples have in common."""
    covariance = min(max(covariance, 0.0), q)
    shared, _, outer = _grid(max(covariance, SMALLEST))
    own, _, inner = _grid(max(q - covariance, SMALLEST))
    y, _ = _phi(activation, shared[:, None] + own)
    return float(outer @ (y @ inner) ** 2)


@lru_cache(maxsize=16)
def largest_of(pieces: int) -> tuple[float, float, float]:
    """E m, E m² and E m⁴ / (E m²)² of the largest m of that many independent standard Gaussians."""
    from scipy.special import ndtr

    _, z, weight = _grid(1.0)
    density = weight * pieces * ndtr(z) ** (pieces - 1)
    square = float(density @ z**2)
    return float(density @ z), square, float(density @ z**4) / square**2


def _ratio(part: Floats, whole: float) -> float:
    return float(part) / whole if whole else 1.0


def _phi(activation: Activation, h: Floats) -> tuple[Floats, Floats]:
    y, slope = np.empty_like(h), np.empty_like(h)
    with quiet():
        activation.value(h, y)
        activation.slope(h, y, slope)
    return y, slope


def _grid(q: float) -> tuple[Floats, Floats, Floats]:
    """Pre-activations, the same in standard deviations, and weights: Gauss-Legendre between the powers of two.

    Kinks lie at 0 and ±1, where pieces end; and each piece is as wide as it is far from 0, so that whatever happens
    near 0 is resolved however wide the Gaussian is (Gauss-Hermite would look past it).
    """
    deviation = np.sqrt(q)
    end = FARTHEST * deviation
    start = min(1.0, deviation) / 4
    ends = start * 2.0 ** np.arange(np.ceil(np.log2(end / start)))
    ends = np.unique(np.concatenate(([0.0, end], ends, [1.0] if end > 1 else [])))
    half = np.diff(ends)[:, None] / 2
    h = (ends[:-1, None] + half * (1 + _NODES)).ravel()
    z = h / deviation
    weight = (half * _WEIGHTS).ravel() * np.exp(-(z**2) / 2) / (np.sqrt(2 * np.pi) * deviation)
    return np.concatenate((-h[::-1], h)), np.concatenate((-z[::-1], z)), np.concatenate((weight[::-1], weight))

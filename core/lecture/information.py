"""Information in bits: entropy, cross entropy and KL divergence; and what two costs make of a saturated output."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.numerics import Floats

LN2 = math.log(2.0)


def entropy(p: Floats) -> float:
    """H(p) = -Σ p log₂ p of outcomes (n,): the bits that the best code needs; 0 log 0 = 0. Shannon 1948."""
    return cross_entropy(p, p)


def cross_entropy(p: Floats, q: Floats) -> float:
    """H(p, q) = -Σ p log₂ q: the bits needed with the code for q; infinite where q excludes what p does."""
    there = p > 0
    with np.errstate(divide="ignore"):
        return float(-(p[there] * np.log2(q[there])).sum()) + 0.0


def divergence(p: Floats, q: Floats) -> float:
    """KL(p‖q) = Σ p log₂ (p / q): the bits that the wrong code wastes. Kullback & Leibler 1951."""
    there = p > 0
    with np.errstate(divide="ignore"):
        return max(0.0, float((p[there] * (np.log2(p[there]) - np.log2(q[there]))).sum()))


def excluded(p: Floats, q: Floats) -> list[int]:
    """The outcomes that happen under p and never under q: the reason of an infinite divergence."""
    return [int(i) for i in np.flatnonzero((p > 0) & (q == 0))]


def with_share(p: Floats, outcome: int, share: float) -> Floats:
    """The distribution in which one outcome has that share and the others keep their proportions."""
    share = min(max(share, 0.0), 1.0)
    others = np.delete(p, outcome)
    rest = others.sum()
    others = others / rest if rest > 0 else np.full(len(others), 1 / len(others))
    return np.asarray(np.insert(others * (1 - share), outcome, share))


@dataclass(frozen=True)
class Gaussian:
    """A normal distribution; its entropies are differential ones, in closed form. Cover & Thomas 2006, chapter 8."""

    mean: float
    deviation: float

    def density(self, x: Floats) -> Floats:
        """The density at x."""
        return np.asarray(np.exp(-(((x - self.mean) / self.deviation) ** 2) / 2) / self.highest_inverse)

    @property
    def highest_inverse(self) -> float:
        """σ√(2π), by which the bell is divided so that its area is 1."""
        return self.deviation * math.sqrt(2 * math.pi)

    @property
    def entropy(self) -> float:
        """½ log₂(2πe σ²)."""
        return math.log2(self.highest_inverse * math.sqrt(math.e))

    def divergence(self, other: Gaussian) -> float:
        """KL(self‖other) = log₂(σ₂/σ₁) + ((σ₁² + (μ₁ − μ₂)²) / 2σ₂² − ½) / ln 2."""
        ratio, apart = self.deviation / other.deviation, (self.mean - other.mean) / other.deviation
        return max(0.0, -math.log2(ratio) + (ratio**2 + apart**2 - 1) / (2 * LN2))

    def cross_entropy(self, other: Gaussian) -> float:
        """H(self, other), from -∫ p log₂ q."""
        spread = (self.deviation**2 + (self.mean - other.mean) ** 2) / other.deviation**2
        return math.log2(other.highest_inverse) + spread / (2 * LN2)


def sigmoid(z: Floats) -> Floats:
    """y = 1 / (1 + e⁻ᶻ), without overflow."""
    return np.asarray(np.exp(-np.logaddexp(0.0, -z)))


def cross_entropy_slope(z: Floats, target: float) -> Floats:
    """dL/dz = y − t of binary cross entropy on a sigmoid output, without cancellation."""
    return np.asarray(sigmoid(z) * (1 - target) - sigmoid(-z) * target)


def squared_error_slope(z: Floats, target: float) -> Floats:
    """dL/dz = 2 (y − t) y (1 − y) of the squared error (y − t)² on a sigmoid output."""
    return np.asarray(2 * cross_entropy_slope(z, target) * sigmoid(z) * sigmoid(-z))

"""Entries drawn one by one, or all alike: by a width chosen by hand, or by the size of the layer."""

from __future__ import annotations

from math import erf, exp, pi, sqrt
from typing import TYPE_CHECKING, Annotated

import numpy as np
from msgspec import Meta

from core.components.initializers.initializer import Initializer
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

CUT = 2.0  # of the truncated normal, in standard deviations
KEPT_VARIANCE = 1 - 2 * CUT * exp(-(CUT**2) / 2) / (sqrt(2 * pi) * erf(CUT / sqrt(2)))  # 0.7737413

Value = Annotated[float, Meta(ge=-100, le=100, description="What every entry starts as, in units of a weight.")]
Std = Annotated[float, Meta(ge=0, le=100, description="Standard deviation of an entry.", extra={"logarithmic": True})]
Limit = Annotated[float, Meta(ge=0, le=100, description="Largest magnitude of an entry.", extra={"logarithmic": True})]


class Zeros(Initializer, frozen=True, tag="zeros"):
    """All zeros: right for a bias, but between layers it cuts the way back."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return np.zeros(shape)

    def variance(self, fan_in: int, fan_out: int) -> None:
        return None


class Constant(Initializer, frozen=True, tag="constant"):
    """The same number everywhere: all neurons of a layer are twins, and remain so."""

    value: Value = 0.1

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return np.full(shape, float(self.value))

    def variance(self, fan_in: int, fan_out: int) -> None:
        return None


class Normal(Initializer, frozen=True, tag="normal"):
    """A bell curve of a width chosen by hand, blind to the layer's size: deep stacks punish the slightest error."""

    std: Std = 0.01

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _normal(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return self.std**2


class Uniform(Initializer, frozen=True, tag="uniform"):
    """Every number up to a limit is as likely as any other; the limit is chosen by hand, blind to the layer's size."""

    limit: Limit = 0.05

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _uniform(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return self.limit**2 / 3


class TruncatedNormal(Initializer, frozen=True, tag="truncated_normal"):
    """A bell curve without its tails: whatever falls beyond two standard deviations is drawn again."""

    std: Std = 0.01

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        z = rng.standard_normal(shape)
        while (beyond := np.abs(z) > CUT).any():
            z[beyond] = rng.standard_normal(np.count_nonzero(beyond))
        return z * self.std

    def variance(self, fan_in: int, fan_out: int) -> float:
        return KEPT_VARIANCE * self.std**2


class XavierNormal(Initializer, frozen=True, tag="xavier_normal"):
    """Glorot's compromise between the way there and the way back: made for tanh, too timid for ReLU."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _normal(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 2 / (fan_in + fan_out)


class XavierUniform(Initializer, frozen=True, tag="xavier_uniform"):
    """Glorot's compromise, drawn from a box instead of a bell: the same spread, but no outliers."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _uniform(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 2 / (fan_in + fan_out)


class HeNormal(Initializer, frozen=True, tag="he_normal"):
    """Twice the variance, because a ReLU throws half of the signal away: with it, thirty layers learn."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _normal(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 2 / fan_in


class HeUniform(Initializer, frozen=True, tag="he_uniform"):
    """He's recipe for ReLU, drawn from a box instead of a bell."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _uniform(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 2 / fan_in


class LecunNormal(Initializer, frozen=True, tag="lecun_normal"):
    """The oldest rule: the signal keeps its size on the way there, the way back looks after itself; SELU needs it."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _normal(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 1 / fan_in


class LecunUniform(Initializer, frozen=True, tag="lecun_uniform"):
    """The oldest rule, drawn from a box instead of a bell."""

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return _uniform(shape, self.variance(fan_in, fan_out), rng)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return 1 / fan_in


def _normal(shape: tuple[int, ...], variance: float, rng: Generator) -> Floats:
    return rng.standard_normal(shape) * sqrt(variance)


def _uniform(shape: tuple[int, ...], variance: float, rng: Generator) -> Floats:
    limit = sqrt(3 * variance)
    return rng.uniform(-limit, limit, shape)

"""Initializers: how the weights are drawn before the first step."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from math import erf, exp, inf, pi, sqrt
from typing import TYPE_CHECKING, Annotated

import numpy as np
from msgspec import Meta

from core.components.component import Component
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

ATTEMPTS = 100  # one or two do, unless biases drown a tiny response
CUT = 2.0  # of the truncated normal, in standard deviations
KEPT_VARIANCE = 1 - 2 * CUT * exp(-(CUT**2) / 2) / (sqrt(2 * pi) * erf(CUT / sqrt(2)))  # 0.7737413

Value = Annotated[float, Meta(ge=-100, le=100, description="What every entry starts as, in units of a weight.")]
Std = Annotated[float, Meta(ge=0, le=100, description="Standard deviation of an entry.", extra={"logarithmic": True})]
Limit = Annotated[float, Meta(ge=0, le=100, description="Largest magnitude of an entry.", extra={"logarithmic": True})]
Gain = Annotated[float, Meta(ge=0, le=100, description="How often a signal is magnified.", extra={"logarithmic": True})]
_TOLERATED = "How far from 1 a layer's variance may remain."
Tolerance = Annotated[float, Meta(ge=1e-6, le=1, description=_TOLERATED, extra={"logarithmic": True})]
Copies = Annotated[float, Meta(ge=-100, le=100, description="Entry on the diagonal, the factor on a signal.")]


class Initializer(Component, frozen=True):
    """The state in which a tensor waits for its first gradient."""

    @abstractmethod
    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        """A float64 array of `shape`, (in, out) for a weight and (out,) for a bias, every draw from `rng`.

        The fans are those of the layer, so that a bias may know them; maxout asks once per piece. Sources: Xavier
        Glorot & Bengio 2010, eq. 12 and 16; He et al. 2015, eq. 10; LeCun et al. 1998, section 4.6; orthogonal Saxe
        et al. 2014, section 3.
        """

    @abstractmethod
    def variance(self, fan_in: int, fan_out: int) -> float | None:
        """Variance of an entry (science.md, section 3); None where mean field cannot know it."""


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


class Orthogonal(Initializer, frozen=True, tag="orthogonal"):
    """A random rotation: between linear layers no length is lost, however deep the stack."""

    gain: Gain = 1.0

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        rows, columns = shape
        q, r = np.linalg.qr(rng.standard_normal((max(shape), min(shape))))
        q *= np.copysign(self.gain, np.diag(r))  # else not uniform over the rotations (Mezzadri 2007, section 5)
        return np.asarray(q if rows >= columns else q.T)

    def variance(self, fan_in: int, fan_out: int) -> float:
        return self.gain**2 / max(fan_in, fan_out)


class Identity(Initializer, frozen=True, tag="identity"):
    """Each layer begins by handing on what it got: nothing is lost, and nothing is mixed either."""

    gain: Copies = 1.0

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        rows, columns = shape
        return np.eye(rows, columns) * self.gain

    def variance(self, fan_in: int, fan_out: int) -> None:
        return None


class Lsuv(Initializer, frozen=True, tag="lsuv"):
    """A random rotation, then a look at the data: layer after layer is scaled until what it sums up varies by one.

    Layer-sequential unit-variance; Mishkin & Matas 2016, algorithm 1.
    """

    tolerance: Tolerance = 0.1

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return Orthogonal().sample(shape, fan_in, fan_out, rng)

    def variance(self, fan_in: int, fan_out: int) -> None:
        return None

    def fit(self, w: Floats, response: Callable[[], Floats]) -> None:
        """Divides w until the variance of `response()`, what the layer makes of a batch with the present w, is about 1.

        A response that does not vary, or is not finite, leaves w as it is.
        """
        for _ in range(ATTEMPTS):
            variance = float(np.var(response(), dtype=float))
            if abs(variance - 1) < self.tolerance or not 0 < variance < inf:
                return
            w /= sqrt(variance)


AnyInitializer = (
    Zeros
    | Constant
    | Normal
    | Uniform
    | TruncatedNormal
    | XavierNormal
    | XavierUniform
    | HeNormal
    | HeUniform
    | LecunNormal
    | LecunUniform
    | Orthogonal
    | Identity
    | Lsuv
)
AnyBiasInitializer = Zeros | Constant | Normal | Uniform | TruncatedNormal


def _normal(shape: tuple[int, ...], variance: float, rng: Generator) -> Floats:
    return rng.standard_normal(shape) * sqrt(variance)


def _uniform(shape: tuple[int, ...], variance: float, rng: Generator) -> Floats:
    limit = sqrt(3 * variance)
    return rng.uniform(-limit, limit, shape)

"""Weights drawn as a whole: rotations, copies, mirrored halves, and what looks at the data."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, sqrt
from typing import TYPE_CHECKING, Annotated

import numpy as np
from msgspec import Meta

from core.components.initializers.initializer import Initializer
from core.numerics import Floats

if TYPE_CHECKING:
    from numpy.random import Generator

ATTEMPTS = 100  # one or two do, unless biases drown a tiny response

Gain = Annotated[float, Meta(ge=0, le=100, description="How often a signal is magnified.", extra={"logarithmic": True})]
_TOLERATED = "How far from 1 a layer's variance may remain."
Tolerance = Annotated[float, Meta(ge=1e-6, le=1, description=_TOLERATED, extra={"logarithmic": True})]
Copies = Annotated[float, Meta(ge=-100, le=100, description="Entry on the diagonal, the factor on a signal.")]


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


class LooksLinear(Initializer, frozen=True, tag="looks_linear"):
    """Each neuron with a mirror image: of a rectifier's two halves the next layer hears the difference, the sum itself.

    However deep, such a network is linear at first, and no gradient is shattered; Balduzzi et al. 2017, section 4. A
    rotation is drawn for half of the neurons and mirrored for the others. It holds with biases of zero, for ReLU,
    GELU, SiLU and softplus, whose halves differ by the sum itself, and up to a factor for leaky ReLU.
    """

    def sample(self, shape: tuple[int, ...], fan_in: int, fan_out: int, rng: Generator) -> Floats:
        return self.mirrored(shape, rng)

    def mirrored(self, shape: tuple[int, ...], rng: Generator, *, rows: bool = False, columns: bool = True) -> Floats:
        """Weights (inputs, units): `rows` where the inputs are mirrored halves, `columns` where the units shall be.

        The last of an odd number has no image: as a unit it listens like the others, as an input it is not heard yet.
        """
        inputs, units = shape
        heard = inputs // 2 if rows else inputs
        rotation = Orthogonal().sample((heard, -(-units // 2) if columns else units), heard, units, rng)
        if columns:
            rotation = np.concatenate(
                [rotation[:, : units // 2], -rotation[:, : units // 2], rotation[:, units // 2 :]], 1
            )
        if not rows:
            return rotation
        return np.concatenate([rotation, -rotation, np.zeros((inputs % 2, units))])

    def variance(self, fan_in: int, fan_out: int) -> None:
        return None

"""Gradient clipping: an upper limit to what one step may be told."""

from __future__ import annotations

import math
from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from core.components.component import Component
from core.numerics import Floats

Limit = Annotated[float, Meta(ge=1e-6, le=1e6, extra={"logarithmic": True})]


class Clipping(Component, frozen=True):
    """How gradients that are too large are cut down."""

    limits_norms: ClassVar[bool] = False  # whether a factor is ever other than 1

    def log2_factors(self, log2_norms: Floats) -> Floats:
        """log2 of the factor on each tensor, from log2 of the tensors' L2 norms; both (tensors,).

        In logarithms, so that norms beyond the floating-point range are clipped too; -inf is a gradient of zeros.
        """
        return np.zeros_like(log2_norms)

    def limit_values(self, g: Floats) -> None:
        """Limits the entries of g in place."""


class NoClipping(Clipping, frozen=True, tag="none"):
    """Whatever arrives is applied, however large."""


class Value(Clipping, frozen=True, tag="value"):
    """Each entry is cut to ±limit on its own: safe, but the direction bends towards the diagonals."""

    limit: Annotated[Limit, Meta(description="Largest absolute value of an entry.")] = 1.0

    def limit_values(self, g: Floats) -> None:
        np.clip(g, -self.limit, self.limit, out=g)


class Norm(Clipping, frozen=True, tag="norm"):
    """Each tensor is shortened to the limit on its own: the layers lose their proportions, not their directions.

    Pascanu et al. 2013, algorithm 1, per tensor.
    """

    limits_norms: ClassVar[bool] = True

    limit: Annotated[Limit, Meta(description="Largest L2 norm of a tensor's gradient.")] = 1.0

    def log2_factors(self, log2_norms: Floats) -> Floats:
        return _shortening(self.limit, log2_norms)


class GlobalNorm(Clipping, frozen=True, tag="global_norm"):
    """All tensors are shortened by one common factor: the direction of the whole step is kept.

    Pascanu et al. 2013, algorithm 1.
    """

    limits_norms: ClassVar[bool] = True

    limit: Annotated[Limit, Meta(description="Largest L2 norm of the whole gradient.")] = 1.0

    def log2_factors(self, log2_norms: Floats) -> Floats:
        top = float(np.max(log2_norms, initial=-math.inf))
        if not math.isfinite(top):
            return _shortening(self.limit, np.full_like(log2_norms, top))
        squares = float(np.sum(np.exp2(2 * (log2_norms - top))))
        return _shortening(self.limit, np.full_like(log2_norms, top + 0.5 * math.log2(squares)))


def _shortening(limit: float, log2_norms: Floats) -> Floats:
    result: Floats = np.minimum(math.log2(limit) - log2_norms, 0.0)
    result[~(log2_norms < math.inf)] = 0.0  # what is not finite is not hidden
    return result


AnyClipping = NoClipping | Value | Norm | GlobalNorm

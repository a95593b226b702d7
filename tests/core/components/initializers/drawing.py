"""Weights as an initializer draws them, and initializers that draw every entry."""

from __future__ import annotations

from numpy.random import default_rng

from core.components.initializers import (
    HeNormal,
    HeUniform,
    Initializer,
    LecunNormal,
    LecunUniform,
    Normal,
    Orthogonal,
    TruncatedNormal,
    Uniform,
    XavierNormal,
    XavierUniform,
)
from core.numerics import Floats

UNIFORM = (Uniform(limit=0.3), XavierUniform(), HeUniform(), LecunUniform())
GAUSSIAN = (Normal(std=0.3), XavierNormal(), HeNormal(), LecunNormal())
DRAWN = (*UNIFORM, *GAUSSIAN, TruncatedNormal(std=0.3), Orthogonal(gain=1.5))


def weights(initializer: Initializer, fan_in: int, fan_out: int, seed: int = 5) -> Floats:
    """A matrix (fan_in, fan_out)."""
    return initializer.sample((fan_in, fan_out), fan_in, fan_out, default_rng(seed))

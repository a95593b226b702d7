"""Trajectory: the path that an optimizer takes through given gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from core.components.optimizers.optimizer import Optimizer
from core.numerics import Floats
from core.numerics.scaled import applied, log2_norm, quiet


def trajectory(
    optimizer: Optimizer, start: ArrayLike, gradients: ArrayLike | Callable[[Floats], ArrayLike], steps: int = 20
) -> Floats:
    """The path (steps + 1, n) of the weights in float64; row 0 is `start` (n,).

    gradients: an array (steps, n), or a function of w. The whole vector is clipped as one tensor and all of it decays.
    ValueError where the shapes do not fit.
    """
    path: Floats = np.empty((steps + 1, np.size(start)))
    path[0] = np.ravel(start)
    source = gradients if callable(gradients) else _prescribed(gradients, steps, path.shape[1])
    state, out, scratch = optimizer.start(path.shape[1], float), np.empty_like(path[0]), np.empty_like(path[0])
    for step in range(steps):
        given = source(path[step].copy()) if callable(source) else source[step]
        g = np.array(given, float)
        with quiet():
            _clip(optimizer, g)
            optimizer.update(path[step], g, state, step, out, scratch, slice(None))
            np.add(path[step], out, out=path[step + 1])
    return path


def _prescribed(gradients: ArrayLike, steps: int, size: int) -> Floats:
    given = np.asarray(gradients, float)
    if given.ndim != 2 or len(given) < steps or given.shape[1] != size:
        raise ValueError(f"the gradients have shape {given.shape}; {steps} steps need ({steps}, {size})")
    return given


def _clip(optimizer: Optimizer, g: Floats) -> None:
    size = np.array([log2_norm(g)])
    applied(g, float(size[0]), float(optimizer.clipping.log2_factors(size)[0]))
    optimizer.clipping.limit_values(g)

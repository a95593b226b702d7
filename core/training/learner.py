"""Learner: turns the gradient, stored with an exponent per entry, into the update of the weights."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from core.components.clipping import Clipping, NoClipping
from core.components.optimizers import Optimizer
from core.network import Network
from core.network.passes import Passes
from core.numerics import Floats
from core.numerics.scaled import FAINT, applied_to_rows
from core.training.locks import locked_parts

IN_CACHE = 2**18  # entries; an optimizer passes over several vectors several times


class Learner:
    """The optimizer's state for one network, and what it makes of each gradient."""

    def __init__(self, network: Network, passes: Passes, optimizer: Optimizer) -> None:
        self.network, self.passes, self.optimizer = network, passes, optimizer
        flat = network.flat
        self.state = optimizer.start(flat.size, flat.dtype)
        self.update: Floats = np.zeros_like(flat)
        scratch: Floats = np.zeros_like(flat)
        self.due = False  # whether an update waits to be applied
        self.rate = self.set_rate = math.nan  # of the last update, with and without its schedule
        self.log2_scale: float | None = None  # of the last update over its gradient, where it is nothing but scaled
        self._locked = locked_parts(network, self.update)
        self._blocks = [
            (flat[part], network.gradient[part], self.state[:, part], self.update[part], scratch[part], decayed)
            for part, decayed in _parts(flat.size, network.layout.weights.stop)
        ]

    def make_update(self, step: int) -> None:
        """Computes the update from the gradient of that step, but does not apply it; under `quiet`."""
        untouched = self._scale()
        scale = self.optimizer.gradient_factor(step) if untouched else None
        self.log2_scale = None if scale is None else math.log2(scale)
        for w, g, state, out, scratch, decayed in self._blocks:
            self.optimizer.update(w, g, state, step, out, scratch, decayed)
        for update in self._locked:
            update.fill(0)
        self.due, self.rate, self.set_rate = True, self.optimizer.rate(step), self.optimizer.learning_rate

    def descent(self) -> float:
        """The update against the gradient of the loss alone, above 0 where it goes downhill; 0 where none waits."""
        if not self.due:
            return 0.0
        optimizer, weights = self.optimizer, self.network.layout.weights
        w, update = self.network.flat[weights], self.update[weights]
        rise = _product(self.network.gradient, self.update)
        if optimizer.weight_decay and not optimizer.decoupled:  # it has been added to the gradient, as the next
            rise -= optimizer.weight_decay * _product(w, update)
        if optimizer.l1:
            rise -= optimizer.l1 * _product(np.sign(w), update)
        return -rise

    def apply(self) -> None:
        """Adds the update to the weights; under `quiet`."""
        np.add(self.network.flat, self.update, out=self.network.flat)
        self.due = False

    def _scale(self) -> bool:
        """Brings each gradient, clipped, to the scale at which it is applied; below the precision it becomes zero.

        Returns whether all were there already.
        """
        clipping, network = self.optimizer.clipping, self.network
        unscaled = network.gradient_norms.safe and not self.passes.exponents.any()
        if not unscaled or clipping.limits_norms:
            self._scale_rows(clipping)
        clipping.limit_values(network.gradient)
        return unscaled and isinstance(clipping, NoClipping)

    def _scale_rows(self, clipping: Clipping) -> None:
        layout, gradient = self.network.layout, self.network.gradient
        sizes = self.network.log2_gradients  # (names, entries), without exponents
        present = ~np.isnan(sizes)
        factors = np.broadcast_to(self.passes.exponents, sizes.shape).copy()
        clipped = present & self.network.trained  # what does not learn takes no part in a joint norm
        factors[clipped] += clipping.log2_factors(sizes[clipped] + factors[clipped])
        factors[:, ~self.network.trained] = 0  # nor is it applied: it stays at the scale at which it is finite
        if (factors[present] != 0).any() or (sizes[present] < FAINT[self.passes.kind]).any():
            for name, own_sizes, own_factors in zip(layout.groups, sizes, factors, strict=True):
                for members, rows in layout.rows(gradient, name):
                    applied_to_rows(rows, own_sizes[members], own_factors[members])


def _product(a: Floats, b: Floats) -> float:
    """In float64, without a copy."""
    return float(np.einsum("i,i->", a, b, dtype=float))


def _parts(size: int, weights: int) -> list[tuple[slice, slice]]:
    """Parts of the flat vector that fit the cache together, and where in each the weights stand."""
    count = max(1, size // IN_CACHE)
    bounds = [size * k // count for k in range(count + 1)]
    return [(slice(low, high), slice(0, max(0, min(weights, high) - low))) for low, high in pairwise(bounds)]

"""Learner: turns the gradient, stored with an exponent per entry, into the update of the weights."""

from __future__ import annotations

import numpy as np

from core.component import Floats
from core.network import Network
from core.optimizers import Optimizer
from core.passes import Passes
from core.scaled import applied, log2_norm


class Learner:
    """The optimizer's state for one network, and what it makes of each gradient."""

    def __init__(self, network: Network, passes: Passes, optimizer: Optimizer) -> None:
        self.network, self.passes, self.optimizer = network, passes, optimizer
        flat = network.flat
        self.state = optimizer.start(flat.size, flat.dtype)
        self.update: Floats = np.zeros_like(flat)
        self.scratch: Floats = np.zeros_like(flat)
        views = [network.layout.views(network.gradient, i) for i in range(len(network.entries))]
        self.gradients = [(i, array) for i, arrays in enumerate(views) for array in arrays.values()]

    def updated(self, step: int) -> Floats:
        """The update computed from the gradient of that step, flat; not yet applied."""
        network = self.network
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            self._scale()
            self.optimizer.update(
                network.flat, network.gradient, self.state, step, self.update, self.scratch, network.layout.weights
            )
        return self.update

    def apply(self) -> None:
        """Adds the update to the weights."""
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            self.network.flat += self.update

    def _scale(self) -> None:
        """Brings each gradient, clipped, to the scale at which it is applied; below the precision it becomes zero."""
        clipping, exponents = self.optimizer.clipping, self.passes.exponents
        sizes = np.array([log2_norm(array) for _, array in self.gradients]) if self._needs_scaling() else None
        if sizes is not None:
            shifts = exponents[[i for i, _ in self.gradients]]
            factors = shifts + clipping.log2_factors(sizes + shifts)
            for (_, array), size, factor in zip(self.gradients, sizes, factors, strict=True):
                applied(array, float(size), float(factor))
        clipping.limit_values(self.network.gradient)

    def _needs_scaling(self) -> bool:
        return bool(self.passes.exponents.any()) or self.optimizer.clipping.scales

"""Learner: turns the gradient, stored with an exponent per entry, into the update of the weights."""

from __future__ import annotations

import numpy as np

from core.clipping import Clipping
from core.component import Floats
from core.network import Network
from core.optimizers import Optimizer
from core.passes import Passes
from core.scaled import FAINT, applied_to_rows


class Learner:
    """The optimizer's state for one network, and what it makes of each gradient."""

    def __init__(self, network: Network, passes: Passes, optimizer: Optimizer) -> None:
        self.network, self.passes, self.optimizer = network, passes, optimizer
        flat = network.flat
        self.state = optimizer.start(flat.size, flat.dtype)
        self.update: Floats = np.zeros_like(flat)
        self.scratch: Floats = np.zeros_like(flat)

    def make_update(self, step: int) -> None:
        """Computes the update from the gradient of that step, but does not apply it; under `quiet`."""
        network = self.network
        self._scale()
        self.optimizer.update(
            network.flat, network.gradient, self.state, step, self.update, self.scratch, network.layout.weights
        )

    def apply(self) -> None:
        """Adds the update to the weights; under `quiet`."""
        np.add(self.network.flat, self.update, out=self.network.flat)

    def _scale(self) -> None:
        """Brings each gradient, clipped, to the scale at which it is applied; below the precision it becomes zero."""
        clipping, network = self.optimizer.clipping, self.network
        unscaled = network.gradient_norms.safe and not self.passes.exponents.any()
        if not unscaled or clipping.limits_norms:
            self._scale_rows(clipping)
        clipping.limit_values(network.gradient)

    def _scale_rows(self, clipping: Clipping) -> None:
        layout, gradient = self.network.layout, self.network.gradient
        sizes = self.network.log2_gradients  # (names, entries), without exponents
        present = ~np.isnan(sizes)
        factors = np.broadcast_to(self.passes.exponents, sizes.shape).copy()
        factors[present] += clipping.log2_factors(sizes[present] + factors[present])
        if (factors[present] != 0).any() or (sizes[present] < FAINT[self.passes.kind]).any():
            for name, own_sizes, own_factors in zip(layout.groups, sizes, factors, strict=True):
                for members, rows in layout.rows(gradient, name):
                    applied_to_rows(rows, own_sizes[members], own_factors[members])

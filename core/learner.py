"""Learner: turns the gradient, stored with an exponent per entry, into the update of the weights."""

from __future__ import annotations

import numpy as np

from core.component import Floats
from core.network import Network
from core.optimizers import Optimizer
from core.passes import FAINT, Passes
from core.scaled import applied


class Learner:
    """The optimizer's state for one network, and what it makes of each gradient."""

    def __init__(self, network: Network, passes: Passes, optimizer: Optimizer) -> None:
        self.network, self.passes, self.optimizer = network, passes, optimizer
        flat = network.flat
        self.state = optimizer.start(flat.size, flat.dtype)
        self.update: Floats = np.zeros_like(flat)
        self.scratch: Floats = np.zeros_like(flat)
        views = [network.layout.views(network.gradient, i) for i in range(len(network.entries))]
        names = [(name, i) for name in network.layout.groups for i, own in enumerate(views) if name in own]
        self.gradients = [views[i][name] for name, i in names]
        self.owners = np.array([i for _, i in names])  # the entry of each gradient

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
        clipping, shifts, sizes = self.optimizer.clipping, self.passes.exponents[self.owners], self._log2_sizes()
        factors = shifts + clipping.log2_factors(sizes + shifts)
        for k in np.flatnonzero((factors != 0) | (sizes < FAINT[self.passes.kind])):
            applied(self.gradients[k], float(sizes[k]), float(factors[k]))
        clipping.limit_values(self.network.gradient)

    def _log2_sizes(self) -> Floats:
        """log2 of the L2 norm of each gradient, without its exponent, (tensors,)."""
        layout = self.network.layout
        sizes = np.array([layout.log2_norms(self.network.gradient, name) for name in layout.groups])
        return np.asarray(sizes[~np.isnan(sizes)])

"""Critical step: how much longer the present update could be before the loss rises (arXiv 2601.16979)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.random import Generator

from core.components.head import Head
from core.layers import Masked
from core.network import Network
from core.network.passes import Passes
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.training.learner import Learner
from core.training.samples import Samples

if TYPE_CHECKING:
    from core.training.session import Session

ROWS = 256  # at least: a batch of two says nothing of the loss
ROUNDING = 1e-6  # relative changes of the loss below it are none
FARTHEST = 1e6  # updates; where that does not raise the loss, nothing will
EXACT = 1.1  # how far apart the ends may lie around what is found: their geometric mean is within 5 %


class Line:
    """The training loss along the present update. It has weights, memories, masks and buffers of its own.

    Bound once per run; what it needs is allocated when somebody looks for the first time.
    """

    def __init__(self, network: Network, passes: Passes, learner: Learner, samples: Samples, head: Head) -> None:
        self._network, self._passes, self._learner = network, passes, learner
        self._samples, self._head = samples, head
        self._ahead: _Ahead | None = None

    @property
    def rate(self) -> float:
        """The learning rate of the present update."""
        return self._learner.rate

    def losses(self) -> Callable[[float], float] | None:
        """The loss of so many updates instead of one, on the same rows and masks; None where the update goes uphill.

        The rows: those of the last batch, and others of its round up to `ROWS`. Valid until the next step.
        """
        with quiet():
            if not self._learner.descent() > 0:
                return None
            if self._ahead is None:
                self._ahead = _Ahead(self._network, self._samples.at_least(ROWS))
            x, target = self._samples.around(ROWS)
            self._ahead.begin(self._network, self._passes, x)
        return lambda scale: self._loss(scale, x, target)

    def _loss(self, scale: float, x: Floats, target: Floats) -> float:
        assert self._ahead is not None
        with quiet():
            self._ahead.go(self._network.flat, self._learner.update, scale)
            return self._ahead.passes.evaluate(self._head, x, target).loss


class _Ahead:
    """The network some updates further on, and its forward pass."""

    def __init__(self, network: Network, batch: int) -> None:
        entries, layout = network.entries, network.layout
        self.flat: Floats = np.empty_like(network.flat)
        self._memories = [{name: array.copy() for name, array in memory.items()} for memory in network.memories]
        self._rngs = [Generator(type(rng.bit_generator)(0)) for rng in network.masks]
        own = [layout.views(self.flat, i) | memory for i, memory in enumerate(self._memories)]
        self.passes = Passes(entries, network.shapes, layout, own, self.flat, network.gradient, batch, self._rngs)

    def begin(self, network: Network, passes: Passes, x: Floats) -> None:
        """The masks of the last step for its samples, and for the others what the run would draw next."""
        np.copyto(self.passes.faint, passes.faint)
        drawing = zip(self._rngs, network.masks, self.passes.layers, passes.buffers, strict=True)
        for own, rng, layer, buffers in drawing:
            if isinstance(layer, Masked):
                own.bit_generator.state = rng.bit_generator.state
                layer.hold(buffers.slope)

    def go(self, w: Floats, update: Floats, scale: float) -> None:
        """So many updates on from w."""
        np.multiply(update, update.dtype.type(scale), out=self.flat)
        self.flat += w


def look(session: Session, scales: Sequence[float]) -> tuple[float, ...] | None:
    """The loss of so many updates instead of one, for each scale, 0 standing for none: the run is left as it is.

    None where there is no update, or where it goes uphill.
    """
    losses = session.line.losses()
    return None if losses is None else tuple(losses(scale) for scale in scales)


def critical_step(losses: Callable[[float], float]) -> float:
    """The smallest number of updates, to 5 %, that together raise the loss: at most 25 looks at it.

    Infinite where a million do not, 0 where a millionth does; NaN where the loss itself is no number. By doubling or
    halving from one update on: what rises and falls again within a factor of two is passed over.
    """
    start = losses(0.0)
    if not math.isfinite(start):
        return math.nan

    def rises(scale: float) -> bool:
        return not losses(scale) <= start + ROUNDING * abs(start)

    return _between(rises, *(_down(rises) if rises(1.0) else _up(rises)))


def _up(rises: Callable[[float], bool]) -> tuple[float, float]:
    low, high = 1.0, 2.0
    while not rises(high):
        if high == FARTHEST:
            return math.inf, math.inf
        low, high = high, min(2 * high, FARTHEST)
    return low, high


def _down(rises: Callable[[float], bool]) -> tuple[float, float]:
    low, high = 0.5, 1.0
    while rises(low):
        if low == 1 / FARTHEST:
            return 0.0, 0.0
        low, high = max(low / 2, 1 / FARTHEST), low
    return low, high


def _between(rises: Callable[[float], bool], low: float, high: float) -> float:
    while high > EXACT * low and math.isfinite(high):
        middle = math.sqrt(low * high)
        low, high = (low, middle) if rises(middle) else (middle, high)
    return math.sqrt(low * high)

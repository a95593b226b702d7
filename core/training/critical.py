"""Critical step: how much longer the present update could be before the loss rises (arXiv 2601.16979)."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.random import Generator as Random
from numpy.typing import NDArray

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

T = TypeVar("T")
Looking: TypeAlias = Generator[None, None, T]
Rises: TypeAlias = Callable[[float], Looking[bool]]


class Line:
    """The training loss along the present update. It has weights, memories, masks and buffers of its own.

    Bound once per run; what it needs is allocated when somebody looks for the first time.
    """

    def __init__(self, network: Network, passes: Passes, learner: Learner, samples: Samples, head: Head) -> None:
        self._network, self._passes, self._learner = network, passes, learner
        self._samples, self._head = samples, head
        self._ahead: _Ahead | None = None

    @property
    def rates(self) -> tuple[float, float]:
        """The learning rate of the present update, with its schedule and as it is set."""
        return self._learner.rate, self._learner.set_rate

    def losses(self) -> Callable[[float], float] | None:
        """The loss of so many updates instead of one, on the same rows and masks; None where the update goes uphill.

        The rows: those of the last batch, and others of its round up to `ROWS`. Valid until the next step.
        """
        moment = self._moment()
        if moment is not None:
            self._begin(moment)
        return None if moment is None else partial(self._loss, moment)

    def held_losses(self) -> Callable[[float], float] | None:
        """The same, and valid as long as it is held: the run may go on, and look elsewhere, meanwhile."""
        moment = self._moment()
        return None if moment is None else partial(self._held_loss, moment.copied())

    def _moment(self) -> _Moment | None:
        with quiet():
            if not self._learner.descent() > 0:
                return None
            network, passes = self._network, self._passes
            masks = [
                (rng.bit_generator.state, buffers.slope) if isinstance(layer, Masked) else None
                for rng, layer, buffers in zip(network.masks, passes.layers, passes.buffers, strict=True)
            ]
            return _Moment(network.flat, self._learner.update, *self._samples.around(ROWS), passes.faint, masks)

    def _begin(self, moment: _Moment) -> _Ahead:
        if self._ahead is None:
            self._ahead = _Ahead(self._network, self._samples.at_least(ROWS))
        with quiet():
            self._ahead.begin(moment)
        return self._ahead

    def _held_loss(self, moment: _Moment, scale: float) -> float:
        self._begin(moment)
        return self._loss(moment, scale)

    def _loss(self, moment: _Moment, scale: float) -> float:
        assert self._ahead is not None
        with quiet():
            self._ahead.go(moment, scale)
            return self._ahead.passes.evaluate(self._head, moment.x, moment.target).loss


class _Moment(NamedTuple):
    """All that the loss further along depends on."""

    w: Floats
    update: Floats
    x: Floats
    target: Floats
    faint: NDArray[np.bool_]
    masks: list[tuple[Any, Floats] | None]  # of what draws: the generator's state, and what it has drawn

    def copied(self) -> _Moment:
        """The same, whatever becomes of the run."""
        w, update, x, target = (array.copy() for array in (self.w, self.update, self.x, self.target))
        masks = [drawn and (drawn[0], drawn[1].copy()) for drawn in self.masks]
        return _Moment(w, update, x, target, self.faint.copy(), masks)


class _Ahead:
    """The network some updates further on, and its forward pass."""

    def __init__(self, network: Network, batch: int) -> None:
        entries, layout = network.entries, network.layout
        self.flat: Floats = np.empty_like(network.flat)
        self._memories = [{name: array.copy() for name, array in memory.items()} for memory in network.memories]
        self._rngs = [Random(type(rng.bit_generator)(0)) for rng in network.masks]
        own = [layout.views(self.flat, i) | memory for i, memory in enumerate(self._memories)]
        self.passes = Passes(entries, network.shapes, layout, own, self.flat, network.gradient, batch, self._rngs)

    def begin(self, moment: _Moment) -> None:
        """The masks of the step for its samples, and for the others what the run would have drawn next."""
        np.copyto(self.passes.faint, moment.faint)
        for rng, layer, drawn in zip(self._rngs, self.passes.layers, moment.masks, strict=True):
            if drawn is not None and isinstance(layer, Masked):
                rng.bit_generator.state, known = drawn
                layer.hold(known)

    def go(self, moment: _Moment, scale: float) -> None:
        """So many updates on."""
        np.multiply(moment.update, moment.update.dtype.type(scale), out=self.flat)
        self.flat += moment.w


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
    looking = search(losses)
    while True:
        try:
            next(looking)
        except StopIteration as end:
            return float(end.value)


def search(losses: Callable[[float], float]) -> Looking[float]:
    """The critical step, with a rest after each look."""
    start = losses(0.0)
    yield
    if not math.isfinite(start):
        return math.nan

    def rises(scale: float) -> Looking[bool]:
        rising = not losses(scale) <= start + ROUNDING * abs(start)
        yield
        return rising

    ends = _down(rises) if (yield from rises(1.0)) else _up(rises)
    return (yield from _between(rises, *(yield from ends)))


def _up(rises: Rises) -> Looking[tuple[float, float]]:
    low, high = 1.0, 2.0
    while not (yield from rises(high)):
        if high == FARTHEST:
            return math.inf, math.inf
        low, high = high, min(2 * high, FARTHEST)
    return low, high


def _down(rises: Rises) -> Looking[tuple[float, float]]:
    low, high = 0.5, 1.0
    while (yield from rises(low)):
        if low == 1 / FARTHEST:
            return 0.0, 0.0
        low, high = max(low / 2, 1 / FARTHEST), low
    return low, high


def _between(rises: Rises, low: float, high: float) -> Looking[float]:
    while high > EXACT * low and math.isfinite(high):
        middle = math.sqrt(low * high)
        low, high = (low, middle) if (yield from rises(middle)) else (middle, high)
    return math.sqrt(low * high)

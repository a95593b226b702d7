"""The contract of an optimizer: a start state and an update rule over one flat vector."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta
from numpy.typing import DTypeLike

from core.components.clipping import AnyClipping, NoClipping
from core.components.component import Component
from core.components.schedules import AnySchedule, Constant
from core.numerics import Floats

FASTEST = 100.0
Rate = Annotated[
    float,
    Meta(ge=0, le=FASTEST, description="How far one step goes; at 0 it only watches.", extra={"logarithmic": True}),
]
Decay = Annotated[
    float, Meta(ge=0, le=10, description="Pull of the weights towards zero.", extra={"logarithmic": True})
]
Penalty = Annotated[
    float,
    Meta(ge=0, le=10, description="Pull of the weights towards zero, as hard on small ones as on large.",
         extra={"logarithmic": True}),
]  # fmt: skip
Inertia = Annotated[float, Meta(ge=0, le=0.9999, description="Share of the last step's velocity that is kept.")]
Memory = Annotated[float, Meta(ge=0, le=0.99999, description="Share of the past that each step keeps.")]
Epsilon = Annotated[
    float,
    Meta(ge=1e-16, le=1, description="Keeps the division by a vanishing gradient calm.", extra={"logarithmic": True}),
]

_TINY = {char: float(np.finfo(char).tiny) for char in "fd"}
_FLOOR = {"f": 2.0**-62, "d": 2.0**-510}  # its square is a normal number, and far below every epsilon
_GRAIN = {char: float(np.finfo(char).tiny / np.finfo(char).eps) * 2.0**11 for char in "fd"}
_FLUSH_EVERY = 16


class Optimizer(Component, frozen=True):
    """A rule that turns gradients into updates."""

    vectors: ClassVar[int] = 0  # state vectors of the size of the parameters
    decoupled: ClassVar[bool] = False  # weight decay beside the rule instead of inside the gradient

    learning_rate: Rate = 0.01
    weight_decay: Decay = 0.0
    l1: Penalty = 0.0
    schedule: AnySchedule = Constant()
    clipping: AnyClipping = NoClipping()

    def start(self, size: int, dtype: DTypeLike) -> Floats:
        """The state before the first step, (vectors, size)."""
        return np.zeros((self.vectors, size), dtype)

    def rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        return self.schedule.rate(self.learning_rate, step)

    def gradient_factor(self, step: int) -> float | None:
        """What the gradient is multiplied by to give the update, without the sign; None where the rule does more."""
        return None

    @abstractmethod
    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        """Writes `factor` times the step per unit of learning rate, before the sign.

        g, out, scratch: (size,), none an alias of another; advances `state` (vectors, size). Allocates nothing.
        """

    def update(
        self, w: Floats, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, decayed: slice
    ) -> None:
        """Writes what is to be added to w, (size,); `decayed` is where the weights stand.

        L2 decay is added to g in place (Krogh & Hertz 1992); decoupled decay is not (Loshchilov & Hutter 2019). The
        slope of an L1 penalty is, in every rule (Tibshirani 1996); of a weight that is zero it is zero.
        `step` counts from the start of `state`.
        """
        rate = self.rate(step)
        if rate < _TINY[w.dtype.char] * 2.0**40:  # would move no weight, but crawl through denormal numbers
            out.fill(0)
            return
        if self.weight_decay and not self.decoupled:
            _add_scaled(w[decayed], self.weight_decay, g[decayed], scratch[decayed])
        if self.l1:
            np.sign(w[decayed], out=scratch[decayed])
            _add_scaled(scratch[decayed], self.l1, g[decayed], scratch[decayed])
        self.direction(g, state, step, out, scratch, -rate)
        if self.weight_decay and self.decoupled:
            _add_scaled(w[decayed], -rate * self.weight_decay, out[decayed], scratch[decayed])


def _add_scaled(x: Floats, factor: float, to: Floats, scratch: Floats) -> None:
    np.multiply(x, factor, out=scratch)
    to += scratch


def flush(x: Floats, step: int, decay: float) -> None:
    """Rounds x in place to zero where it decays towards denormal numbers, which would be many times slower.

    Adding and subtracting a small number leaves multiples of that number's last place, here 1024 times the smallest
    normal number: room for sixteen steps of decay and for the learning rate. Twice as fast as comparing, and
    without a temporary. Faster decays are looked after at every step.
    """
    if decay < 0.9 or step % _FLUSH_EVERY == 0:
        grain = _GRAIN[x.dtype.char]
        x += grain
        x -= grain


def square(g: Floats, out: Floats) -> None:
    """g² into `out`, never below a normal number: the squares of tiny gradients would be denormal."""
    np.abs(g, out=out)
    out += _FLOOR[g.dtype.char]
    np.square(out, out=out)

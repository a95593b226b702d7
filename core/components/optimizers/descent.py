"""Plain descent and its momenta: every weight is treated alike."""

from __future__ import annotations

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from core.components.optimizers.optimizer import Inertia, Memory, Optimizer, Rate, flush
from core.numerics import Floats

SLOWEST = 1e-25  # below, an update may be denormal, or left out


class SGD(Optimizer, frozen=True, tag="sgd"):
    """Straight downhill: what the gradient says is what happens, so a vanished gradient means a frozen layer.

    Robbins & Monro 1951.
    """

    learning_rate: Rate = 0.05

    def gradient_factor(self, step: int) -> float | None:
        rate = self.rate(step)
        return None if self.weight_decay or self.l1 or rate < SLOWEST else rate

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        np.multiply(g, factor, out=out)


class Momentum(Optimizer, frozen=True, tag="momentum"):
    """A heavy ball: it rolls on through flat stretches, and past the goal.

    Polyak 1964; Sutskever et al. 2013, section 2.
    """

    vectors: ClassVar[int] = 1

    learning_rate: Rate = 0.05
    momentum: Inertia = 0.9

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        velocity = state[0]
        velocity *= self.momentum
        velocity += g
        flush(velocity, step, self.momentum)
        np.multiply(velocity, factor, out=out)


class Nesterov(Optimizer, frozen=True, tag="nesterov"):
    """A heavy ball that looks ahead: it brakes before the slope turns, not after.

    Nesterov 1983; Sutskever et al. 2013, section 2.
    """

    vectors: ClassVar[int] = 1

    learning_rate: Rate = 0.05
    momentum: Inertia = 0.9

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        ahead = state[0]  # momentum times velocity, which saves a pass
        ahead += g
        ahead *= self.momentum
        flush(ahead, step, self.momentum)
        np.add(ahead, g, out=out)
        out *= factor


class Lion(Optimizer, frozen=True, tag="lion"):
    """Only the sign counts: every weight moves by the same amount, however faint its gradient.

    Chen et al. 2023, algorithm 2.
    """

    vectors: ClassVar[int] = 1
    decoupled: ClassVar[bool] = True

    learning_rate: Rate = 0.0001
    beta1: Annotated[Inertia, Meta(description="Share of the past in the sign.")] = 0.9
    beta2: Annotated[Memory, Meta(description="Share of the past that the memory keeps.")] = 0.99

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        memory = state[0]  # divided by 1 - beta2, which the sign does not see
        np.multiply(memory, self.beta1 * (1 - self.beta2) / (1 - self.beta1), out=scratch)
        scratch += g
        np.sign(scratch, out=out)
        out *= factor
        memory *= self.beta2
        memory += g
        flush(memory, step, self.beta2)

"""Rules that divide each weight's gradient by its usual size."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from core.components.optimizers.optimizer import Epsilon, Memory, Optimizer, Rate, square
from core.numerics import Floats


class AdaGrad(Optimizer, frozen=True, tag="adagrad"):
    """Divides by all that ever came: rare features keep learning, busy ones tire, and so in the end do all.

    Duchi, Hazan & Singer 2011, section 1.1 (diagonal).
    """

    vectors: ClassVar[int] = 1

    learning_rate: Rate = 0.01
    epsilon: Epsilon = 1e-10

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        squares = state[0]
        square(g, out=scratch)
        squares += scratch
        divide_by_root(g, squares, self.epsilon, factor, out, scratch)


class RMSProp(Optimizer, frozen=True, tag="rmsprop"):
    """Divides by what came lately: small gradients are made as loud as large ones, and forgotten in time.

    Tieleman & Hinton 2012, lecture 6.5; epsilon outside the root.
    """

    vectors: ClassVar[int] = 1

    learning_rate: Rate = 0.001
    decay: Memory = 0.99
    epsilon: Epsilon = 1e-8

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        fading_squares(g, state[0], self.decay, scratch)
        size = math.sqrt(1 - self.decay)
        divide_by_root(g, state[0], self.epsilon / size, factor / size, out, scratch)


class AdaDelta(Optimizer, frozen=True, tag="adadelta"):
    """Sets its own pace: past updates over past gradients take the place of a learning rate; a slow starter.

    Zeiler 2012, algorithm 1.
    """

    vectors: ClassVar[int] = 2

    learning_rate: Rate = 1.0
    decay: Memory = 0.9
    epsilon: Epsilon = 1e-6

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        squares, moves = state  # both divided by 1 - decay, which the ratio does not see
        epsilon = self.epsilon / (1 - self.decay)
        fading_squares(g, squares, self.decay, scratch)
        np.add(squares, epsilon, out=scratch)
        np.add(moves, epsilon, out=out)
        out /= scratch
        np.sqrt(out, out=out)
        out *= g
        fading_squares(out, moves, self.decay, scratch)
        out *= factor


def fading_squares(g: Floats, squares: Floats, decay: float, scratch: Floats) -> None:
    """squares = decay · squares + g², in place: the running mean of g², divided by 1 - decay, which saves a pass."""
    square(g, out=scratch)
    squares *= decay
    squares += scratch


def divide_by_root(x: Floats, squares: Floats, epsilon: float, factor: float, out: Floats, scratch: Floats) -> None:
    """out = factor · x / (√squares + epsilon); `out` may be x."""
    np.sqrt(squares, out=scratch)
    scratch += epsilon
    np.divide(x, scratch, out=out)
    out *= factor

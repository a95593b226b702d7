"""Adam and its family: a fading mean of the gradients over a fading mean of their size."""

from __future__ import annotations

import math
from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from core.components.optimizers.adaptive import divide_by_root, fading_squares
from core.components.optimizers.optimizer import Epsilon, Memory, Optimizer, Rate, flush
from core.numerics import Floats

MOMENTUM_DECAY = 0.004  # of NAdam's momentum schedule
FADED = 100  # steps after which the product of NAdam's momenta, below 0.6 each, is nothing beside 1

Beta1 = Annotated[Memory, Meta(description="Share of the past in the mean of the gradients.")]
Beta2 = Annotated[Memory, Meta(description="Share of the past in the mean of their squares.")]


class Adam(Optimizer, frozen=True, tag="adam"):
    """Steps of about one learning rate whatever the gradient's size: it makes even a faint gradient move its weights.

    Kingma & Ba 2015, algorithm 1.
    """

    vectors: ClassVar[int] = 2

    learning_rate: Rate = 0.001
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        _adam(self, g, state, step, out, scratch, factor)


class AdaMax(Optimizer, frozen=True, tag="adamax"):
    """Adam measured by the largest recent gradient: one outburst and it is careful for a long while.

    Kingma & Ba 2015, section 7.1.
    """

    vectors: ClassVar[int] = 2

    learning_rate: Rate = 0.001
    beta1: Beta1 = 0.9
    beta2: Annotated[Memory, Meta(description="Share of the largest gradient that each step keeps.")] = 0.999
    epsilon: Epsilon = 1e-8

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        mean, largest = state
        _fading_sum(g, mean, self.beta1, step)
        np.abs(g, out=scratch)
        scratch += self.epsilon
        largest *= self.beta2
        np.maximum(largest, scratch, out=largest)
        np.divide(mean, largest, out=out)
        out *= factor * (1 - self.beta1) / (1 - self.beta1 ** (step + 1))


class NAdam(Optimizer, frozen=True, tag="nadam"):
    """Adam with Nesterov's look ahead: it leans on the newest gradient, and trusts its momentum only by and by.

    Dozat 2016, section 3, with the paper's momentum schedule (decay 0.004).
    """

    vectors: ClassVar[int] = 2

    learning_rate: Rate = 0.001
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        mean, squares = state
        _fading_sum(g, mean, self.beta1, step)
        fading_squares(g, squares, self.beta2, scratch)
        newest, past = _nadam_shares(self.beta1, step + 1)
        np.multiply(mean, past / newest, out=out)
        out += g
        size = _size(self.beta2, step)
        divide_by_root(out, squares, self.epsilon / size, factor * newest / size, out, scratch)


class AdamW(Optimizer, frozen=True, tag="adamw"):
    """Adam whose weight decay goes straight to the weights: large gradients no longer shield them from it.

    Loshchilov & Hutter 2019, algorithm 2.
    """

    vectors: ClassVar[int] = 2
    decoupled: ClassVar[bool] = True

    learning_rate: Rate = 0.001
    beta1: Beta1 = 0.9
    beta2: Beta2 = 0.999
    epsilon: Epsilon = 1e-8

    def direction(self, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float = 1.0) -> None:
        _adam(self, g, state, step, out, scratch, factor)


def _adam(rule: Adam | AdamW, g: Floats, state: Floats, step: int, out: Floats, scratch: Floats, factor: float) -> None:
    mean, squares = state
    _fading_sum(g, mean, rule.beta1, step)
    fading_squares(g, squares, rule.beta2, scratch)
    size = _size(rule.beta2, step)
    share = (1 - rule.beta1) / (1 - rule.beta1 ** (step + 1))
    divide_by_root(mean, squares, rule.epsilon / size, factor * share / size, out, scratch)


def _fading_sum(g: Floats, mean: Floats, beta1: float, step: int) -> None:
    """The running mean of g, divided by 1 - beta1, which saves a pass."""
    mean *= beta1
    mean += g
    flush(mean, step, beta1)


def _size(beta2: float, step: int) -> float:
    """What turns the root of the fading squares into the bias-corrected root mean square."""
    return math.sqrt((1 - beta2) / (1 - beta2 ** (step + 1)))


def _nadam_shares(beta1: float, count: int) -> tuple[float, float]:
    """Weights of the newest gradient and of the fading sum at the step number `count`, from 1."""
    product = math.prod(_momentum(beta1, i) for i in range(1, count + 1)) if count < FADED else 0.0
    now, following = _momentum(beta1, count), _momentum(beta1, count + 1)
    return (1 - now) / (1 - product), following * (1 - beta1) / (1 - product * following)


def _momentum(beta1: float, count: int) -> float:
    return beta1 * (1 - 0.5 * math.pow(0.96, count * MOMENTUM_DECAY))

"""The contract of a loss, and what judging an answer gives."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from core.components.activations import Answers
from core.components.component import Component
from core.components.targets import as_rows, one_hot
from core.numerics import Floats
from core.numerics.wide import Wide

Smoothing = Annotated[
    float,
    Meta(ge=0, le=0.9, description="Share of each target that is taken from it and spread over all classes alike."),
]
Reading = Annotated[
    Literal["logits", "probabilities"],
    Meta(description="What it takes the answers for: sums of which it makes probabilities itself, or probabilities."),
]
LEAST_PROBABILITY = 1e-7  # as Keras has it: a probability is clipped to so much, and to 1 without so much


class Judgement(NamedTuple):
    """What one batch of answers costs."""

    loss: float
    dy: Wide  # dL/dy (batch, outputs)
    clipped: float | None = None  # share of the probabilities that were clipped, and tell no gradient


class Loss(Component, frozen=True):
    """The price of being wrong; the gradient that goes backward starts here."""

    regression: ClassVar[bool] = False  # fits real targets as well as classes
    needs_classes: ClassVar[bool] = False  # and makes no sense of amounts

    @property
    def head(self) -> str:
        """The activation that is part of it; "" where it takes the answers as they are."""
        return ""

    @property
    def fused(self) -> bool:
        """Whether `evaluate` takes the sums of a linear output."""
        return True

    def outputs(self, classes: int, targets: int) -> int:
        """Width of the output layer for that many classes, or (classes = 0) real targets."""
        return classes or targets

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        """The target as float64 (batch, outputs), from integers (batch,) or from rows (batch, outputs).

        Class numbers become rows of 0 and 1, with a single output they are amounts; a single amount is repeated for
        all outputs. ValueError, with a sentence, where it does not fit.
        """
        return one_hot(target, outputs) if target.ndim == 1 and outputs > 1 else as_rows(target, outputs)

    def told(self, target: Floats) -> Floats:
        """Encoded targets as they were before smoothing."""
        return target

    def answers(self, z: Floats) -> Floats:
        """What its own head makes of sums, both float64 (batch, outputs)."""
        return z

    @abstractmethod
    def constant(self, rows: Floats, shares: Floats) -> Floats:
        """The best answer (outputs,) that is the same for all, as the loss reads answers: guessing without looking.

        rows: encoded targets (samples or classes, outputs); shares: how often each of them is met, sum 1. NaN where
        there is no best one.
        """

    def floor(self, rows: Floats) -> Floats:
        """What each sample's own best answer costs, (samples,) for encoded targets (samples, outputs).

        NaN where there is no best one; under `quiet`.
        """
        return np.zeros(len(rows))

    @abstractmethod
    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        """The loss as reduced; writes dL/dz. z, target (encoded), dz: float64 (batch, outputs), contiguous.

        Where it is `fused`. Under `quiet`, for a loss may be infinite. Nothing is lost by cancellation: wherever the
        gradient is a float64 number, however small, it is that number.
        """

    @abstractmethod
    def judged(self, answers: Answers, target: Floats) -> Judgement:
        """The same for the answers of any head, with a gradient that is a number below float64 too; under `quiet`."""

    def threshold(self) -> float:
        """Of a single answer: from where on it says the second of two classes."""
        return 0.5


def divided(dy: Wide, count: int) -> Wide:
    """What a mean over so many makes of it."""
    return dy * (1.0 / count)


def entropy(shares: Floats) -> Floats:
    """-p log p of each entry, 0 at 0; NaN of what is negative."""
    return np.where(shares == 0, 0.0, -shares * np.log(np.where(shares == 0, 1.0, shares)))


def log_of(p: Floats, rest: Floats) -> Floats:
    """log p, where rest is 1 - p to all digits."""
    return np.asarray(np.where(p > 0.5, np.log1p(-rest), np.log(p)))

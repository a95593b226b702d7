"""Heads: every activation behind every loss, as far out as sums go, against formulas in a thousand digits."""

from __future__ import annotations

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.activations import (
    AnyOutputActivation,
    Elu,
    Exponential,
    LeakyRelu,
    Linear,
    Relu,
    Sigmoid,
    Softmax,
    Tanh,
)
from core.components.component import kinds_of
from core.components.head import Cost, Head
from core.components.losses import (
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.numerics import Floats
from core.numerics.scaled import quiet
from tests.core.components.exact_heads import exact

LOSSES = (
    CrossEntropy(),
    CrossEntropy(of="probabilities"),
    BinaryCrossEntropy(),
    BinaryCrossEntropy(of="probabilities"),
    MeanSquaredError(),
    MeanAbsoluteError(),
    Huber(delta=0.3),
    Hinge(),
)
ACTIVATIONS = (*(kind() for kind in kinds_of(AnyOutputActivation)), LeakyRelu(0.0), Elu(alpha=0.0), Elu(alpha=2.0))
NEAR = ([0.3, -1.2, 0.9], [-0.4, 2.1, -3.0], [5.0, 5.5, -2.0])
FAR = ([40.0, -40.0, 3.0], [-40.0, -39.0, -41.0], [-40.0, 40.0, 17.0])
FARTHEST = ([800.0, -800.0, -801.0], [-800.0, -799.5, -800.5], [-800.0, 800.0, 0.5])
TARGETS = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0])
MOST = Decimal(1e308)


def evaluated(head: Head, z: Floats, target: Floats) -> tuple[Cost, Floats]:
    dz = np.full(z.shape, np.nan)
    with quiet():
        return head.evaluate(z, target, dz), dz


def is_it(number: Decimal, expected: Decimal, largest: Decimal) -> bool:
    """Whether they agree as well as a sum in float64 allows: what is e to the power of a sum, by that power."""
    if abs(expected) <= largest * Decimal(2) ** -900:
        return abs(number) <= largest * Decimal(2) ** -890
    decades = max(1, abs(expected.adjusted()))
    return abs(number / expected - 1) < Decimal(1e-11) * decades


@pytest.mark.parametrize("loss", LOSSES, ids=str)
@pytest.mark.parametrize("activation", ACTIVATIONS, ids=str)
@pytest.mark.parametrize(("rows", "digits"), [(NEAR, 60), (FAR, 120), (FARTHEST, 1500)], ids=["0", "40", "800"])
def test_the_gradient_is_a_number_however_sure_the_answers_are(
    activation: AnyOutputActivation, loss: Loss, rows: tuple[list[float], ...], digits: int
) -> None:
    head = Head(activation, loss)
    for row in rows:
        for target in TARGETS:
            told = loss.encoded(np.array([target]), 3)
            expected, slopes = exact(head, row, told[0].tolist(), digits)

            cost, dz = evaluated(head, np.array([row]), told)

            if expected > MOST or head.plain or not math.isfinite(cost.loss):
                assert expected > MOST or head.plain or "exponential" in repr(activation).lower()
                continue
            assert cost.loss == pytest.approx(float(expected), rel=1e-10, abs=1e-300)
            with localcontext() as context:
                context.prec, context.Emin, context.Emax = 60, -(10**17), 10**17
                found = [Decimal(float(each)) * Decimal(2) ** cost.exponent for each in dz[0]]
                largest = max(map(abs, slopes))
                assert all(map(is_it, found, slopes, [largest] * 3)), (row, target, found, [+s for s in slopes])

"""Mismatch: what each head can say, what the loss takes it for, and which targets are missed."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.activations import (
    AnyOutputActivation,
    Elu,
    Exponential,
    LeakyRelu,
    Linear,
    Relu,
    Sigmoid,
    Softmax,
    Softplus,
    Softsign,
    Tanh,
)
from core.components.head import Head
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from core.numerics import Floats
from core.training.mismatch import Mismatch, mismatch_of, reach

YES_NO, DIGITS = np.array([[0.0], [1.0]]), np.eye(3)


def found(activation: AnyOutputActivation, loss: AnyLoss, rows: Floats) -> Mismatch:
    return mismatch_of(Head(activation, loss), rows, np.full(len(rows), 1 / len(rows)))


@pytest.mark.parametrize(
    "activation, low, high",
    [
        (Linear(), -math.inf, math.inf),
        (Sigmoid(), 0.0, 1.0),
        (Tanh(), -1.0, 1.0),
        (Relu(), 0.0, math.inf),
        (LeakyRelu(), -math.inf, math.inf),
        (Softplus(), 0.0, math.inf),
        (Exponential(), 0.0, math.inf),
        (Elu(alpha=2.0), -2.0, math.inf),
        (Softsign(), -1.0, 1.0),
        (Softmax(), 0.0, 1.0),
    ],
)
def test_how_far_answers_reach(activation: AnyOutputActivation, low: float, high: float) -> None:
    assert list(reach(activation)) == pytest.approx([low, high], abs=1e-9)


@pytest.mark.parametrize(
    "activation, loss, rows, mismatch",
    [
        (Linear(), CrossEntropy(), DIGITS, Mismatch()),
        (Linear(), BinaryCrossEntropy(), YES_NO, Mismatch()),
        (Softmax(), CrossEntropy(of="probabilities"), DIGITS, Mismatch()),
        (Sigmoid(), CrossEntropy(of="probabilities"), DIGITS, Mismatch()),  # several sigmoids learn
        (Sigmoid(), CrossEntropy(), DIGITS, Mismatch()),
        (Sigmoid(), BinaryCrossEntropy(of="probabilities"), YES_NO, Mismatch()),
        (Sigmoid(), MeanSquaredError(), YES_NO, Mismatch()),
        (Linear(), MeanSquaredError(), np.array([[300.0]]), Mismatch()),
        (Softmax(), BinaryCrossEntropy(of="probabilities"), YES_NO, Mismatch("range", 0.5)),  # on one unit it is 1
        (Sigmoid(), MeanSquaredError(), np.array([[0.5], [1.0], [2.0], [3.0]]), Mismatch("range", 0.5)),
        (Tanh(), MeanSquaredError(), np.array([[-1.0], [1.1]]), Mismatch("range", 0.5)),
        (Relu(), MeanSquaredError(), np.array([[-1.0], [5.0]]), Mismatch("range", 0.5)),
        (Relu(), BinaryCrossEntropy(), YES_NO, Mismatch("range", 0.5)),  # never less than even odds
        (Linear(), BinaryCrossEntropy(), np.array([[0.3], [2.0]]), Mismatch("amounts", 0.5)),
        (Sigmoid(), BinaryCrossEntropy(), np.array([[0.3], [-2.0]]), Mismatch("amounts", 0.5)),  # comes first
        (Softmax(), CrossEntropy(of="probabilities"), np.array([[0.2, 0.8], [5.0, 5.0]]), Mismatch("amounts", 0.5)),
        (Linear(), CrossEntropy(), np.array([[0.0], [4.0]]), Mismatch("amounts", 0.5)),
        (Sigmoid(), Hinge(), np.array([[-1.0], [1.0]]), Mismatch("range", 0.5)),
        (Softmax(), CrossEntropy(), DIGITS, Mismatch("logits", 1.0)),
        (Sigmoid(), BinaryCrossEntropy(), YES_NO, Mismatch("logits", 1.0)),
        (Linear(), CrossEntropy(of="probabilities"), DIGITS, Mismatch("probabilities", 1.0)),
        (Tanh(), BinaryCrossEntropy(of="probabilities"), YES_NO, Mismatch("probabilities", 1.0)),
        (Relu(), BinaryCrossEntropy(of="probabilities"), YES_NO, Mismatch("probabilities", 1.0)),
        (Relu(), CrossEntropy(of="probabilities"), DIGITS, Mismatch("probabilities", 1.0)),  # zero for half of the sums
        (Exponential(), CrossEntropy(of="probabilities"), DIGITS, Mismatch()),  # divided by their sum, a softmax
        (Softplus(), CrossEntropy(of="probabilities"), DIGITS, Mismatch()),
        (Linear(), CrossEntropy(), YES_NO, Mismatch("one_unit", 1.0)),
    ],
)
def test_heads_that_suit_their_targets_and_heads_that_do_not(
    activation: AnyOutputActivation, loss: AnyLoss, rows: Floats, mismatch: Mismatch
) -> None:
    assert found(activation, loss, rows) == mismatch


def test_smoothed_targets_are_missed_no_more_than_plain_ones() -> None:
    loss = CrossEntropy(smoothing=0.1)

    assert found(Linear(), loss, loss.encoded(np.arange(3), 3)) == Mismatch()

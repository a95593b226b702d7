"""Binary cross entropy: sure answers, clipped probabilities, and targets that are no probabilities."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.losses import BinaryCrossEntropy
from tests.core.loss_references import evaluated


@pytest.mark.parametrize("gap", [40.0, 100.0, 700.0])
@pytest.mark.parametrize("side", [1.0, -1.0])
def test_a_confident_right_answer_keeps_its_exact_gradient_in_binary_cross_entropy(gap: float, side: float) -> None:
    z = np.array([[side * gap]])

    value, dz = evaluated(BinaryCrossEntropy(), z, np.array([[float(side > 0)]]))

    assert value == pytest.approx(math.exp(-gap), rel=1e-12)
    assert dz[0, 0] == pytest.approx(-side * math.exp(-gap), rel=1e-12)


def test_two_classes_are_one_column_of_a_binary_cross_entropy() -> None:
    assert BinaryCrossEntropy().encoded(np.array([1, 0, 1]), 1).tolist() == [[1.0], [0.0], [1.0]]


def test_guessing_is_the_mean_as_the_loss_reads_it() -> None:
    rows, shares = np.array([[0.0], [1.0]]), np.array([0.75, 0.25])

    assert BinaryCrossEntropy(of="probabilities").constant(rows, shares).tolist() == [0.25]
    assert BinaryCrossEntropy().constant(rows, shares).tolist() == pytest.approx([-math.log(3)])


def test_of_amounts_beyond_0_and_1_no_logit_is_best_and_the_surest_probability_is() -> None:
    rows, shares = np.array([[3.0, -1.0]]), np.ones(1)

    assert np.isnan(BinaryCrossEntropy().constant(rows, shares)).all()
    assert BinaryCrossEntropy(of="probabilities").constant(rows, shares).tolist() == [1.0, 0.0]

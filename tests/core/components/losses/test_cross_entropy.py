"""Cross entropy: answers so sure that rounding would swallow the gradient, and probabilities that are clipped."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import pytest

from core.components.activations import Linear
from core.components.head import Head
from core.components.losses import CrossEntropy
from core.numerics.scaled import quiet
from tests.core.loss_references import evaluated


@pytest.mark.parametrize("gap", [40.0, 100.0, 700.0])
def test_a_confident_right_answer_keeps_its_exact_gradient_in_cross_entropy(gap: float) -> None:
    z = np.array([[gap, 0.0, 0.0]])

    value, dz = evaluated(CrossEntropy(), z, np.array([[1.0, 0.0, 0.0]]))

    small = math.exp(-gap)
    assert value == pytest.approx(2 * small, rel=1e-12)
    assert dz[0].tolist() == pytest.approx([-2 * small, small, small], rel=1e-12)


def test_the_gradient_of_cross_entropy_adds_up_to_nothing() -> None:
    z = np.array([[3.0, -1.0, 0.5], [0.0, 0.0, 0.0]])

    dz = evaluated(CrossEntropy(), z, np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]]))[1]

    np.testing.assert_allclose(dz.sum(axis=1), 0, atol=1e-16)


def test_a_soft_target_that_is_met_leaves_no_gradient() -> None:
    target = np.array([[0.5, 0.25, 0.25]])

    value, dz = evaluated(CrossEntropy(), np.log(target), target)

    assert value == pytest.approx(1.5 * math.log(2))
    np.testing.assert_allclose(dz, 0, atol=1e-16)


def test_probabilities_are_divided_by_their_sum_before_they_are_judged() -> None:
    p, target, dz = np.array([[0.2, 0.6]]), np.array([[1.0, 0.0]]), np.empty((1, 2))

    cost = Head(Linear(), CrossEntropy(of="probabilities")).evaluate(p, target, dz)

    assert cost.loss == pytest.approx(math.log(4))
    assert dz[0].tolist() == pytest.approx([-1 / 0.2 + 1 / 0.8, 1 / 0.8])


def test_what_is_no_probability_is_clipped_and_has_no_gradient_of_its_own() -> None:
    p, target, dz = np.array([[3.0, -2.0]]), np.array([[0.0, 1.0]]), np.empty((1, 2))

    cost = Head(Linear(), CrossEntropy(of="probabilities")).evaluate(p, target, dz)

    assert cost.loss == pytest.approx(-math.log(1e-7))
    assert cost.clipped_share == 1.0
    assert not dz.any()


def test_guessing_probabilities_are_the_shares_of_the_classes() -> None:
    loss, rows, shares = CrossEntropy(of="probabilities"), np.eye(3), np.array([0.5, 0.25, 0.25])

    assert loss.constant(rows, shares).tolist() == [0.5, 0.25, 0.25]


@pytest.mark.parametrize("of", ["logits", "probabilities"])
def test_of_amounts_below_zero_no_guess_is_best(of: Literal["logits", "probabilities"]) -> None:
    with quiet():
        guess = CrossEntropy(of=of).constant(np.array([[-1.0, 2.0]]), np.ones(1))

    assert np.isnan(guess).all()

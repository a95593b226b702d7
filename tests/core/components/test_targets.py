"""Targets: classes and amounts as rows, what is refused, and the constant answer that no other constant beats."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.losses import (
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.components.targets import centre
from tests.core.loss_references import evaluated, target_for

LOSSES = [CrossEntropy(), CrossEntropy(smoothing=0.1), BinaryCrossEntropy(), MeanSquaredError(), MeanAbsoluteError(),
          Huber(delta=0.5), Hinge()]  # fmt: skip


def test_smoothing_spreads_a_share_of_each_target_over_all_classes() -> None:
    sure, soft = np.array([1, 0]), np.array([[0.5, 0.5, 0, 0]])

    loss = CrossEntropy(smoothing=0.2)

    np.testing.assert_allclose(loss.encoded(sure, 4), [[0.05, 0.85, 0.05, 0.05], [0.85, 0.05, 0.05, 0.05]])
    np.testing.assert_allclose(loss.encoded(soft, 4), [[0.45, 0.45, 0.05, 0.05]])


def test_smoothing_leaves_both_sides_of_each_coin_in_doubt() -> None:
    np.testing.assert_allclose(BinaryCrossEntropy(smoothing=0.2).encoded(np.array([1, 0]), 1), [[0.9], [0.1]])


def test_real_targets_are_columns() -> None:
    assert MeanSquaredError().encoded(np.array([0.5, -2.0]), 1).tolist() == [[0.5], [-2.0]]


@pytest.mark.parametrize(
    "loss, target, outputs, words",
    [
        (CrossEntropy(), np.array([0, 3]), 3, "classes 0 to 3"),
        (CrossEntropy(), np.array([-1, 2]), 3, "classes -1 to 2"),
        (CrossEntropy(), np.array([0.5, 1.5]), 3, "whole class numbers"),
        (CrossEntropy(), np.ones((2, 4)), 3, r"shape \(2, 4\)"),
        (Hinge(), np.array([[0.3, 1.0]]), 2, r"-1 and \+1"),
        (MeanSquaredError(), np.array([[np.nan]]), 1, "finite"),
        (MeanAbsoluteError(), np.array([["a"]]), 1, "finite numbers"),
        (Huber(), np.ones((2, 1, 1)), 1, r"\(batch, 1\)"),
    ],
)
def test_a_target_that_does_not_fit_is_refused_in_words(
    loss: Loss, target: np.ndarray[Any, Any], outputs: int, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        loss.encoded(target, outputs)


@pytest.mark.parametrize("loss", LOSSES, ids=repr)
@given(seed=st.integers(0, 10**6), samples=st.integers(1, 30))
def test_no_other_constant_answer_costs_less(loss: Loss, seed: int, samples: int) -> None:
    rng = np.random.default_rng(seed)
    target = target_for(loss, rng.normal(size=(samples, 2)) * 2)
    shares = np.full(samples, 1 / samples)

    best = loss.constant(target, shares)

    guess = evaluated(loss, np.tile(best, (samples, 1)), target)[0]
    for size in (1e-3, 0.1, 3.0):
        other = best + size * rng.normal(size=2)
        assert guess <= evaluated(loss, np.tile(other, (samples, 1)), target)[0] * (1 + 1e-12) + 1e-12


def test_the_best_guess_of_a_class_is_its_share() -> None:
    rows, shares = np.eye(2), np.array([0.999, 0.001])

    z = CrossEntropy().constant(rows, shares)

    losses = np.array([evaluated(CrossEntropy(), z[None], row[None])[0] for row in rows])
    assert shares @ losses == pytest.approx(0.0079, abs=5e-5)


def test_a_class_that_is_never_met_costs_no_more_than_a_number() -> None:
    z = CrossEntropy().constant(np.eye(3), np.array([0.5, 0.5, 0.0]))

    assert np.isfinite(z).all()
    assert evaluated(CrossEntropy(), z[None], np.eye(3)[:1])[0] == pytest.approx(np.log(2))


def test_the_median_counts_each_row_as_often_as_it_is_met() -> None:
    assert centre(np.array([[1.0], [2.0], [9.0]]), np.array([0.2, 0.2, 0.6])).tolist() == [9.0]

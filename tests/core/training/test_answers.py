"""Answers: what the same answer to all costs, what the best ones cost, and how the targets spread."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.activations import Linear
from core.components.head import Head
from core.components.losses import (
    AnyLoss,
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.numerics.scaled import quiet
from core.training.answers import Answers


def amounts(loss: AnyLoss, *values: float) -> Answers:
    return Answers(loss, np.array(values)[:, None], 0, 1)


def classes(loss: AnyLoss, counts: tuple[int, ...], outputs: int | None = None) -> Answers:
    target = np.repeat(np.arange(len(counts)), counts)
    return Answers(loss, target, len(counts), outputs or len(counts))


@pytest.mark.parametrize(
    "answers, guessing, floor",
    [
        (classes(CrossEntropy(), (999, 1)), 0.0079, 0.0),
        (classes(CrossEntropy(), (10, 10, 10)), math.log(3), 0.0),
        (classes(BinaryCrossEntropy(), (3, 1), 1), -0.75 * math.log(0.75) - 0.25 * math.log(0.25), 0.0),
        (classes(Hinge(), (3, 1), 1), 0.5, 0.0),  # always -1: a quarter of the samples cost 2
        (amounts(MeanSquaredError(), 1.0, 2.0, 6.0), 14 / 3, 0.0),
        (amounts(MeanAbsoluteError(), 1.0, 2.0, 6.0), 5 / 3, 0.0),
        (amounts(Huber(delta=1.0), 0.0, 0.0, 0.0, 8.0), (3 * (1 / 3) ** 2 / 2 + (8 - 1 / 3) - 0.5) / 4, 0.0),
        (amounts(BinaryCrossEntropy(), 0.2, 0.2, 0.8, 0.8), math.log(2), 0.5004024),
        (classes(CrossEntropy(smoothing=0.2), (5, 5)), math.log(2), -0.9 * math.log(0.9) - 0.1 * math.log(0.1)),
    ],
)
def test_guessing_and_floor_by_hand(answers: Answers, guessing: float, floor: float) -> None:
    with quiet():
        told = answers.whole()

    assert told[0] == pytest.approx(guessing, rel=5e-3 if guessing < 0.01 else 1e-6)
    assert told[1] == pytest.approx(floor, abs=1e-6)


def test_where_the_surer_is_the_better_without_end_there_is_no_best_answer() -> None:
    with quiet():
        assert all(map(math.isnan, amounts(BinaryCrossEntropy(), 3.0, 4.0).whole()))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_nothing_costs_less_than_the_floor(values: list[float]) -> None:
    answers, head = amounts(BinaryCrossEntropy(), *values), Head(Linear(), BinaryCrossEntropy())

    with quiet():
        guessing, floor = answers.whole()
        other = answers.constant(head, np.array([0.3]))

    assert floor <= guessing + 1e-9 <= other + 2e-9


def test_a_batch_is_priced_by_its_own_samples() -> None:
    answers, out = classes(CrossEntropy(), (3, 1)), np.empty((2, 2))

    answers.take(np.array([0, 3]), out)

    assert answers.guessing(out) == pytest.approx(-(math.log(0.75) + math.log(0.25)) / 2)
    assert (answers.floor(), answers.largest_share()) == (0.0, 0.5)


def test_amounts_are_measured_from_the_mean_of_the_split() -> None:
    answers, out = amounts(MeanSquaredError(), 1.0, 2.0, 6.0), np.empty((2, 1))
    answers.take(np.array([0, 2]), out)

    told = answers.deviations(np.array([[2.0], [6.0]]), out, Head(Linear(), MeanSquaredError()))

    assert told == (0.5, (4.0 + 9.0) / 2)
    assert math.isnan(answers.largest_share())


def test_classes_have_no_deviations() -> None:
    assert all(map(math.isnan, classes(CrossEntropy(), (3, 1)).deviations(
        np.zeros((1, 2)), np.zeros((1, 2)), Head(Linear(), CrossEntropy()))))  # fmt: skip


def test_the_spread_of_the_targets_is_told_for_each_output() -> None:
    assert classes(CrossEntropy(), (3, 1)).spread() == pytest.approx(math.sqrt(3) / 4)
    assert amounts(MeanSquaredError(), 1.0, 3.0).spread() == pytest.approx(1.0)


@pytest.mark.parametrize("size", [1e-200, 1e200])
def test_the_spread_is_a_number_though_its_square_is_none(size: float) -> None:
    assert amounts(MeanSquaredError(), size, 3 * size).spread() == pytest.approx(size, rel=1e-12)

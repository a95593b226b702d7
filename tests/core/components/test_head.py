"""Heads: every activation behind every loss, as far out as sums go, against formulas in hundreds of digits."""

from __future__ import annotations

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import settings as examples
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
FARTHEST = ([800.0, -800.0, -801.0], [-800.0, -799.5, -800.5])
TARGETS = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0])
MOST = Decimal("1e308")


def evaluated(head: Head, z: Floats, target: Floats) -> tuple[Cost, Floats]:
    dz = np.full(z.shape, np.nan)
    with quiet():
        return head.evaluate(z, target, dz), dz


def is_it(number: Decimal, expected: Decimal, largest: Decimal) -> bool:
    """Whether they agree as well as a sum in float64 allows: what is e to the power of a sum, by that power."""
    if abs(expected) <= largest * Decimal(2) ** -900:
        return abs(number) <= largest * Decimal(2) ** -890
    decades = max(1, abs(expected.adjusted()))
    return abs(number / expected - 1) < Decimal("1e-11") * decades


every_loss = pytest.mark.parametrize("loss", LOSSES, ids=str)
every_head = pytest.mark.parametrize("activation", ACTIVATIONS, ids=str)


@pytest.mark.sampled(12)
@every_loss
@every_head
@pytest.mark.parametrize(("rows", "digits"), [(NEAR, 200), (FAR, 120), (FARTHEST, 760)], ids=["0", "40", "800"])
def test_the_gradient_is_a_number_however_sure_the_answers_are(
    activation: AnyOutputActivation, loss: Loss, rows: tuple[list[float], ...], digits: int
) -> None:
    head = Head(activation, loss)
    if head.plain or (isinstance(activation, Exponential) and loss.head and rows is not NEAR):
        return  # held elsewhere; and e to the power of e to the power of 40 has more digits than there are
    for row in rows:
        for target in TARGETS[: 1 + (rows is not FARTHEST)]:
            told, z = loss.encoded(np.array([target]), 3), np.array([row])

            cost, dz = evaluated(head, z, told)

            if isinstance(loss, CrossEntropy) and not loss.fused and all_zero(activation, z):
                assert math.isnan(cost.loss)  # all answers are zero, which no sum divides
                continue
            expected, slopes = exact(head, row, told[0].tolist(), digits)
            if expected > MOST:
                assert cost.loss == math.inf
                continue
            assert cost.loss == pytest.approx(float(expected), rel=1e-10, abs=1e-300)
            with localcontext() as context:
                context.prec, context.Emin, context.Emax = 60, -(10**17), 10**17
                found = [Decimal(float(each)) * Decimal(2) ** cost.exponent for each in dz[0]]
                assert all(map(is_it, found, slopes, [max(map(abs, slopes))] * 3)), (row, target)


def all_zero(activation: AnyOutputActivation, z: Floats) -> bool:
    with quiet():
        return not activation.answers(z).wide.mantissas.any()


def test_a_sure_sigmoid_behind_squared_error_learns_by_a_number_that_is_no_float() -> None:
    cost, dz = evaluated(Head(Sigmoid(), MeanSquaredError()), np.array([[800.0]]), np.array([[1.0]]))

    log10 = math.log10(-dz[0, 0]) + cost.exponent * math.log10(2)
    assert log10 == pytest.approx(math.log10(2) - 1600 * math.log10(math.e), rel=1e-12)


sums = arrays(float, (3, 4), elements=st.floats(-6, 6).map(lambda value: round(value, 3) + 0.00047))


@pytest.mark.sampled(3)
@every_head
@every_loss
@examples(max_examples=3, deadline=None)
@given(z=sums)
def test_the_gradient_agrees_with_finite_differences(activation: AnyOutputActivation, loss: Loss, z: Floats) -> None:
    head, target = Head(activation, loss), loss.encoded(np.array([0, 2, 3]), 4)
    cost, dz = evaluated(head, z, target)
    assume(math.isfinite(cost.loss))

    for place in [(0, 0), (1, 3), (2, 1)]:
        found = [differences(head, z, target, place, step) for step in (1e-5, -1e-5)]
        assume(found[0] == pytest.approx(found[1], rel=1e-3, abs=1e-3))  # no kink is near
        middle = (found[0] + found[1]) / 2
        assert dz[place] == pytest.approx(middle, rel=1e-4, abs=1e-6 * max(1.0, abs(cost.loss)))


def differences(head: Head, z: Floats, target: Floats, place: tuple[int, int], step: float) -> float:
    moved = z.copy()
    moved[place] += step
    return (evaluated(head, moved, target)[0].loss - evaluated(head, z, target)[0].loss) / step


def test_softmax_read_as_probabilities_differs_from_logits_in_clipping_alone() -> None:
    z, target = np.array([[1.0, -2.0, 0.5], [3.0, 2.0, 9.0]]), np.eye(3)[[0, 1]]

    fused, fused_dz = evaluated(Head(Linear(), CrossEntropy()), z, target)
    clipped, clipped_dz = evaluated(Head(Softmax(), CrossEntropy(of="probabilities")), z, target)

    assert clipped.loss == pytest.approx(fused.loss, rel=1e-12)
    np.testing.assert_allclose(clipped_dz, fused_dz, rtol=1e-10)
    assert clipped.clipped_share == 0.0
    assert math.isnan(fused.clipped_share)


def test_what_is_clipped_has_no_gradient_and_is_counted() -> None:
    z, target = np.array([[20.0], [-20.0], [1.0], [-20.0]]), np.array([[0.0], [0.0], [1.0], [1.0]])

    cost, dz = evaluated(Head(Sigmoid(), BinaryCrossEntropy(of="probabilities")), z, target)

    assert cost.clipped_share == 0.75
    assert dz[[0, 1, 3]].tolist() == [[0.0], [0.0], [0.0]]
    assert dz[2, 0] == pytest.approx(-1 / (1 + math.e) / 4)
    assert cost.loss == pytest.approx((-2 * math.log(1e-7) + 1e-7 + math.log(1 + 1 / math.e)) / 4, rel=1e-9)


def test_one_unit_of_softmax_is_always_sure_and_never_learns() -> None:
    z, target = np.array([[3.0], [-0.5]]), np.array([[0.0], [1.0]])

    for loss in (BinaryCrossEntropy(of="probabilities"), CrossEntropy(of="probabilities")):
        cost, dz = evaluated(Head(Softmax(), loss), z, target)

        assert not dz.any()
        assert cost.clipped_share == 1.0
    cost, _ = evaluated(Head(Softmax(), BinaryCrossEntropy(of="probabilities")), z, target)
    assert cost.loss == pytest.approx(-math.log(1e-7) / 2, rel=1e-6)


def test_amounts_under_cross_entropies_are_taken_as_they_are() -> None:
    target, head = np.array([[3.0], [-1.0]]), Head(Sigmoid(), BinaryCrossEntropy(of="probabilities"))

    cost, dz = evaluated(head, np.zeros((2, 1)), target)

    assert cost.loss == pytest.approx(math.log(2))  # -t log ½ - (1 - t) log ½
    assert dz.ravel().tolist() == pytest.approx([(0.5 - 3) / 2, (0.5 + 1) / 2])
    assert math.isnan(head.accuracy(np.zeros((2, 1)), target, classes=0))


@pytest.mark.parametrize(
    ("activation", "loss", "classes", "z", "right"),
    [
        (Linear(), BinaryCrossEntropy(), 2, [-0.1, 0.1], [0, 1]),
        (Linear(), Hinge(), 2, [-0.1, 0.1], [0, 1]),
        (Linear(), MeanSquaredError(), 2, [0.4, 0.6], [0, 1]),
        (Sigmoid(), MeanSquaredError(), 2, [-0.1, 0.1], [0, 1]),
        (Sigmoid(), BinaryCrossEntropy(), 2, [-50.0, 0.1], [1, 1]),
        (Sigmoid(), BinaryCrossEntropy(of="probabilities"), 2, [-0.1, 0.1], [0, 1]),
        (Linear(), MeanAbsoluteError(), 4, [0.4, 1.6, 9.0, -3.0], [0, 2, 3, 0]),
        (Relu(), Huber(), 4, [-4.0, 1.4, 2.6], [0, 1, 3]),
        (Softmax(), CrossEntropy(), 3, [7.0, -2.0, 0.0], [1, 1, 1]),
        (Linear(), CrossEntropy(smoothing=0.3), 3, [0.2, 1.2, 1.8], [0, 1, 2]),
        (Linear(), BinaryCrossEntropy(smoothing=0.3), 2, [-0.1, 0.1], [0, 1]),
    ],
    ids=str,
)
def test_a_single_answer_is_above_a_threshold_or_nearest_to_the_number_of_a_class(
    activation: AnyOutputActivation, loss: Loss, classes: int, z: list[float], right: list[int]
) -> None:
    head, column = Head(activation, loss), np.array(z)[:, None]
    wrong = [(number + 1) % classes for number in right]

    assert head.accuracy(column, loss.encoded(np.array(right), 1), classes) == 1.0
    assert head.accuracy(column, loss.encoded(np.array(wrong), 1), classes) == 0.0
    assert head.scores(head.outputs(column), classes).argmax(axis=1).tolist() == right


def test_the_largest_answer_says_which_class_even_where_rounding_makes_two_of_them_equal() -> None:
    z, target = np.array([[50.0, 60.0, 0.0]]), np.eye(3)[[1]]

    assert Head(Sigmoid(), MeanSquaredError()).accuracy(z, target, 3) == 1.0
    assert Head(Tanh(), MeanSquaredError()).accuracy(z, target, 3) == 1.0
    assert Head(Relu(), MeanSquaredError()).accuracy(-z, target, 3) == 0.0  # all are 0, and the first is not it


def test_more_units_than_classes_may_speak_and_are_wrong() -> None:
    head = Head(Linear(), CrossEntropy())
    target = head.loss.encoded(np.array([1, 0]), 5)

    assert target.shape == (2, 5)
    assert head.accuracy(np.array([[0.0, 3, 0, 0, 1], [1, 0, 0, 0, 9]]), target, 2) == 0.5


@pytest.mark.parametrize("lost", [math.nan, math.inf])
def test_what_is_no_number_is_neither_right_nor_wrong(lost: float) -> None:
    assert math.isnan(Head(Linear(), CrossEntropy()).accuracy(np.array([[lost, 0.0], [1.0, 0.0]]), np.eye(2), 2))


def test_a_head_is_called_by_what_stands_between_sums_and_answers() -> None:
    names = [Head(Linear(), CrossEntropy()).name, Head(Sigmoid(), CrossEntropy()).name, Head(Linear(), Hinge()).name]

    assert names == ["softmax", "sigmoid", ""]
    assert Head(Linear(), BinaryCrossEntropy(of="probabilities")).name == ""


def test_what_is_made_of_each_sum_by_itself_is_an_activation() -> None:
    losses = MeanSquaredError(), BinaryCrossEntropy(), CrossEntropy()

    assert [Head(Linear(), loss).pointwise for loss in losses] == [Linear(), Sigmoid(), None]
    assert (Head(Tanh(), losses[2]).pointwise, Head(Softmax(), losses[0]).pointwise) == (Tanh(), None)

"""Losses: closed forms, finite differences, and logits so confident that rounding would swallow the gradient."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, example, given
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
from core.numerics import Floats
from tests.core.loss_references import closed_form, distance_from_kinks, evaluated, finite_differences, target_for

LOSSES = [
    CrossEntropy(),
    CrossEntropy(smoothing=0.2),
    BinaryCrossEntropy(),
    BinaryCrossEntropy(smoothing=0.2),
    MeanSquaredError(),
    MeanAbsoluteError(),
    Huber(),
    Huber(delta=0.7),
    Hinge(),
]
BATCH, OUTPUTS = 3, 4
BYTES = 2 * BATCH * OUTPUTS
RAW = st.binary(min_size=BYTES, max_size=BYTES).map(  # between -8 and 8; drawn one by one they would take far longer
    lambda drawn: np.frombuffer(drawn, np.int16).reshape(BATCH, OUTPUTS) / 4096
)
EDGES = np.array([[0.0, -0.0, 8.0, -8.0], [1.0, -1.0, 0.7, -0.3], [0.0, 0.0, 0.0, 0.0]])

every_loss = pytest.mark.parametrize("loss", LOSSES, ids=repr)


@every_loss
@given(z=RAW, raw=RAW)
@example(z=EDGES, raw=EDGES)
@example(z=EDGES, raw=EDGES[::-1])
def test_the_gradient_agrees_with_finite_differences(loss: Loss, z: Floats, raw: Floats) -> None:
    target = target_for(loss, raw)
    assume(distance_from_kinks(loss, z, target) > 1e-3)

    dz = evaluated(loss, z, target)[1]

    np.testing.assert_allclose(dz, finite_differences(loss, z, target), atol=1e-7)


@every_loss
@given(z=RAW, raw=RAW)
@example(z=EDGES, raw=EDGES)
@example(z=EDGES, raw=EDGES[::-1])
def test_the_value_agrees_with_the_closed_form(loss: Loss, z: Floats, raw: Floats) -> None:
    target = target_for(loss, raw)

    value = evaluated(loss, z, target)[0]

    assert value == pytest.approx(closed_form(loss, z, target), rel=1e-12, abs=1e-13)


@every_loss
@pytest.mark.parametrize("gap", [100.0, 1000.0, 1e300])
def test_confident_logits_neither_warn_nor_break(loss: Loss, gap: float) -> None:
    z = np.array([[gap, 0, -gap, 1], [-gap, gap, 0, 1]])
    target = loss.encoded(np.array([0, 3]), OUTPUTS)

    with np.errstate(all="raise"):
        value, dz = evaluated(loss, z, target)

    assert np.isfinite(dz).all()
    assert not math.isnan(value)
    assert dz[1].any()


@pytest.mark.parametrize("gap", [40.0, 100.0, 700.0])
def test_a_confident_right_answer_keeps_its_exact_gradient_in_cross_entropy(gap: float) -> None:
    z = np.array([[gap, 0.0, 0.0]])

    value, dz = evaluated(CrossEntropy(), z, np.array([[1.0, 0.0, 0.0]]))

    small = math.exp(-gap)
    assert value == pytest.approx(2 * small, rel=1e-12)
    assert dz[0].tolist() == pytest.approx([-2 * small, small, small], rel=1e-12)


@pytest.mark.parametrize("gap", [40.0, 100.0, 700.0])
@pytest.mark.parametrize("side", [1.0, -1.0])
def test_a_confident_right_answer_keeps_its_exact_gradient_in_binary_cross_entropy(gap: float, side: float) -> None:
    z = np.array([[side * gap]])

    value, dz = evaluated(BinaryCrossEntropy(), z, np.array([[float(side > 0)]]))

    assert value == pytest.approx(math.exp(-gap), rel=1e-12)
    assert dz[0, 0] == pytest.approx(-side * math.exp(-gap), rel=1e-12)


def test_a_confident_wrong_answer_costs_its_gap() -> None:
    cross, binary = np.array([[1e300, -1e300]]), np.array([[1e300]])

    assert evaluated(CrossEntropy(), cross, np.array([[0.0, 1.0]]))[0] == pytest.approx(2e300)
    assert evaluated(BinaryCrossEntropy(), binary, np.array([[0.0]]))[0] == pytest.approx(1e300)


def test_the_gradient_of_cross_entropy_adds_up_to_nothing() -> None:
    z = np.array([[3.0, -1.0, 0.5], [0.0, 0.0, 0.0]])

    dz = evaluated(CrossEntropy(), z, np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]]))[1]

    np.testing.assert_allclose(dz.sum(axis=1), 0, atol=1e-16)


def test_a_soft_target_that_is_met_leaves_no_gradient() -> None:
    target = np.array([[0.5, 0.25, 0.25]])

    value, dz = evaluated(CrossEntropy(), np.log(target), target)

    assert value == pytest.approx(1.5 * math.log(2))
    np.testing.assert_allclose(dz, 0, atol=1e-16)


@every_loss
def test_the_loss_is_the_mean_over_equal_samples(loss: Loss) -> None:
    z, raw = np.array([[0.3, -2.0, 0.9, 4.0]]), np.array([[1.0, -1.0, 0.5, 2.0]])
    target = target_for(loss, raw)

    one = evaluated(loss, z, target)
    many = evaluated(loss, np.repeat(z, 5, axis=0), np.repeat(target, 5, axis=0))

    assert many[0] == pytest.approx(one[0])
    np.testing.assert_allclose(many[1], np.repeat(one[1] / 5, 5, axis=0), rtol=1e-14)


@every_loss
def test_evaluating_leaves_logits_and_target_alone(loss: Loss) -> None:
    z = np.array([[0.3, -2.0, 0.9, 4.0]])
    target = target_for(loss, np.array([[1.0, -1.0, 0.5, 2.0]]))
    before = z.copy(), target.copy()

    evaluated(loss, z, target)

    np.testing.assert_array_equal((z, target), before)


@every_loss
def test_classes_and_their_one_hot_rows_are_the_same_target(loss: Loss) -> None:
    classes = np.array([2, 0, 3, 1])

    np.testing.assert_array_equal(loss.encoded(classes, OUTPUTS), loss.encoded(np.eye(OUTPUTS)[classes], OUTPUTS))
    assert loss.encoded(classes, OUTPUTS).dtype == float


def test_the_hinge_takes_classes_and_signs() -> None:
    signs = np.array([[1, -1], [-1, 1]])

    assert Hinge().encoded(np.array([0, 1]), 2).tolist() == signs.tolist()
    assert Hinge().encoded(signs, 2).tolist() == signs.tolist()


def test_two_classes_are_one_column_of_a_binary_cross_entropy() -> None:
    assert BinaryCrossEntropy().encoded(np.array([1, 0, 1]), 1).tolist() == [[1.0], [0.0], [1.0]]


@every_loss
def test_the_output_layer_has_one_unit_per_class(loss: Loss) -> None:
    expected = {2: 2, 3: 3, 10: 10} | ({2: 1} if isinstance(loss, BinaryCrossEntropy) else {})

    assert {classes: loss.outputs(classes, 0) for classes in (2, 3, 10)} == expected


def test_losses_of_real_targets_have_one_unit_per_target() -> None:
    fitting = [loss for loss in LOSSES if loss.regression]

    assert {type(loss) for loss in fitting} == {MeanSquaredError, MeanAbsoluteError, Huber}
    assert {loss.outputs(0, 3) for loss in fitting} == {3}


@every_loss
def test_accuracy_is_the_share_of_right_classes(loss: Loss) -> None:
    z = np.array([[2.0, 1.0, 0.0], [0.0, -1.0, 5.0], [3.0, 4.0, 1.0], [9.0, 8.0, 7.0]])

    assert loss.accuracy(z, loss.encoded(np.array([0, 2, 1, 2]), 3)) == 0.75


def test_the_accuracy_of_a_single_logit_goes_by_its_sign() -> None:
    z, classes = np.array([[2.0], [-3.0], [0.1], [-0.1]]), np.array([1, 0, 0, 0])

    for loss in (BinaryCrossEntropy(), Hinge()):
        assert loss.accuracy(z, loss.encoded(classes, 1)) == 0.75


@pytest.mark.parametrize("lost", [math.nan, math.inf])
def test_what_is_no_number_is_neither_right_nor_wrong(lost: float) -> None:
    z = np.array([[lost, 0.0], [1.0, 0.0]])

    assert math.isnan(CrossEntropy().accuracy(z, np.eye(2)))


def test_real_targets_have_no_accuracy() -> None:
    z = np.array([[0.2], [1.0]])

    for loss in (MeanSquaredError(), MeanAbsoluteError(), Huber()):
        assert math.isnan(loss.accuracy(z, np.array([[0.0], [1.0]])))


@pytest.mark.parametrize("loss", [CrossEntropy(), BinaryCrossEntropy()], ids=repr)
@given(z=RAW, raw=RAW)
@example(z=EDGES, raw=EDGES)
@example(z=EDGES, raw=EDGES[::-1])
def test_a_head_in_the_loss_makes_the_answers_that_its_gradient_compares(loss: Loss, z: Floats, raw: Floats) -> None:
    target = target_for(loss, raw)
    _, dz = evaluated(loss, z, target)

    compared = len(z) if loss.head == "softmax" else z.size

    assert loss.head in ("softmax", "sigmoid")
    np.testing.assert_allclose((loss.answers(z) - target) / compared, dz, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("loss", [MeanSquaredError(), MeanAbsoluteError(), Huber(), Hinge()], ids=repr)
def test_a_loss_without_a_head_takes_the_logits_as_they_are(loss: Loss) -> None:
    z = np.array([[-3.0, 800.0]])

    assert (loss.head, loss.answers(z).tolist()) == ("", z.tolist())

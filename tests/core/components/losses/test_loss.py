"""Laws of every loss: closed forms, finite differences, and logits so confident that rounding would swallow it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from core.components.activations import Linear
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


def test_a_confident_wrong_answer_costs_its_gap() -> None:
    cross, binary = np.array([[1e300, -1e300]]), np.array([[1e300]])

    assert evaluated(CrossEntropy(), cross, np.array([[0.0, 1.0]]))[0] == pytest.approx(2e300)
    assert evaluated(BinaryCrossEntropy(), binary, np.array([[0.0]]))[0] == pytest.approx(1e300)


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


@every_loss
def test_the_output_layer_has_one_unit_per_class(loss: Loss) -> None:
    expected = {2: 2, 3: 3, 10: 10} | ({2: 1} if isinstance(loss, BinaryCrossEntropy) else {})

    assert {classes: loss.outputs(classes, 0) for classes in (2, 3, 10)} == expected


def test_losses_of_real_targets_have_one_unit_per_target() -> None:
    fitting = [loss for loss in LOSSES if loss.regression]

    assert {type(loss) for loss in fitting} == {MeanSquaredError, MeanAbsoluteError, Huber}
    assert {loss.outputs(0, 3) for loss in fitting} == {3}


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


@every_loss
def test_behind_a_linear_output_the_exact_way_agrees_with_the_direct_one(loss: Loss) -> None:
    z, raw = np.array([[0.3, -2.0, 0.9, 4.0], [30.0, 1.0, -35.0, 2.0]]), np.array([[1.0, -1.0, 0.5, 2.0]] * 2)
    target = target_for(loss, raw)
    value, dz = evaluated(loss, z, target)

    judged = loss.judged(Linear().answers(z), target)

    assert judged.loss == pytest.approx(value, rel=1e-14)
    assert judged.clipped is None
    np.testing.assert_allclose(judged.dy.plain(), dz, rtol=1e-13, atol=1e-300)


@every_loss
def test_smoothing_can_be_taken_back(loss: Loss) -> None:
    rows = loss.encoded(np.eye(3)[[0, 2]], 3)

    told = loss.told(rows)

    np.testing.assert_allclose(told, rows if isinstance(loss, Hinge) else np.eye(3)[[0, 2]], atol=1e-15)


@every_loss
def test_a_single_output_takes_the_number_of_the_class(loss: Loss) -> None:
    told = loss.told(loss.encoded(np.array([0, 1]), 1))

    assert told.ravel().tolist() == pytest.approx([-1.0, 1.0] if isinstance(loss, Hinge) else [0.0, 1.0])


def test_a_single_amount_is_repeated_for_all_outputs() -> None:
    assert MeanSquaredError().encoded(np.array([[0.5], [2.0]]), 3).tolist() == [[0.5] * 3, [2.0] * 3]

"""Every unit by itself, against the plain way."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Linear, Relu, Sigmoid, Softmax, Tanh
from core.components.initializers import Normal
from core.components.losses import BinaryCrossEntropy, MeanSquaredError
from core.experiment import Output
from core.layers import BatchNorm, Dense, Maxout
from core.probes.units import EachUnit, Units, log2_rms
from core.training.session import Session
from tests.core.networks import deep
from tests.core.probes.every_kind import LAYERS, measured


def seen(session: Session, entries: tuple[int, ...] | None = None) -> EachUnit:
    answer = Units(entries).answer(session.trace)
    assert answer is not None
    return answer


def test_size_and_mean_of_every_unit() -> None:
    session = measured()

    answer = seen(session)

    assert answer.entries == tuple(range(len(LAYERS) + 1))
    for i, buffers in enumerate(session.passes.stacks.buffers):
        delta = buffers.delta * 2.0 ** int(session.passes.exponents[i])
        signal = buffers.signal if i < len(LAYERS) else session.head.answers(buffers.signal)
        np.testing.assert_allclose(answer.mean[i], signal.mean(axis=0), atol=1e-14)
        np.testing.assert_allclose(answer.rms[i], np.sqrt((signal**2).mean(axis=0)))
        with np.errstate(divide="ignore"):
            np.testing.assert_allclose(answer.log10_delta[i], np.log10(np.sqrt((delta**2).mean(axis=0))))


def test_a_rectifier_sleeps_where_its_sum_is_not_positive() -> None:
    session = measured(deep(4, Relu(), units=20))

    answer = seen(session)

    for i in range(4):
        expected = (session.passes.stacks.buffers[i].pre <= 0).mean(axis=0)
        np.testing.assert_array_equal(answer.zero_slope[i], expected)
    assert np.isnan(answer.saturated[0]).all()


@pytest.mark.parametrize("activation", [Tanh(), Sigmoid()])
def test_a_unit_is_saturated_where_its_slope_is_below_a_twentieth_of_the_steepest(activation: Tanh | Sigmoid) -> None:
    session = measured(deep(3, activation, Normal(std=1.0), units=24))

    answer = seen(session)

    y = session.passes.stacks.buffers[1].signal.astype(float)
    slope = 1 - y**2 if isinstance(activation, Tanh) else 4 * y * (1 - y)
    np.testing.assert_array_equal(answer.saturated[1], (slope < 0.05).mean(axis=0))
    assert 0 < answer.saturated[1].mean() < 1


def test_shares_agree_with_the_frame() -> None:
    session = measured(deep(5, Relu(), units=30))
    frame = session.last
    assert frame is not None

    answer = seen(session)

    for i in range(5):
        assert (answer.zero_slope[i] == 1).mean() == frame.dead_share[i]


def test_what_has_no_activation_is_neither_dead_nor_saturated() -> None:
    answer = seen(measured())

    for i, layer in enumerate(LAYERS):
        if isinstance(layer, (BatchNorm, Maxout)):
            assert np.isnan(answer.zero_slope[i]).all()
        if isinstance(layer, Dense):
            assert not np.isnan(answer.zero_slope[i]).any()


OWN = {
    "sigmoid": (Sigmoid(), lambda z: z > np.inf, lambda z: 4 / (2 + np.exp(z) + np.exp(-z)) < 0.05),
    "tanh": (Tanh(), lambda z: z > np.inf, lambda z: 1 / np.cosh(z) ** 2 < 0.05),
    "relu": (Relu(), lambda z: z <= 0, None),
    "linear": (Linear(), lambda z: z > np.inf, None),
    "softmax": (Softmax(), lambda z: z > np.inf, None),
}


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_the_output_sleeps_and_saturates_by_its_own_activation(own: tuple[Any, Any, Any]) -> None:
    activation, asleep, saturated = own
    output = Output(activation=activation, initializer=Normal(std=1.0))
    session = measured(replace(deep(2, units=16), output=output, loss=MeanSquaredError()))
    z = session.passes.stacks.buffers[2].pre.astype(float)

    answer = seen(session, (2, 0))

    np.testing.assert_array_equal(answer.zero_slope[0], asleep(z).mean(axis=0))
    expected = np.full(z.shape[1], np.nan) if saturated is None else saturated(z).mean(axis=0)
    np.testing.assert_allclose(answer.saturated[0], expected)


def test_the_sigmoid_of_a_loss_keeps_no_gradient_back() -> None:
    session = measured(replace(deep(2, units=16), loss=BinaryCrossEntropy()))

    assert np.isnan(seen(session).saturated[2]).all()


def test_some_entries_are_answered_in_the_order_of_the_question() -> None:
    session = measured()
    every = seen(session)

    some = seen(session, (5, 0, 9))

    assert some.entries == (5, 0, 9)
    for k, i in enumerate(some.entries):
        np.testing.assert_array_equal(some.rms[k], every.rms[i])
        np.testing.assert_array_equal(some.zero_slope[k], every.zero_slope[i])


def test_a_layer_that_is_not_there_has_no_answer() -> None:
    assert Units((0, 99)).answer(measured().trace) is None


def test_delta_far_below_the_precision_is_a_number() -> None:
    session = measured(deep(120, Sigmoid(), units=16))

    first = seen(session, (0,)).log10_delta[0]

    assert np.isfinite(first).all()
    assert first.max() < -60


def test_no_square_is_lost_or_too_large() -> None:
    stack = np.array([[[1e-200, 1e200, 3.0, 0.0], [1e-200, 1e200, 4.0, 0.0]]])

    with np.errstate(divide="ignore"):
        sizes = log2_rms(stack)[0] * math.log10(2)

    np.testing.assert_allclose(sizes, [-200, 200, math.log10(math.sqrt(12.5)), -math.inf])

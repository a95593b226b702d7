"""Every row of a frame's table, against the definitions of science.md computed the plain way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.components.activations import AnyActivation, HardTanh, Linear, Relu, Sigmoid, Softsign, Tanh
from core.components.datasets import Noise
from core.components.initializers import Constant, Normal, Zeros
from core.components.optimizers import SGD
from core.diagnosis.budget import budget_of, steps_of
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, Skip
from core.record.frame import Frame
from core.training.session import Session
from tests.core.experiments import fitted, small_stacks
from tests.core.measured_by_hand import Array, by_hand, log10, size
from tests.core.networks import SMALL, deep, frames_of

FIRST, LAST = Dense(units=6), Dense(units=5)
MIXED = Experiment(
    data=Noise(samples=100, features=7),
    batch=20,
    layers=(
        Dense(units=9, activation=Tanh(), initializer=Normal(std=1)),
        Maxout(units=8, pieces=3),
        Dense(units=9, activation=Relu(), bias_initializer=Normal(std=1)),
        Dense(units=9, activation=Sigmoid()),
    ),
    optimizer=SGD(weight_decay=0.1),
)


@pytest.mark.parametrize("precision, rtol", [("float64", 1e-9), ("float32", 1e-4)])
def test_the_first_frame_is_what_the_definitions_say(precision: str, rtol: float) -> None:
    experiment = replace(MIXED, precision=precision)

    frame = frames_of(experiment, 1)[0]

    for name, row in by_hand(experiment).items():
        if row:  # the others have tests of their own
            np.testing.assert_allclose(frame.row(name), row, rtol=rtol, atol=rtol, err_msg=name)


def test_gains_add_up_to_the_decades() -> None:
    mixed = (*MIXED.layers, *MIXED.layers, *deep(20, Sigmoid(), units=9).layers)
    for frame in frames_of(MIXED.with_layers(mixed), 3):
        slopes, weights = steps_of(frame)
        first, *_, last = (frame.log10_delta[i] for i in frame.structure.hidden)

        assert slopes.sum() + weights.sum() == pytest.approx(first - last, abs=1e-6)
        assert budget_of([frame]).total == pytest.approx(first - last, abs=1e-6)


@pytest.mark.parametrize("precision", ["float32", "float64"])
@given(small_stacks, st.integers(0, 2**32))
def test_gains_add_up_through_every_kind_of_layer(precision: Any, layers: tuple[AnyLayer, ...], seed: int) -> None:
    stack = (*fitted((FIRST, *layers), inputs=2), LAST)
    frame = frames_of(Experiment(layers=stack, precision=precision, seed=seed), 1)[0]
    first, *_, last = (frame.log10_delta[i] for i in frame.structure.hidden)

    slopes, weights = steps_of(frame)

    blocked = not np.isfinite([first, last]).all()
    assert blocked or slopes.sum() + weights.sum() == pytest.approx(first - last, abs=1e-6)


def test_an_activation_of_its_own_is_slope_and_all_else_weight() -> None:
    layers = (FIRST, LayerNorm(), ActivationLayer(activation=Sigmoid()), Dropout(), Skip(span=3), LAST)
    session = Session(SMALL.with_layers(layers))

    frame = session.step()

    slope = session.passes.stacks.buffers[2].slope.astype(float)
    delta = session.passes.stacks.buffers[2].delta.astype(float)
    assert frame.log10_slope_gain[2] == pytest.approx(log10(size(delta * slope) / size(delta)), abs=1e-6)
    assert frame.log10_weight_gain[2] == 0
    np.testing.assert_allclose(frame.log10_slope_gain[[1, 3, 4]], 0, atol=1e-6)
    assert frame.log10_weight_gain[3] == pytest.approx(frame.log10_delta[2] - frame.log10_delta[3], abs=1e-6)


def test_where_a_skip_joins_its_share_is_on_the_weight_side() -> None:
    layers = (FIRST, ActivationLayer(activation=Sigmoid()), Skip(span=1), LAST)
    session = Session(SMALL.with_layers(layers))

    frame = session.step()

    slope = session.passes.stacks.buffers[1].slope.astype(float)
    delta = session.passes.stacks.buffers[2].delta.astype(float)  # the skip hands it to the activation as it is
    assert frame.log10_slope_gain[1] == pytest.approx(log10(size(delta * slope) / size(delta)), abs=1e-6)
    joined = log10(size(delta * (1 + slope)) / size(delta * slope))
    assert frame.log10_weight_gain[1] == pytest.approx(joined, abs=1e-6)


def test_where_an_activation_is_dead_all_comes_by_the_skip() -> None:
    dead = Dense(units=6, activation=Linear(), initializer=Zeros(), bias_initializer=Constant(value=-1))
    layers = (dead, ActivationLayer(activation=Relu()), Skip(span=1), LAST)

    frame = frames_of(SMALL.with_layers(layers), 1)[0]

    assert (frame.log10_slope_gain[1], frame.dead_share[1]) == (0, 1)
    assert sum(map(np.sum, steps_of(frame))) == pytest.approx(frame.log10_delta[0] - frame.log10_delta[3], abs=1e-6)


def test_what_batch_norm_takes_out_has_a_gradient_of_exactly_zero() -> None:
    layers = (Dense(units=6, activation=Linear()), BatchNorm(), FIRST)

    frames = frames_of(SMALL.with_layers(layers), 3)

    assert all(np.isneginf(frame.log10_bias_gradient[0]) for frame in frames)
    assert all(np.isfinite(frame.log10_bias_gradient[2]) for frame in frames)


def test_weights_of_a_projection_are_measured_too() -> None:
    frame = frames_of(SMALL.with_layers((FIRST, Skip(span=1, projection=True), LAST)), 1)[0]

    assert np.isfinite([frame.log10_weight_gradient[1], frame.log10_update_ratio[1]]).all()
    assert frame.structure.hidden == (0, 2)


def pre_activations(session: Session, slot: int) -> Array:
    return session.passes.stacks.buffers[slot].pre.astype(float)


@pytest.mark.parametrize("activation", [Relu(), HardTanh()])
def test_units_without_slope_for_the_whole_batch_are_dead(activation: AnyActivation) -> None:
    layer = Dense(units=50, activation=activation, initializer=Normal(std=0.1), bias_initializer=Normal(std=3))
    session = Session(deep(0, batch=16).with_layers([layer]))

    frame = session.step()

    h = pre_activations(session, 0)
    zero_slope = h <= 0 if activation == Relu() else np.abs(h) >= 1
    assert 0 < frame.dead_share[0] < 1
    assert frame.dead_share[0] == zero_slope.all(axis=0).mean()
    assert np.isnan(frame.dead_share[1])


@pytest.mark.parametrize("activation", [Sigmoid(), Tanh(), Softsign(), HardTanh()])
def test_entries_with_next_to_no_slope_are_saturated(activation: AnyActivation) -> None:
    session = Session(deep(2, activation, Normal(std=0.5)))

    frame = session.step()

    for slot in (0, 1):
        h = pre_activations(session, slot)
        slope, greatest = np.empty_like(h), np.empty(1)
        activation.slope(h, *values(activation, h), slope)
        activation.slope(np.zeros(1), *values(activation, np.zeros(1)), greatest)
        assert 0 < frame.saturated_share[slot] < 1
        assert frame.saturated_share[slot] == pytest.approx((slope < 0.05 * greatest).mean(), abs=1e-3)


def values(activation: AnyActivation, h: Array) -> tuple[Array]:
    y = np.empty_like(h)
    activation.value(h, y)
    return (y,)


def test_what_can_neither_die_nor_saturate_says_so() -> None:
    frame = frames_of(MIXED, 1)[0]

    assert frame.dead_share[1] == 0
    assert np.isnan(frame.saturated_share[1])
    assert np.isnan(frame.saturated_share[2])
    assert np.isnan([frame.dead_share[-1], frame.saturated_share[-1], frame.symmetric[-1]]).all()


def test_only_units_that_stay_dead_are_lastingly_dead() -> None:
    session = Session(deep(1, Relu(), batch=4))
    always = session.network.parameters["0.b"][:16]

    always[...] = -1e6
    frames = [session.step() for _ in range(12)]

    assert frames[0].lasting_dead_share[0] == frames[0].dead_share[0] > 0.25
    assert max(frame.lasting_dead_share[0] for frame in frames[10:]) < frames[0].dead_share[0]
    assert frames[-1].lasting_dead_share[0] >= 0.25


def test_equal_units_are_symmetric_whatever_the_layer() -> None:
    layers = (
        Dense(units=8, initializer=Constant()),
        Maxout(units=8, initializer=Constant()),
        Dense(units=8),
        Dense(units=8, initializer=Constant(), bias_initializer=Normal()),
        Dense(units=1, initializer=Constant()),
    )

    frame = frames_of(SMALL.with_layers(layers), 1)[0]

    # units of the second and first layer stay alike only where what comes back is alike too
    np.testing.assert_array_equal(frame.symmetric, [1, 0, 0, 0, 0, np.nan])


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_a_constant_network_stays_symmetric_while_it_trains(precision: str) -> None:
    start = Constant(value=0.2)
    layers = (Dense(units=16, initializer=start), Maxout(units=9, initializer=start), Dense(units=8, initializer=start))
    output = Output(initializer=start)

    frames = frames_of(replace(SMALL, layers=layers, output=output, precision=precision), 10)

    assert all((frame.symmetric[:3] == 1).all() for frame in frames)


def test_a_zero_weight_has_no_update_ratio() -> None:
    still = Dense(units=6, activation=Sigmoid(), initializer=Zeros())
    first, second = frames_of(SMALL.with_removed([1]).with_inserted(1, still), 2)

    assert np.isnan(first.log10_update_ratio[1])
    assert np.isfinite(first.log10_update_ratio[2])
    assert np.isfinite(second.log10_update_ratio[1])


def test_zero_weights_are_an_exact_zero() -> None:
    frame: Frame = frames_of(deep(3, initializer=Zeros()), 1)[0]

    assert np.isneginf(frame.log10_delta[:2]).all()
    assert np.isneginf(frame.log10_weight_gradient[:3]).all()


def test_a_signal_near_the_end_of_the_range_has_its_size() -> None:
    session = Session(deep(2, Relu()))
    session.network.parameters["0.W"][...] *= 1e37

    frame = session.step()

    signal = session.passes.stacks.buffers[0].signal.astype(float)
    assert frame.signal_rms[0] == pytest.approx(size(signal))
    assert np.isfinite([frame.signal_mean[0], frame.signal_std[0]]).all()


def test_layers_that_are_no_numbers_are_not_called_dead() -> None:
    session = Session(deep(40, Relu(), Normal(std=100), units=50))

    frame = session.step()

    lost = ~np.isfinite(frame.signal_rms)
    hidden = np.arange(len(lost)) < 40
    assert 0 < (lost & hidden).sum() < 40
    assert np.array_equal(np.isnan(frame.dead_share), lost | ~hidden)
    assert np.array_equal(np.isnan(frame.lasting_dead_share), lost | ~hidden)

"""What an activation curve is made of."""

from __future__ import annotations

import math
from unittest.mock import Mock

import numpy as np
import pytest

from app.plots.activation_curve.curve import LayerCurve, Zone, curve_of, has_curve, layer_at, slot_of, zones_of
from core.components.activations import AnyOutputActivation, Elu, LeakyRelu, Linear, Relu, Sigmoid, Softmax, Tanh
from core.components.datasets import Moons, Noise
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, BatchNorm, Dense, Dropout, Maxout
from core.probes.activation import ActivationOf
from tests.app.plots.probed import Probed
from tests.core.networks import deep

MIXED = Experiment(
    data=Noise(samples=90),
    layers=(BatchNorm(), ActivationLayer(activation=Relu()), Dense(units=6), Dropout(), Maxout(units=6, pieces=3)),
)


def curve(experiment: Experiment, slot: int) -> tuple[Probed, LayerCurve]:
    run = Probed(experiment).step(2)
    run.recording.add(1, {ActivationOf(slot): ActivationOf(slot).answer(run.session.trace)})
    return run, curve_of(run.view, slot, experiment.layers[slot])


@pytest.mark.parametrize(("selected", "slot"), [((), 2), ((4,), 4), ((1, 4), 1), ((0,), 2), ((3, 4), 4), ((99,), 2)])
def test_the_selected_layer_is_shown_or_else_the_first_hidden(selected: tuple[int, ...], slot: int) -> None:
    assert slot_of(Probed(MIXED).step().view, frozenset(selected)) == slot


def test_of_many_layers_no_more_are_looked_at_than_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    view, looked = Probed(deep(50, Tanh(), units=2)).step().view, Mock(side_effect=has_curve)
    monkeypatch.setattr("app.plots.activation_curve.curve.has_curve", looked)

    found = slot_of(view, frozenset({30, 40}))

    assert (found, looked.call_count) == (30, 1)


def test_where_nothing_bends_there_is_no_curve() -> None:
    run = Probed(Experiment(data=Noise(samples=90), layers=(BatchNorm(), Dropout()))).step()

    assert slot_of(run.view, frozenset({0})) is None
    assert [has_curve(layer) for layer in MIXED.layers] == [False, True, True, False, True]


@pytest.mark.parametrize("activation, loss, selected, slot", [
    (Sigmoid(), MeanSquaredError(), (1,), 1), (Linear(), MeanSquaredError(), (1,), 1),
    (Sigmoid(), MeanSquaredError(), (), 0), (Softmax(), CrossEntropy(of="probabilities"), (1,), 0),
])  # fmt: skip
def test_the_output_shows_what_its_head_makes_of_each_sum(
    activation: AnyOutputActivation, loss: AnyLoss, selected: tuple[int, ...], slot: int
) -> None:
    run = Probed(Experiment(data=Noise(samples=90), layers=(Dense(),), loss=loss, output=Output(activation=activation)))

    assert slot_of(run.step().view, frozenset(selected)) == slot


def test_without_layers_a_head_that_bends_is_shown() -> None:
    neuron, line = (
        Probed(Experiment(data=Moons(samples=90), loss=loss)).step().view for loss in (BinaryCrossEntropy(), Hinge())
    )

    assert (slot_of(neuron, frozenset()), slot_of(line, frozenset())) == (0, None)
    shown = curve_of(neuron, 0, layer_at(neuron, 0))
    assert (shown.activation, shown.is_output) == (Sigmoid(), True)


def test_curve_and_slope_are_those_of_the_textbook() -> None:
    _, found = curve(deep(2, Tanh(), units=8), 0)

    z, value, slope = found.curves(-3.0, 3.0)

    np.testing.assert_allclose(value, np.tanh(z))
    np.testing.assert_allclose(slope, 1 - np.tanh(z) ** 2, atol=1e-12)


def test_a_kink_is_a_step_of_the_slope() -> None:
    _, found = curve(deep(2, LeakyRelu(negative_slope=0.3), units=8), 0)

    z, _, slope = found.curves(-2.0, 2.0)

    jump = np.flatnonzero(np.diff(slope))
    assert len(jump) == 1
    assert z[jump[0] + 1] - z[jump[0]] < 1e-8
    assert sorted(set(slope.tolist())) == pytest.approx([0.3, 1.0])


def test_the_density_of_the_numbers_sums_to_one_with_its_zeros() -> None:
    run, found = curve(deep(2, Relu(), units=8), 1)
    run.session.passes.stacks.buffers[1].pre[:3] = 0.0
    answer = ActivationOf(1).answer(run.session.trace)

    edges, density = LayerCurve(1, found.layer, 0, answer).density

    assert (density * np.diff(edges)).sum() == pytest.approx(1.0)
    values = run.session.passes.stacks.buffers[1].pre
    expected, _ = np.histogram(values, edges, density=True)
    np.testing.assert_allclose(density, expected)


def test_the_range_holds_the_numbers_and_where_the_activation_saturates() -> None:
    run, found = curve(deep(2, Sigmoid(), units=8), 0)

    low, high = found.needed

    pre = run.session.passes.stacks.buffers[0].pre
    assert low <= min(float(pre.min()), -(Sigmoid.saturation or 0))
    assert high >= max(float(pre.max()), Sigmoid.saturation or 0)


def test_before_the_run_has_answered_the_curve_is_there_without_numbers() -> None:
    run = Probed(deep(2, Elu(), units=8)).step()

    found = curve_of(run.view, 0, Dense(units=8, activation=Elu()))

    assert found.answer is None
    assert not found.density[1].any()
    assert np.isfinite(found.curves(-4, 4)[1]).all()
    assert found.needed == (-4.0, 4.0)


def test_the_curve_of_maxout_is_its_highest_piece() -> None:
    _, found = curve(MIXED, 4)
    assert found.pieces is not None

    z, value, slope = found.curves(-2.0, 2.0)

    lines = found.lines(z)
    assert lines.shape == (3, len(z))
    np.testing.assert_allclose(value, lines.max(axis=0))
    assert set(slope.tolist()) <= set(found.pieces.slope.tolist())


def test_an_answer_about_another_kind_of_layer_is_not_taken() -> None:
    run, _ = curve(MIXED, 4)

    found = curve_of(run.view, 4, Dense(units=6))

    assert found.answer is None


def test_next_to_nothing_passes_beyond_the_saturation() -> None:
    _, found = curve(deep(2, Tanh(), units=8), 0)
    limit = Tanh.saturation or math.nan

    assert zones_of(found, -5, 5) == [Zone(-5, -limit, True), Zone(limit, 5, True)]
    assert zones_of(found, -1, 5) == [Zone(limit, 5, True)]


def test_a_rectifier_sleeps_up_to_zero_unless_it_leaks() -> None:
    _, relu = curve(deep(2, Relu(), units=8), 0)
    _, leaky = curve(deep(2, LeakyRelu(), units=8), 0)
    _, shut = curve(deep(2, LeakyRelu(negative_slope=0.0), units=8), 0)
    _, maxout = curve(MIXED, 4)

    assert zones_of(relu, -4, 4) == zones_of(shut, -4, 4) == [Zone(-4, 0.0, False)]
    assert zones_of(leaky, -4, 4) == zones_of(maxout, -4, 4) == []

"""Every row of a frame's table, against the definitions of science.md computed the plain way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from core.activations import AnyActivation, HardTanh, Relu, Sigmoid, Softsign, Tanh
from core.budget import budget_of, steps_of
from core.datasets import Noise
from core.experiment import Experiment, Output
from core.flow import MEASURES, Frame
from core.initializers import Constant, Normal, Zeros
from core.layers import Dense, Maxout
from core.optimizers import SGD
from core.session import Session
from tests.core.networks import SMALL, deep, frames_of

Array = NDArray[np.float64]
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


def size(x: Array) -> float:
    return float(np.sqrt(np.mean(x**2)))


def log10(x: float) -> float:
    with np.errstate(divide="ignore"):
        return float(np.log10(x))


def dense_slope(activation: AnyActivation, h: Array) -> tuple[Array, Array]:
    """phi and phi', as the textbook has them."""
    match activation:
        case Tanh():
            return np.tanh(h), 1 - np.tanh(h) ** 2
        case Relu():
            return np.maximum(h, 0), (h > 0).astype(float)
        case Sigmoid():
            return 1 / (1 + np.exp(-h)), np.exp(-h) / (1 + np.exp(-h)) ** 2
    return h, np.ones_like(h)


def by_hand(experiment: Experiment) -> dict[str, list[float]]:
    """The rows of frame 0, from the weights, the batch and nothing else of the engine."""
    session = Session(experiment)
    x, target = (array.astype(float) for array in session.samples.next_batch())
    p = {name: array.astype(float) for name, array in session.network.parameters.items()}
    passed = forward(experiment, p, x)
    exp = np.exp(passed[-1]["y"] - passed[-1]["y"].max(axis=1, keepdims=True))
    dy = (exp / exp.sum(axis=1, keepdims=True) - target) / len(x)
    rows: dict[str, list[float]] = {name: [] for name in MEASURES}
    for step in reversed(passed):
        delta = dy * step["slope"]
        dw, dx = gradients(step, delta)
        w = step["w"]
        rows["log10_delta"].insert(0, log10(size(delta)))
        rows["log10_weight_gradient"].insert(0, log10(float(np.linalg.norm(dw))))
        rows["log10_bias_gradient"].insert(0, log10(float(np.linalg.norm(bias_gradient(step, delta)))))
        update = 0.05 * (dw + experiment.optimizer.weight_decay * w)
        rows["log10_update_ratio"].insert(0, log10(float(np.linalg.norm(update) / np.linalg.norm(w))))
        rows["signal_rms"].insert(0, size(step["y"]))
        rows["signal_mean"].insert(0, float(step["y"].mean()))
        rows["signal_std"].insert(0, float(step["y"].std()))
        rows["log10_slope_gain"].insert(0, log10(size(delta) / size(dy)))
        rows["log10_weight_gain"].insert(0, log10(size(dx) / size(delta)))
        dy = dx
    rows["log10_weight_gain"][0] = np.nan  # nothing is below the first
    return rows


def forward(experiment: Experiment, p: Mapping[str, Array], x: Array) -> list[dict[str, Any]]:
    passed = []
    for i, layer in enumerate([*experiment.layers, None]):
        name = "output" if layer is None else str(i)
        w, b = p[f"{name}.W"], p[f"{name}.b"]
        if isinstance(layer, Maxout):
            h = np.stack([x @ w[k] + b[k] for k in range(len(w))])
            y, slope, won = h.max(axis=0), np.ones(h.shape[1:]), h.argmax(axis=0)
        else:
            y, slope = dense_slope(getattr(layer, "activation", None), x @ w + b)  # type: ignore[arg-type]
            won = None
        passed.append({"x": x, "w": w, "y": y, "slope": slope, "won": won})
        x = y
    return passed


def gradients(step: dict[str, Any], delta: Array) -> tuple[Array, Array]:
    """dW and dx."""
    if step["won"] is None:
        return step["x"].T @ delta, delta @ step["w"].T
    parts = [delta * (step["won"] == k) for k in range(len(step["w"]))]
    dw = np.stack([step["x"].T @ part for part in parts])
    return dw, np.asarray(sum(part @ w.T for part, w in zip(parts, step["w"], strict=True)))


def bias_gradient(step: dict[str, Any], delta: Array) -> Array:
    if step["won"] is None:
        return np.asarray(delta.sum(axis=0))
    return np.stack([(delta * (step["won"] == k)).sum(axis=0) for k in range(len(step["w"]))])


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


def pre_activations(session: Session, slot: int) -> Array:
    return session.passes.stacks.buffers[slot].pre.astype(float)


@pytest.mark.parametrize("activation", [Relu(), HardTanh()])
def test_units_without_slope_for_the_whole_batch_are_dead(activation: AnyActivation) -> None:
    layer = Dense(units=50, activation=activation, initializer=Normal(std=0.1), bias_initializer=Normal(std=3))
    session = Session(deep(0, batch=16).with_layers([layer]))

    frame = session.step()

    h = pre_activations(session, 0)
    asleep = h <= 0 if activation == Relu() else np.abs(h) >= 1
    assert 0 < frame.dead_share[0] < 1
    assert frame.dead_share[0] == asleep.all(axis=0).mean()
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
    first, second = frames_of(SMALL.with_replaced(1, Dense(units=6, activation=Sigmoid(), initializer=Zeros())), 2)

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

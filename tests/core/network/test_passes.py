"""Numbers beyond the floating-point range: nothing is lost, nothing overflows, nothing turns denormal."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.activations import Linear, Relu, Sigmoid, Tanh
from core.components.initializers import Normal
from core.components.losses import MeanSquaredError
from core.experiment import Experiment
from core.layers import Dense, Maxout
from core.network import Network
from core.numerics.scaled import LOG10_2, quiet
from tests.core.networks import deep, denormals

X = default_rng(1).standard_normal((32, 64))
LABELS = default_rng(2).integers(0, 10, 32)


def network_of(experiment: Experiment) -> Network:
    return Network(experiment, 64, 10, default_rng(3))


def log10_flow(network: Network, times: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """log10 norms of delta and of dL/dW, per entry, after so many passes in a row."""
    passes = network.passes(len(X))
    head = network.experiment.head
    with quiet():
        for _ in range(times):
            passes.evaluate(head, X.astype(network.dtype), head.loss.encoded(LABELS, 10))
            passes.look()
            gradients = network.backward(passes)
    return passes.log2_delta * LOG10_2, gradients * LOG10_2


def in_both_precisions(experiment: Experiment, times: int = 2) -> tuple[np.ndarray, ...]:
    """log10 norms of delta and dL/dW in float32, then in float64, with the same weights."""
    single, double = network_of(experiment), network_of(replace(experiment, precision="float64"))
    double.flat[...] = single.flat
    return *log10_flow(single, times), *log10_flow(double, times)


def test_two_hundred_sigmoid_layers_all_have_their_delta_in_float32() -> None:
    delta, gradient, exact_delta, exact_gradient = in_both_precisions(deep(200, Sigmoid()))

    assert exact_delta[0] == pytest.approx(-125, abs=4)
    np.testing.assert_allclose(delta, exact_delta, atol=1e-3)
    np.testing.assert_allclose(gradient, exact_gradient, atol=1e-3)


def test_five_hundred_layers_reach_beyond_what_float64_can_hold() -> None:
    delta, gradient, exact_delta, exact_gradient = in_both_precisions(deep(500, Sigmoid(), Normal(std=0.1)))

    assert delta[0] < -330
    np.testing.assert_allclose(delta, exact_delta, atol=2e-3)
    np.testing.assert_allclose(gradient, exact_gradient, atol=2e-3)


def test_exploding_gradients_beyond_float32_are_numbers() -> None:
    delta, gradient, exact_delta, exact_gradient = in_both_precisions(
        deep(48, Relu(), Normal(std=1), loss=MeanSquaredError())
    )

    assert delta[0] > 70
    assert gradient.min() > 70
    np.testing.assert_allclose(delta, exact_delta, atol=1e-3)
    np.testing.assert_allclose(gradient, exact_gradient, atol=1e-3)


def test_a_signal_close_to_overflow_does_not_hide_its_weight_gradients() -> None:
    network = network_of(deep(3, Relu()))
    network.parameters["0.W"][...] *= 1e36

    delta, gradient = log10_flow(network)

    assert np.isfinite(delta).all()
    assert np.isfinite(gradient).all()
    assert gradient[1] - delta[1] > 36


@pytest.mark.parametrize(
    "precision, size", [("float32", 1e30), ("float32", 1e-37), ("float64", 1e290), ("float64", 1e-300)]
)
@pytest.mark.parametrize("layer", [Dense(units=64), Maxout(units=64)])
def test_weights_of_any_size_pass_the_gradient_on(layer: Dense | Maxout, precision: str, size: float) -> None:
    network = network_of(deep(1, Tanh(), precision=precision).with_inserted(1, layer))
    before, _ = log10_flow(network)
    network.parameters["output.W"][...] *= network.dtype.type(size)

    delta, gradient = log10_flow(network)

    shift = np.log10(size) + delta[2] - before[2]  # the loss is another one, but its gradient stays of its size
    np.testing.assert_allclose(delta[:2] - before[:2], shift, atol=1)
    assert np.isfinite(gradient).all()


def test_tiny_weights_lose_the_signal_and_no_array_turns_denormal() -> None:
    network = network_of(deep(200, Tanh(), Normal(std=0.01)))

    log10_flow(network, times=3)

    passes = network.passes(len(X))
    assert passes.lost.any()
    assert not passes.lost[:20].any()
    for _, stacked in passes.stacks.groups:
        assert denormals(stacked.pre, stacked.signal, stacked.incoming, stacked.delta) == 0
    assert denormals(network.gradient) == 0


def test_every_signal_after_a_lost_one_is_lost_too_until_a_bias_revives_it() -> None:
    network = network_of(deep(60, Tanh(), Normal(std=0.01)))
    network.parameters["50.b"][...] = 0.5

    log10_flow(network, times=2)

    lost = network.passes(len(X)).lost
    first = int(np.argmax(lost))
    assert lost[first:50].all()
    assert not lost[50:].any()


def test_weight_gradients_of_faint_signals_are_exact() -> None:
    _, gradient, _, exact = in_both_precisions(deep(33, Tanh(), Normal(std=0.01)), times=3)

    assert exact[:33].max() < -34
    np.testing.assert_allclose(gradient[:33], exact[:33], atol=1e-3)


def test_a_dead_layer_blocks_the_gradient_and_not_the_arithmetic() -> None:
    network = network_of(deep(4, Relu()))
    network.parameters["2.b"][...] = -1e6

    delta, gradient = log10_flow(network, times=2)

    assert (delta[:3] == -np.inf).all()
    assert (gradient[:3] == -np.inf).all()
    assert np.isfinite(delta[4])


@given(st.integers(1, 12), st.floats(-6, 2), st.integers(0, 2**32))
def test_float32_sees_what_float64_sees(depth: int, log10_std: float, seed: int) -> None:
    experiment = deep(depth, Sigmoid(), Normal(std=10**log10_std), units=12)
    single = Network(experiment, 64, 10, default_rng(seed))
    double = Network(Experiment(layers=experiment.layers, precision="float64"), 64, 10, default_rng(seed))
    double.flat[...] = single.flat

    delta, exact = log10_flow(single)[0], log10_flow(double)[0]

    close = np.abs(delta - exact) < 0.05 + 0.01 * np.abs(exact)
    assert (close | (exact < -30) | (np.isneginf(delta) & np.isneginf(exact))).all()


@given(st.lists(st.tuples(st.integers(1, 5), st.floats(-14, 14)), min_size=2, max_size=8), st.integers(0, 2**32))
def test_weights_that_leap_from_step_to_step_lose_nothing(leaps: list[tuple[int, float]], seed: int) -> None:
    experiment = deep(6, Linear(), units=8)
    single = Network(experiment, 64, 10, default_rng(seed))
    double = Network(replace(experiment, precision="float64"), 64, 10, default_rng(seed))
    original = single.flat.copy()
    for slot, log10_factor in leaps:
        single.flat[...] = original
        single.parameters[f"{slot}.W"][...] *= np.float32(10.0**log10_factor)
        double.flat[...] = single.flat

        found, exact = log10_flow(single), log10_flow(double)

        np.testing.assert_allclose(found, exact, atol=0.02)

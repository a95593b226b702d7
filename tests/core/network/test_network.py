"""Networks agree with an independent framework, with finite differences, and with their experiment."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng
from numpy.typing import NDArray

from core.components.activations import AnyActivation
from core.components.datasets import Spirals
from core.components.initializers import Normal, Zeros
from core.components.losses import AnyLoss
from core.experiment import Experiment
from core.layers import AnyLayer, Dense, Dropout, Maxout, Skip
from core.network import Network
from tests.core.experiments import small_stacks
from tests.core.golden_networks import CONFIGS, GOLDEN, golden_network
from tests.core.networks import SMALL, deep


@pytest.mark.parametrize("name", CONFIGS)
def test_outputs_loss_gradients_and_deltas_are_golden(name: str) -> None:
    config, file = CONFIGS[name], np.load(GOLDEN / CONFIGS[name]["file"])
    network, names = golden_network(config)
    for key in (key for key in file if key.startswith("P.")):
        _, owner, tensor = key.split(".")
        network.parameters[f"{names[owner]}.{tensor}"][...] = file[key]
    masks = {int(names[key.split(".")[1]]): file[key] for key in file if key.startswith("mask.")}

    loss, gradients = network.loss_and_gradients(file["x"], file["t"], masks)

    passes = network.passes(len(file["x"]))
    assert loss == pytest.approx(config["loss_value"], rel=1e-12)
    np.testing.assert_allclose(passes.logits, file["out"], rtol=1e-11, atol=1e-13)
    assert len(gradients) == len(config["grad_l2_norms"])
    for owner, tensor in (key.split(".") for key in config["grad_l2_norms"]):
        expected, found = file[f"G.{owner}.{tensor}"], gradients[f"{names[owner]}.{tensor}"]
        limit = 1e-9 * np.linalg.norm(expected) + 1e-10 * config["total_grad_l2_norm"]
        assert np.linalg.norm(found - expected) <= limit
        assert found.any() == (f"{owner}.{tensor}" not in config["structural_zero_grads"])
    for owner, size in config["pre_activation_delta_l2_norms"]:
        slot = -1 if names[owner] == "output" else int(names[owner])
        assert np.exp2(passes.log2_delta[slot]) == pytest.approx(size, rel=1e-10)


def test_the_running_statistics_are_golden() -> None:
    config = CONFIGS["d00_bn_pre_relu_d5"]
    file = np.load(GOLDEN / config["file"])
    network, names = golden_network(config)
    for owner, name in names.items():
        for tensor in ("W", "b"):
            if f"P.{owner}.{tensor}" in file:
                network.parameters[f"{name}.{tensor}"][...] = file[f"P.{owner}.{tensor}"]

    network.loss_and_gradients(file["x"], file["t"])

    memory = network.memories[int(names["batchnorm1"])]
    np.testing.assert_allclose(memory["running_mean"], file["buffer.batchnorm1.running_mean"], rtol=1e-12)
    np.testing.assert_allclose(memory["running_variance"], file["buffer.batchnorm1.running_var"], rtol=1e-12)


def numerical(network: Network, x: Any, target: Any, parameter: NDArray[Any], i: int, h: float = 1e-6) -> float:
    start = parameter.flat[i]
    parameter.flat[i] = start + h
    above, _ = network.loss_and_gradients(x, target)
    parameter.flat[i] = start - h
    below, _ = network.loss_and_gradients(x, target)
    parameter.flat[i] = start
    return (above - below) / (2 * h)


def assert_differentiates(network: Network, x: NDArray[Any], target: NDArray[Any], seed: int = 0) -> None:
    rng = default_rng(seed)
    _, gradients = network.loss_and_gradients(x, target)
    for name, parameter in network.parameters.items():
        i = int(rng.integers(parameter.size))
        assert gradients[name].flat[i] == pytest.approx(numerical(network, x, target, parameter, i), rel=1e-5, abs=1e-8)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("loss", get_args(AnyLoss))
@pytest.mark.parametrize("activation", get_args(AnyActivation))
def test_backprop_is_the_derivative_for_every_activation_and_loss(activation: Any, loss: Any) -> None:
    layer = Dense(units=5, activation=activation(), bias_initializer=Normal(std=0.3))
    network = Network(Experiment(layers=(layer, layer), loss=loss(), precision="float64"), 3, 3, default_rng(5))
    x = default_rng(6).standard_normal((7, 3))

    assert_differentiates(network, x, default_rng(7).integers(0, 3, 7))


@given(small_stacks, st.integers(2, 5), st.integers(0, 2**32))
def test_backprop_is_the_derivative_for_any_stack(layers: tuple[AnyLayer, ...], batch: int, seed: int) -> None:
    network = Network(Experiment(layers=layers, precision="float64"), 3, 4, default_rng(seed))
    rng = default_rng(seed + 1)
    x, target = rng.standard_normal((batch, 3)), rng.dirichlet(np.ones(4), batch)
    # a dead layer would put its successor's zeros exactly on a kink
    network.flat += 0.1 * rng.standard_normal(network.flat.shape)
    dropouts = [i for i, layer in enumerate(layers) if isinstance(layer, Dropout)]
    masks = {i: rng.random((batch, network.widths[i])) < 0.7 for i in dropouts}

    loss, gradients = network.loss_and_gradients(x, target, masks)

    direction = {name: rng.standard_normal(g.shape) for name, g in gradients.items()}
    slope = sum(float(np.vdot(gradients[name], direction[name])) for name in gradients)
    errors = [abs(along(network, x, target, masks, direction, h) - slope) for h in (1e-4, 1e-5, 1e-6, 1e-7)]
    assert min(errors) <= 1e-6 * (1 + abs(slope) + abs(loss))


def along(
    network: Network, x: Any, target: Any, masks: dict[int, Any], direction: dict[str, NDArray[Any]], h: float
) -> float:
    """The central difference of the loss along a direction in the space of all parameters."""
    start, sides = network.flat.copy(), []
    for sign in (1, -1):
        for name, parameter in network.parameters.items():
            parameter += sign * h * direction[name]
        sides.append(network.loss_and_gradients(x, target, masks)[0])
        network.flat[...] = start
    return (sides[0] - sides[1]) / (2 * h)


def test_parameters_are_writable_views_named_by_slot() -> None:
    network = Network(Experiment(layers=(Dense(units=4), Maxout(units=3, bias=False))), 2, 3, default_rng(0))

    network.parameters["1.W"][0, 0, 0] = 42

    shapes = {name: array.shape for name, array in network.parameters.items()}
    assert shapes == {"0.W": (2, 4), "0.b": (4,), "1.W": (2, 4, 3), "output.W": (3, 3), "output.b": (3,)}
    assert network.parameters["1.W"][0, 0, 0] == 42


def test_a_network_without_layers_is_a_softmax_regression() -> None:
    network = Network(Experiment(precision="float64"), 2, 3, default_rng(0))
    x = default_rng(1).standard_normal((5, 2))

    logits = network.predict(x)

    np.testing.assert_allclose(logits, x @ network.parameters["output.W"], rtol=1e-12)


def test_gradients_come_in_float64_whatever_the_precision() -> None:
    network = Network(SMALL, 2, 3, default_rng(0))

    _, gradients = network.loss_and_gradients(np.ones((4, 2)), np.zeros(4, int))

    assert {array.dtype for array in gradients.values()} == {np.dtype(float)}
    assert network.predict(np.ones((4, 2))).dtype == np.float32


def test_changing_a_slot_leaves_the_draws_of_the_others_alone() -> None:
    before = Network(deep(8, units=5), 2, 3, default_rng(3)).parameters
    changed = deep(8, units=5).with_removed([5]).with_inserted(5, Maxout(units=5, initializer=Zeros()))

    after = Network(changed, 2, 3, default_rng(3)).parameters

    assert all(np.array_equal(before[name], after[name]) for name in before if not name.startswith("5."))


def test_precision_changes_no_draw() -> None:
    double = Network(deep(3, precision="float64"), 2, 3, default_rng(3)).flat

    single = Network(deep(3), 2, 3, default_rng(3)).flat

    np.testing.assert_array_equal(single, double.astype(np.float32))


@pytest.mark.parametrize("x, target", [((4, 5), 4), ((4,), 4), ((4, 2), 3), ((4, 2), 1)])
def test_shapes_that_do_not_fit_are_refused(x: tuple[int, ...], target: int) -> None:
    network = Network(SMALL, 2, 3, default_rng(0))

    with pytest.raises(ValueError):
        network.loss_and_gradients(np.ones(x), np.zeros(target, int))


def test_a_layer_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="slot 0"):
        Network(Experiment(layers=(Skip(),)), 2, 3, default_rng(0))


def test_the_structure_tells_kinds_units_and_hidden_layers() -> None:
    structure = Network(SMALL.with_inserted(1, Maxout(units=7)), *Spirals().shape()[:2], default_rng(0)).structure

    assert structure.kinds == ("dense", "maxout", "dense", "output")
    assert structure.units == (8, 7, 6, 3)
    assert structure.hidden == (0, 1, 2)

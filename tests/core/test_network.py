"""Networks agree with an independent framework, with finite differences, and with their experiment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng
from numpy.typing import NDArray

from core.activations import AnyActivation, Linear, Relu, Silu, Tanh
from core.datasets import Spirals
from core.experiment import Experiment
from core.initializers import Normal, Zeros
from core.layers import AnyLayer, Dense, Maxout
from core.losses import AnyLoss, CrossEntropy, Huber
from core.network import Network
from tests.core.networks import SMALL, deep

GOLDEN = Path(__file__).parents[1] / "golden"
CONFIGS: dict[str, Any] = {each["id"]: each for each in json.loads((GOLDEN / "networks.json").read_text())["configs"]}
OURS = ["a01_tanh_softmax_ce", "a02_relu_huber", "a09_silu_softmax_ce", "b02_depth1_softmax", "c03_maxout_k3"]
PHI: dict[str, AnyActivation] = {"tanh": Tanh(), "relu": Relu(), "silu": Silu()}
LOSSES: dict[str, AnyLoss] = {"softmax_ce": CrossEntropy(), "huber": Huber()}


def golden_network(config: dict[str, Any]) -> tuple[Network, dict[str, str]]:
    """The network, and our names of the golden parameters' prefixes."""
    parts: list[dict[str, Any]] = config["layers"]
    slots = [(part, after) for part, after in zip(parts, [*parts[1:], {}], strict=True) if "name" in part]
    layers = [hidden(part, PHI.get(after.get("fn", ""), Linear())) for part, after in slots[:-1]]
    names = {part["name"]: str(i) for i, (part, _) in enumerate(slots)} | {slots[-1][0]["name"]: "output"}
    loss = LOSSES[config["loss"]["type"]]
    experiment = Experiment(layers=tuple(layers), loss=loss, precision="float64")
    return Network(experiment, config["input_dim"], config["output_dim"], default_rng(0)), names


def hidden(part: dict[str, Any], activation: AnyActivation) -> AnyLayer:
    if part["type"] == "maxout":
        return Maxout(units=part["out"], pieces=part["pieces"])
    return Dense(units=part["out"], activation=activation)


@pytest.mark.parametrize("name", OURS)
def test_outputs_loss_gradients_and_deltas_are_golden(name: str) -> None:
    config, file = CONFIGS[name], np.load(GOLDEN / CONFIGS[name]["file"])
    network, names = golden_network(config)
    for key in (key for key in file if key.startswith("P.")):
        _, owner, tensor = key.split(".")
        network.parameters[f"{names[owner]}.{tensor}"][...] = file[key]

    loss, gradients = network.loss_and_gradients(file["x"], file["t"])

    assert loss == pytest.approx(config["loss_value"], rel=1e-12)
    np.testing.assert_allclose(network.predict(file["x"]), file["out"], rtol=1e-11, atol=1e-13)
    for owner, ours in names.items():
        for tensor in ("W", "b"):
            expected = file[f"G.{owner}.{tensor}"]
            limit = 1e-9 * np.linalg.norm(expected) + 1e-10 * config["total_grad_l2_norm"]
            assert np.linalg.norm(gradients[f"{ours}.{tensor}"] - expected) <= limit
    deltas = np.exp2(network.passes(len(file["x"])).log2_delta)
    np.testing.assert_allclose(deltas, [size for _, size in config["pre_activation_delta_l2_norms"]], rtol=1e-10)


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


@pytest.mark.parametrize("loss", get_args(AnyLoss))
@pytest.mark.parametrize("activation", get_args(AnyActivation))
def test_backprop_is_the_derivative_for_every_activation_and_loss(activation: Any, loss: Any) -> None:
    layer = Dense(units=5, activation=activation(), bias_initializer=Normal(std=0.3))
    network = Network(Experiment(layers=(layer, layer), loss=loss(), precision="float64"), 3, 3, default_rng(5))
    x = default_rng(6).standard_normal((7, 3))

    assert_differentiates(network, x, default_rng(7).integers(0, 3, 7))


LAYER = st.one_of(
    st.builds(Dense, units=st.integers(1, 6), activation=st.sampled_from([kind() for kind in get_args(AnyActivation)]),
              bias=st.booleans(), bias_initializer=st.just(Normal(std=0.3))),
    st.builds(Maxout, units=st.integers(1, 6), pieces=st.integers(2, 4), bias=st.booleans()),
)  # fmt: skip


@given(st.lists(LAYER, max_size=4), st.integers(1, 5), st.integers(0, 2**32))
def test_backprop_is_the_derivative_for_any_stack(layers: list[AnyLayer], batch: int, seed: int) -> None:
    network = Network(Experiment(layers=tuple(layers), precision="float64"), 3, 4, default_rng(seed))
    rng = default_rng(seed + 1)
    x, target = rng.standard_normal((batch, 3)), rng.dirichlet(np.ones(4), batch)
    for parameter in network.parameters.values():  # a dead layer would put its successor's zeros exactly on a kink
        parameter += 0.1 * rng.standard_normal(parameter.shape)

    loss, gradients = network.loss_and_gradients(x, target)

    direction = {name: rng.standard_normal(g.shape) for name, g in gradients.items()}
    slope = sum(float(np.vdot(gradients[name], direction[name])) for name in gradients)
    errors = [abs(along(network, x, target, direction, h) - slope) for h in (1e-5, 1e-6, 1e-7)]
    assert min(errors) <= 1e-6 * (1 + abs(slope) + abs(loss))


def along(network: Network, x: Any, target: Any, direction: dict[str, NDArray[Any]], h: float) -> float:
    """The central difference of the loss along a direction in the space of all parameters."""
    start, sides = network.flat.copy(), []
    for sign in (1, -1):
        for name, parameter in network.parameters.items():
            parameter += sign * h * direction[name]
        sides.append(network.loss_and_gradients(x, target)[0])
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
    changed = deep(8, units=5).with_replaced(5, Maxout(units=5, initializer=Zeros()))

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


def test_the_structure_tells_kinds_units_and_hidden_layers() -> None:
    structure = Network(SMALL.with_inserted(1, Maxout(units=7)), *Spirals().shape()[:2], default_rng(0)).structure

    assert structure.kinds == ("dense", "maxout", "dense", "output")
    assert structure.units == (8, 7, 6, 3)
    assert structure.hidden == (0, 1, 2)

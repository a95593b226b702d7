"""Edits: each changes what it says and nothing else, and is valid."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import LeakyRelu, Linear, Relu, Sigmoid
from core.components.initializers import AnyInitializer, Constant, HeNormal, Normal, XavierNormal, Zeros
from core.components.optimizers import FASTEST, SGD
from core.diagnosis import edits
from core.experiment import Experiment, Output, validated
from core.layers import ActivationLayer, BatchNorm, Dense, LayerNorm, Maxout, Skip
from core.network import Network

FIRST = Dense(units=8, activation=Sigmoid(), initializer=Zeros(), bias_initializer=Constant(value=2.0))
MIXED = Experiment(
    layers=(FIRST, BatchNorm(), ActivationLayer(Relu()), Maxout(units=8), Dense(units=1), Dense(units=8), Skip(span=2)),
    output=Output(initializer=Zeros()),
)
EDITS = (
    edits.with_he, edits.with_xavier, edits.with_random_output, edits.rectified, edits.leaking, edits.bent,
    edits.without_bias_start, edits.with_scaled_skips, edits.with_layer_norm, edits.with_a_layer, edits.widened,
)  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_done_twice_is_the_edit_done_once(edit: Callable[[Experiment], Experiment]) -> None:
    once = edit(MIXED)

    assert once != MIXED
    assert validated(once) == once
    assert edit(once) == once or edit is edits.with_a_layer


def test_activations_and_weights_of_all_layers_change_together() -> None:
    rectified = edits.rectified(MIXED)

    assert [layer.activation for layer in rectified.layers if layer.activation] == [Relu()] * 4
    assert {getattr(rectified.layers[i], "initializer", None) for i in (0, 3, 4, 5)} == {HeNormal()}
    assert edits.leaking(MIXED).layers[2] == ActivationLayer(LeakyRelu())
    assert edits.with_random_output(MIXED).output == Output(initializer=XavierNormal())


def test_what_stands_between_the_hidden_layers_is_kept() -> None:
    assert edits.with_layer_norm(MIXED).layers[1] == LayerNorm()
    assert edits.with_scaled_skips(MIXED).layers[-1] == Skip(span=2, scale=0.2)
    assert edits.cut(MIXED, 1).layers == MIXED.layers[:3]
    assert edits.cut(MIXED, 4) == MIXED
    assert (edits.skips(MIXED), edits.narrowest(MIXED), edits.narrowest(edits.widened(MIXED))) == ((6,), 1, 8)


@pytest.mark.parametrize("depth, units, kept", [(90, 16, 16), (20, 64, 10), (1, 64, 1)])
def test_a_healthy_stack_is_no_deeper_than_wide(depth: int, units: int, kept: int) -> None:
    assert edits.healthy_depth(Experiment(layers=(Dense(units=units),) * depth)) == kept


def test_a_rate_has_its_limit() -> None:
    assert edits.with_rate(MIXED, 3.0).optimizer == SGD(learning_rate=3.0)
    assert edits.with_rate(MIXED, 1e9).optimizer.learning_rate == FASTEST


def test_a_stack_bends_where_anything_in_it_does() -> None:
    straight = replace(MIXED, layers=(Dense(activation=Linear()), BatchNorm()))

    assert not edits.bends(straight)
    assert edits.bends(straight.with_inserted(2, Maxout()))
    assert edits.bends(straight.with_inserted(2, ActivationLayer(Relu())))


@pytest.mark.parametrize(
    "start, faint", [(Normal(std=0.01), True), (XavierNormal(), False), (Constant(value=0.1), False)]
)
def test_faint_weights_are_those_through_which_a_signal_fades(start: AnyInitializer, faint: bool) -> None:
    layers = (Dense(units=64, initializer=start),) * 3
    network = Network(Experiment(layers=layers), 64, 3, np.random.default_rng(0))
    x = np.random.default_rng(1).normal(size=(500, 64))

    share = np.var(x @ network.parameters["0.W"]) / np.var(x)

    assert edits.is_faint(Experiment(layers=layers)) == (share < edits.FAINT) == faint


def test_biases_push_where_they_are_as_large_as_sums() -> None:
    starts = (Constant(value=-6.0), Normal(std=2.0), Constant(value=0.1), Zeros())

    pushing = [edits.biases_push(Experiment(layers=(Dense(), Dense(bias_initializer=start)))) for start in starts]

    assert pushing == [True, True, False, False]


def test_a_layer_without_weights_is_found_among_others() -> None:
    starts = (HeNormal(), Zeros(), Constant(value=0.0))

    assert [edits.has_zero_layer(Experiment(layers=(Dense(), Dense(initializer=each)))) for each in starts] == [
        False, True, True,
    ]  # fmt: skip


def test_a_rate_is_written_as_people_write_it() -> None:
    assert edits.with_rate(Experiment(), 0.1 * 10.0**-1 * 0.9999999999999999).optimizer.learning_rate == 0.01

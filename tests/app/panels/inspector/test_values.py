"""Tests of the present values in a few words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.panels.inspector.scope import Scope
from app.panels.inspector.values import PresentValues, activation_of
from app.texts import Texts
from core.components.activations import LeakyRelu, Relu, Tanh
from core.components.component import Component
from core.components.initializers import Normal
from core.components.optimizers import Adam
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment
from core.layers import Dense, Maxout


def _values(experiment: Experiment, *selected: int) -> tuple[str, ...]:
    return PresentValues(Texts()).all(experiment, Scope(experiment.layers, frozenset(selected)))


def test_data_that_come_as_they_are_are_called_raw(experiment: Experiment) -> None:
    values = _values(replace(experiment, preprocessing=NoPreprocessing()))

    assert values[0] == "spirals · raw"


@pytest.mark.parametrize(
    "component, text",
    [
        (LeakyRelu(negative_slope=0.2), "Leaky ReLU 0.2"),
        (Normal(std=0.5), "normal 0.5"),
        (Adam(learning_rate=0.002), "Adam 0.002"),
    ],
)
def test_a_component_is_named_with_its_first_number(component: Component, text: str) -> None:
    assert PresentValues(Texts()).summary(component) == text


def test_a_selected_layer_is_called_by_its_name(experiment: Experiment) -> None:
    named = experiment.with_setting({0}, name="encoder")

    assert _values(named, 0)[2].endswith(" · layer 1 (encoder)")
    assert _values(named, 0, 1)[2].endswith(" · layers 1 to 2")


def test_layers_that_differ_are_called_mixed() -> None:
    layers = (Dense(units=4, activation=Relu()), Dense(units=32, activation=Tanh(), initializer=Normal()))

    values = _values(Experiment(layers=layers))

    assert values[2:4] == ("mixed", "mixed")
    assert values[5] == "mixed, 4 to 32"


def test_a_selection_is_named_beside_the_value(experiment: Experiment) -> None:
    assert _values(experiment, 2)[5] == "16 · layer 3"


def test_a_network_without_layers_has_none() -> None:
    values = _values(Experiment(layers=()))

    assert values[2:4] == ("none", "none")
    assert values[5:] == ("none", "0")


def test_maxout_counts_as_an_activation_as_in_the_lecture() -> None:
    assert activation_of(Maxout(pieces=3)) == Maxout(pieces=3)
    assert _values(Experiment(layers=(Maxout(),)))[2] == "Maxout"


def test_thousands_of_nodes_are_marked(experiment: Experiment) -> None:
    wide = replace(experiment, layers=(Dense(units=2048),))

    assert _values(wide, 0)[5].startswith("2,048")
    assert "8 to 2,048" in _values(replace(wide, layers=(Dense(units=8), Dense(units=2048))))[5]

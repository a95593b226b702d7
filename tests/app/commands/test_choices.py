"""Every kind of every tuning point can be chosen by its name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.commands.choices import KINDS, Choices
from app.commands.command import Command
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from core.components.activations import AnyActivation, Relu, Sigmoid, Softmax
from core.components.component import Component, key, kinds_of
from core.components.datasets import AnyDataset, Csv, Iris, Moons, Sine
from core.components.initializers import AnyInitializer, HeNormal
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.layers import Dense, Maxout

GROUPS = (AnyDataset, AnyPreprocessing, AnyLoss, AnyActivation, AnyInitializer, AnyOptimizer)


@pytest.fixture
def asked() -> list[Component]:
    """Data for which a file was asked."""
    return []


@pytest.fixture
def choices(document: Document, selection: Selection, texts: Texts, asked: list[Component]) -> Choices:
    """Those of eight sigmoid layers."""
    return Choices(document, selection, texts, asked.append, lambda _: None)


def named(choices: Choices, title: str) -> Command:
    """The command of that title."""
    return next(command for command in choices.commands() if command.title == title)


def test_there_is_a_command_for_each_kind_of_each_group(choices: Choices) -> None:
    kinds = [key(kind) for group in GROUPS for kind in kinds_of(group)]

    also = [command.also for number in KINDS for command in choices.of_point(number)]

    assert all(any(kind.replace("_", " ") in names for names in also) for kind in kinds)
    assert len(also) == len(kinds) + 1  # maxout stands among the activations


def test_all_layers_are_meant_while_none_is_selected(choices: Choices, document: Document) -> None:
    named(choices, "Activation → ReLU").do()
    named(choices, "Initializer → He normal").do()

    assert document.experiment.layers == (Dense(units=16, activation=Relu(), initializer=HeNormal()),) * 8


def test_selected_layers_alone_are_meant(choices: Choices, document: Document, selection: Selection) -> None:
    selection.select((1,))

    named(choices, "Activation → Maxout").do()

    kinds = [type(layer) for layer in document.experiment.layers]
    assert kinds == [Dense, Maxout, *[Dense] * 6]


def test_the_experiment_is_set_and_what_is_set_is_marked(choices: Choices, document: Document) -> None:
    for title in ("Data → moons", "Preprocessing → min-max", "Cost → hinge", "Optimizer → Adam"):
        named(choices, title).do()

    experiment = document.experiment
    parts = (experiment.data, experiment.preprocessing, experiment.loss, experiment.optimizer)
    assert [key(part) for part in parts] == ["moons", "min_max", "hinge", "adam"]
    assert isinstance(experiment.data, Moons)
    chosen = {command.title for command in choices.commands() if command.chosen}
    assert {"Data → moons", "Optimizer → Adam", "Activation → sigmoid"} <= chosen
    assert {type(layer.activation) for layer in experiment.layers if isinstance(layer, Dense)} == {Sigmoid}


def test_a_table_asks_for_its_file(choices: Choices, document: Document, asked: list[Component]) -> None:
    before = document.experiment

    named(choices, "Data → CSV file").do()

    assert asked == [Csv()]
    assert document.experiment is before


def test_a_table_that_is_there_is_looked_at(choices: Choices, document: Document, asked: list[Component]) -> None:
    none = choices.table
    table = Csv(path="/nowhere/table.csv")
    document.begin_from(replace(document.experiment, data=table), document.source)

    named(choices, "Data → CSV file").do()

    assert none is None
    assert choices.table == table
    assert asked == [table]


def test_each_input_of_two_features_is_a_switch(choices: Choices, document: Document) -> None:
    named(choices, "Inputs → sin x₁").do()
    given, marked = document.experiment.inputs, named(choices, "Inputs → sin x₁").chosen
    named(choices, "Inputs → sin x₁").do()

    assert (given, marked) == (("x1", "x2", "sin_x1"), True)
    assert document.experiment.inputs is None
    assert "sin_x1" in named(choices, "Inputs → sin x₁").also


def test_no_inputs_are_offered_of_other_data(choices: Choices, document: Document) -> None:
    document.set_data(Iris())

    assert not any(command.title.startswith("Inputs") for command in choices.commands())


def test_the_output_has_an_activation_and_nodes_of_its_own(choices: Choices, document: Document) -> None:
    nodes = [command.title for command in choices.commands() if command.group == "Output"]

    named(choices, "Output → Activation → softmax").do()
    next(command for command in choices.typed(5.0, "5") if command.group == "Output").do()

    output = document.experiment.output
    assert nodes == ["Nodes = 3"]
    assert (output.activation, output.units) == (Softmax(), 5)
    assert "Output → Activation → softmax" in {command.title for command in choices.commands() if command.chosen}


def test_the_target_is_scaled_where_it_is_an_amount(choices: Choices, document: Document) -> None:
    before = any(command.title.startswith("Scaling of the target") for command in choices.commands())
    document.set_data(Sine())

    named(choices, "Scaling of the target → standardized").do()

    assert not before
    assert key(document.experiment.target) == "standardize"

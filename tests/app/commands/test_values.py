"""Settings are found by their names, with their present values, and set by a number behind them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands.choices import Choices
from app.commands.command import ARROW, Command
from app.commands.finder import Finder
from app.commands.values import Place
from app.program.program import Program
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from core.components.optimizers import SGD
from core.layers import Dense, Dropout
from tests.app.commands.conftest import titles


@pytest.fixture
def places() -> list[Place]:
    """Where the keyboard was led."""
    return []


@pytest.fixture
def choices(document: Document, selection: Selection, texts: Texts, places: list[Place]) -> Choices:
    """Those of eight sigmoid layers."""
    return Choices(document, selection, texts, lambda _: None, places.append)


def named(commands: list[Command], title: str) -> Command:
    """The command of that title."""
    return next(command for command in commands if command.title == title)


def held_by() -> str:
    """What has the keyboard."""
    held = QApplication.focusWidget()
    return held.accessibleName() if held is not None else ""


def test_each_number_stands_with_its_present_value(choices: Choices, document: Document) -> None:
    document.set_optimizer(SGD(learning_rate=0.25))

    titles = {command.title for command in choices.commands()}

    assert {"Learning rate = 0.25", "Batch = 64", "Held out = 0.2", "Seed = 7", "Nodes = 16", "Layers = 8"} <= titles


def test_a_number_leads_to_its_field(choices: Choices, places: list[Place]) -> None:
    named(list(choices.commands()), "Learning rate = 0.05").do()

    assert places == [Place(5, SGD, "learning_rate")]


def test_a_number_behind_the_name_is_set_in_one_undo_step(choices: Choices, document: Document) -> None:
    named(list(choices.typed(0.01, "1e-2")), "Learning rate = 0.01").do()

    assert document.experiment.optimizer.learning_rate == 0.01
    document.undo_stack.undo()
    assert document.experiment.optimizer == SGD()


def test_nodes_are_set_at_the_selected_layers(choices: Choices, document: Document, selection: Selection) -> None:
    selection.select((1,))

    named(list(choices.typed(3.0, "3")), "Nodes = 3").do()

    assert [layer.units for layer in document.experiment.layers[:3] if isinstance(layer, Dense)] == [16, 3, 16]


def test_what_is_out_of_range_says_its_range_and_cannot_be_done(choices: Choices) -> None:
    rate = named(list(choices.typed(5_000.0, "5000")), "Learning rate = 5,000")
    seed = named(list(choices.typed(0.5, "0.5")), "Seed = 0.5")

    assert (rate.possible, seed.possible) == (False, False)
    assert rate.group.startswith("0 …")


def test_a_part_in_a_part_has_its_settings_too(choices: Choices, document: Document) -> None:
    named(list(choices.commands()), "Schedule → in steps").do()

    every = next(each for each in choices.commands() if each.title.startswith("Every = "))

    assert every.group == "Optimizer → Schedule"
    named(list(choices.typed(25.0, "25")), "Every = 25").do()
    assert document.experiment.optimizer.schedule.every == 25  # type: ignore[union-attr]


def test_of_a_few_values_the_present_one_is_ticked(choices: Choices, document: Document) -> None:
    named(list(choices.commands()), "Precision → double (float64)").do()

    ticked = {command.title for command in choices.commands() if command.chosen}

    assert document.experiment.precision == "float64"
    assert "Precision → double (float64)" in ticked
    assert "Precision → single (float32)" not in ticked


def test_layers_that_differ_have_no_number(choices: Choices, document: Document) -> None:
    document.replace_layers({0: replace(document.experiment.layers[0], units=3)})

    titles = [
        command.title
        for command in choices.commands()
        if command.title.startswith("Nodes") and ARROW not in command.title and command.group != "Output"
    ]

    assert titles == ["Nodes"]


def test_what_layers_have_beside_their_nodes_is_set_in_the_selected_ones(
    choices: Choices, document: Document, selection: Selection
) -> None:
    selection.select((1,))

    named(list(choices.commands()), "Bias").do()

    assert [layer.bias for layer in document.experiment.layers[:3] if isinstance(layer, Dense)] == [True, False, True]


def test_a_number_of_many_digits_is_set_to_the_last_of_them(choices: Choices, document: Document) -> None:
    digits = "9007199254740993"  # which no float is

    next(command for command in choices.typed(float(digits), digits) if command.title.startswith("Seed")).do()

    assert document.experiment.seed == int(digits)


def test_what_only_the_selected_kind_of_layer_has_is_found_and_set(
    choices: Choices, document: Document, selection: Selection, places: list[Place]
) -> None:
    document.insert_layer(0, Dropout())
    before = [command.title for command in choices.commands()]
    selection.select((0,))

    named(list(choices.commands()), "Rate = 0.5").do()
    named(list(choices.typed(0.25, "0.25")), "Rate = 0.25").do()

    assert "Rate = 0.5" not in before
    assert places == [Place(0, Dropout, "rate")]
    assert document.experiment.layers[0] == Dropout(rate=0.25)


def test_a_setting_is_found_with_its_value_and_its_field_gets_the_keyboard(
    finder: Finder, program: Program, qtbot: QtBot
) -> None:
    finder.field.setText("rate")
    first = titles(finder)[0]

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert first == "Learning rate = 0.05"
    assert program.inspector.opened == 5
    qtbot.waitUntil(lambda: held_by() == "Learning rate")


def test_the_field_comes_into_sight_where_its_column_was_hidden(finder: Finder, program: Program, qtbot: QtBot) -> None:
    program.columns.show_column("inspector", False)
    finder.field.setText("rate")

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: held_by() == "Learning rate")
    assert program.columns.is_shown("inspector")


@pytest.mark.parametrize("query", ["rate 0.01", "rate = 0.01", "rate=1e-2", "학습률 0.01"])
def test_a_number_behind_a_name_sets_it(finder: Finder, program: Program, query: str) -> None:
    finder.field.setText(query)

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert program.document.experiment.optimizer.learning_rate == 0.01
    assert program.document.undo_stack.count == 1


def test_what_only_a_layer_has_is_beside_the_points(finder: Finder, program: Program, qtbot: QtBot) -> None:
    program.stack.edits.insert(0, (Dropout(),), "insert")  # which selects it
    finder.field.setText("rate dropout")
    finder._renew()

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: held_by() == "Rate")


def test_the_seed_has_its_field_in_the_top_bar(finder: Finder, program: Program) -> None:
    finder.field.setText("seed")

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert program.transport.seed.hasFocus()

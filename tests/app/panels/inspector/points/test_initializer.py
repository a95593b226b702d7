"""Tests of tuning point 4, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from core.components.component import Component
from core.components.initializers import Constant, HeNormal, Normal, XavierNormal, Zeros
from core.layers import Dense, Maxout
from tests.app.panels.inspector.person import Person


@pytest.fixture(autouse=True)
def point_4_is_open(person: Person) -> None:
    person.opens(4)


def _initializers(person: Person) -> list[Component]:
    return [layer.initializer for layer in person.document.experiment.layers if isinstance(layer, Dense | Maxout)]


def test_a_click_changes_all_layers_and_leaves_the_output_alone(person: Person) -> None:
    person.presses("He normal")

    assert _initializers(person) == [HeNormal()] * 8
    assert person.document.experiment.output.initializer == XavierNormal()


def test_a_selection_limits_the_change(person: Person) -> None:
    person.selection.select((0,))

    person.presses("zeros")

    assert _initializers(person) == [Zeros()] + [XavierNormal()] * 7
    assert person.reads(4) == "zeros · layer 1"


def test_the_standard_deviation_is_a_setting_on_a_logarithmic_slider(person: Person) -> None:
    person.presses("normal")
    steps = person.document.undo_stack.count

    person.drags("Standard deviation", 0.4, 0.5, 0.8)

    first = _initializers(person)[0]
    assert isinstance(first, Normal)
    assert 1 < first.std < 10
    assert person.document.undo_stack.count == steps + 1


def test_the_output_has_an_initializer_of_its_own(person: Person) -> None:
    person.picks("Initializer of the output", "constant")

    assert person.document.experiment.output.initializer == Constant()
    assert _initializers(person) == [XavierNormal()] * 8


def test_biases_start_as_something_too(person: Person) -> None:
    person.picks("Bias initializer", "constant")

    assert {getattr(layer, "bias_initializer", None) for layer in person.document.experiment.layers} == {Constant()}


def test_a_list_that_is_open_when_its_section_folds_asks_nothing_of_layers_that_are_gone(person: Person) -> None:
    biases = person.menu("Bias initializer")
    person.opens(1)
    person.document.remove_layers(range(1, 8))
    left = person.document.experiment

    QTest.keyClick(biases, Qt.Key.Key_Down)

    assert person.document.experiment is left


def test_layers_whose_biases_always_start_at_zero_offer_no_choice(person: Person) -> None:
    person.document.replace_layers(dict.fromkeys(range(8), Maxout(units=16)))

    assert "Bias initializer" not in person.sees()


def test_weights_are_locked_as_one_step_and_learn_again(person: Person) -> None:
    person.presses("Lock weights")
    locked = [layer.trainable for layer in person.document.experiment.layers]
    person.presses("Lock weights")

    assert locked == [False] * 8
    assert all(layer.trainable for layer in person.document.experiment.layers)
    assert person.document.experiment.output.trainable
    assert person.document.undo_stack.count == 2


def test_layers_of_which_some_are_locked_are_shown_as_neither(person: Person) -> None:
    person.document.set_trainable((2,), trainable=False)
    box = person.button("Lock weights")
    assert isinstance(box, QCheckBox)
    mixed = box.checkState()

    person.selection.select((2,))

    assert (mixed, box.checkState()) == (Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)

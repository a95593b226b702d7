"""Tests of tuning point 6, as a person uses it."""

from __future__ import annotations

import pytest

from core.layers import Dense, Maxout
from tests.app.panels.inspector.person import Person


@pytest.fixture(autouse=True)
def point_6_is_open(person: Person) -> None:
    person.opens(6)


def _units(person: Person) -> list[int]:
    return [layer.units for layer in person.document.experiment.layers if isinstance(layer, Dense | Maxout)]


def test_a_number_is_given_to_all_layers(person: Person) -> None:
    person.enters("Nodes", "100")

    assert _units(person) == [100] * 8


def test_a_drag_changes_the_selected_layers_in_one_step(person: Person) -> None:
    person.selection.select((1, 2))

    person.drags("Nodes", 0.4, 0.5, 0.6)
    dragged = _units(person)
    person.undoes()

    assert dragged[1] == dragged[2] > 64
    assert {*dragged[:1], *dragged[3:]} == {16}
    assert _units(person) == [16] * 8


def test_mixed_numbers_show_an_empty_field(person: Person) -> None:
    person.document.set_units((0,), 4)

    assert person.field("Nodes").text() == ""
    assert person.reads(6) == "mixed, 4 to 16"


def test_pieces_are_offered_where_there_is_maxout(person: Person) -> None:
    before = "Pieces" in person.sees()
    person.document.replace_layers({3: Maxout(units=16)})

    person.enters("Pieces", "5")

    assert not before
    assert person.document.experiment.layers[3] == Maxout(units=16, pieces=5)


def test_biases_can_be_switched_off(person: Person) -> None:
    person.button("Bias").click()

    assert {layer.bias for layer in person.document.experiment.layers if isinstance(layer, Dense | Maxout)} == {False}


def test_an_impossible_number_changes_nothing(person: Person) -> None:
    person.enters("Nodes", "1000000000")

    assert _units(person) == [16] * 8
    assert "Enter a whole number from 1 to 4,096." in person.sees()

"""Tests of tuning point 7, as a person uses it."""

from __future__ import annotations

import pytest

from core.components.activations import Relu
from core.layers import Dense, Maxout
from tests.app.panels.inspector.person import Person


@pytest.fixture(autouse=True)
def point_7_is_open(person: Person) -> None:
    person.opens(7)


def _depth(person: Person) -> int:
    return len(person.document.experiment.layers)


def test_plus_and_minus_add_and_take_one_layer_at_the_end(person: Person) -> None:
    person.document.replace_layers({7: Dense(units=5, activation=Relu())})

    person.presses("+")
    more = person.document.experiment.layers
    person.presses("−")
    person.presses("−")

    assert more[7:] == (Dense(units=5, activation=Relu()),) * 2
    assert _depth(person) == 7
    assert person.reads(7) == "7"


def test_a_typed_depth_is_reached_in_one_step(person: Person) -> None:
    person.enters("Layers", "50")
    typed = _depth(person)

    person.undoes()

    assert (typed, _depth(person)) == (50, 8)


def test_a_drag_there_and_back_restores_every_layer(person: Person) -> None:
    person.document.replace_layers({2: Dense(units=5, activation=Relu())})
    before, steps = person.document.experiment, person.document.undo_stack.count

    person.drags("Layers", 0.3, 0.05, 0.5, 0.301)

    assert person.document.experiment.layers[: _depth(person)] == before.layers[: _depth(person)]
    assert person.document.undo_stack.count <= steps + 1


def test_a_drag_is_one_step_of_undo(person: Person) -> None:
    person.drags("Layers", 0.3, 0.4, 0.5, 0.6)
    dragged = _depth(person)

    person.undoes()

    assert dragged > 40
    assert _depth(person) == 8


def test_all_layers_repeat_when_none_is_selected(person: Person) -> None:
    person.presses("×3")

    assert _depth(person) == 24


def test_a_selection_repeats_after_itself(person: Person) -> None:
    person.document.replace_layers({2: Dense(units=5)})
    person.selection.select((2,))

    person.presses("Repeat layer 3 2 times")

    assert [layer.units for layer in person.document.experiment.layers if isinstance(layer, Dense | Maxout)] == [
        16,
        16,
        5,
        5,
        16,
        16,
        16,
        16,
        16,
    ]


def test_the_last_layer_can_go_and_come_back(person: Person) -> None:
    person.document.remove_layers(range(1, 8))

    person.presses("−")
    empty = _depth(person)
    gone = person.button("−").isEnabled()
    person.presses("+")

    assert (empty, gone, _depth(person)) == (0, False, 1)

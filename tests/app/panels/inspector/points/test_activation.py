"""Tests of tuning point 3, as a person uses it."""

from __future__ import annotations

from app.panels.inspector.points.activation import with_activation
from app.panels.inspector.points.curve import CurveSketch
from app.widgets.forms.settings_form import KindEditor
from core.components.activations import LeakyRelu, Relu, Sigmoid, Tanh
from core.components.initializers import Normal, XavierNormal
from core.layers import BatchNorm, Dense, Maxout
from tests.app.panels.inspector.person import Person

NUMBER = 3


def _activations(person: Person) -> list[object]:
    return [getattr(layer, "activation", None) for layer in person.document.experiment.layers]


def test_with_nothing_selected_a_click_changes_all_layers_in_one_step(person: Person) -> None:
    person.presses("ReLU")
    after = _activations(person)

    person.undoes()

    assert after == [Relu()] * 8
    assert _activations(person) == [Sigmoid()] * 8


def test_with_a_selection_only_those_layers_change_and_the_panel_says_which(person: Person) -> None:
    person.selection.select((2, 3, 4))

    person.presses("tanh")

    assert "For layers 3 to 5." in person.sees()
    assert _activations(person) == [Sigmoid()] * 2 + [Tanh()] * 3 + [Sigmoid()] * 3


def test_mixed_layers_press_no_button_and_draw_no_curve(person: Person) -> None:
    person.document.set_activation((0,), Relu())

    curve = person.inspector.findChild(CurveSketch)

    assert person.pressed() == []
    assert "For all layers, now mixed." in person.sees()
    assert curve is not None
    assert not curve.isVisible()


def test_the_slope_of_leaky_relu_can_be_dragged_in_one_step(person: Person) -> None:
    person.presses("Leaky ReLU")

    person.drags("Slope below 0", 0.2, 0.3, 0.5)
    dragged = _activations(person)[0]
    person.undoes()

    assert isinstance(dragged, LeakyRelu)
    assert 0.45 < dragged.negative_slope < 0.55
    assert _activations(person) == [LeakyRelu()] * 8


def test_maxout_stands_among_the_activations_and_keeps_the_nodes(person: Person) -> None:
    person.presses("Maxout")
    maxout = person.document.experiment.layers[0]
    person.enters("Pieces", "4")
    pieces = person.document.experiment.layers[0]
    person.presses("tanh")

    assert maxout == Maxout(units=16, initializer=XavierNormal())
    assert pieces == Maxout(units=16, pieces=4, initializer=XavierNormal())
    assert person.document.experiment.layers == (Dense(units=16, activation=Tanh()),) * 8


def test_the_change_to_maxout_is_one_step(person: Person) -> None:
    before = person.document.experiment

    person.presses("Maxout")
    person.undoes()

    assert person.document.experiment == before


def test_a_network_without_layers_says_so(person: Person) -> None:
    person.document.remove_layers(range(8))

    assert "No layer has this setting." in person.sees()
    assert not person.button("tanh").isEnabled()


def test_another_activation_leaves_the_other_tuning_points_as_they_are() -> None:
    layer = Dense(units=9, bias=False, initializer=Normal(std=3))

    changed = with_activation(layer, Maxout())

    assert changed == Maxout(units=9, bias=False, initializer=Normal(std=3))
    assert with_activation(changed, Relu()) == Dense(units=9, bias=False, initializer=Normal(std=3), activation=Relu())
    assert with_activation(layer, Relu()) == Dense(units=9, bias=False, initializer=Normal(std=3), activation=Relu())


def test_a_lock_outlives_an_edit_and_lets_go_only_of_what_it_held(person: Person) -> None:
    point = person.inspector.points[NUMBER - 1]
    seen = []

    point.show_locked(["layers[*].activation"])
    seen.append(can_choose(person))
    person.document.set_seed(5)
    seen.append(can_choose(person))
    point.show_locked(())
    seen.append(can_choose(person))

    assert seen == [False, False, True]


def test_where_there_is_nothing_to_choose_the_end_of_an_exercise_changes_nothing(person: Person) -> None:
    person.document.insert_layers(1, (BatchNorm(),))
    person.selection.select((1,))
    before = can_choose(person)

    person.inspector.points[NUMBER - 1].show_locked(())

    assert (before, can_choose(person)) == (False, False)


def test_a_lock_on_one_layer_holds_where_that_is_meant_alone(person: Person) -> None:
    person.inspector.points[NUMBER - 1].show_locked(["layers[0].activation.kind"])
    seen = {}

    for slots in ((), (0,), (2,), (0, 2)):
        person.selection.select(slots)
        seen[slots] = can_choose(person), locks(person)

    free = True, ""
    assert seen == {(): free, (0,): (False, "Locked by the exercise: layer 1, Activation"), (2,): free, (0, 2): free}


def can_choose(person: Person) -> bool:
    """Whether the picker can be used."""
    section = person.inspector.points[NUMBER - 1].section
    assert section is not None
    return section.findChildren(KindEditor)[0].picker.isEnabled()


def locks(person: Person) -> str:
    """What is said of them."""
    section = person.inspector.points[NUMBER - 1].section
    assert section is not None
    return section.locked_sentence

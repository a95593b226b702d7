"""The nodes of the output, as a person sets them at points 2 and 6; and its other settings at their points."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.components.activations import Sigmoid, Softmax, Tanh
from core.components.datasets import Moons, Sine
from core.components.initializers import HeNormal
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.target_scaling import StandardizedTarget, Unscaled
from core.experiment import Output
from tests.app.panels.inspector.person import Person

ASKED = "As many as data and cost ask for"


def output_of(person: Person) -> Output:
    return person.document.experiment.output


def selects_output(person: Person) -> None:
    person.selection.select((len(person.document.experiment.layers),))


def test_the_number_that_is_asked_for_is_seen_until_there_is_another(person: Person) -> None:
    person.opens(2)
    asked = person.field("Nodes").text()

    person.enters("Nodes", "512")
    own = output_of(person).units
    person.presses(ASKED)

    assert (asked, own) == ("3", 512)
    assert output_of(person).units is None
    assert person.field("Nodes").text() == "3"


def test_fewer_than_there_are_classes_are_refused_at_once(person: Person) -> None:
    person.opens(2)

    person.enters("Nodes", "2")

    assert output_of(person).units is None
    assert any("2 output units are too few for 3 classes" in sentence for sentence in person.sees())


def test_the_activation_and_what_the_cost_reads_stand_at_point_2(person: Person) -> None:
    person.opens(2)

    person.picks("Activation of the output", "softmax")
    person.presses("probabilities")

    assert output_of(person).activation == Softmax()
    assert person.document.experiment.loss == CrossEntropy(of="probabilities")
    assert person.reads(2) == "softmax · cross entropy"


@pytest.mark.parametrize(("number", "name", "expected"), [
    (3, "softmax", Output(activation=Softmax())),
    (3, "sigmoid", Output(activation=Sigmoid())),
    (4, "He normal", Output(initializer=HeNormal())),
    (6, "Bias", Output(bias=False)),
])  # fmt: skip
def test_selected_it_has_the_points_of_a_layer(person: Person, number: int, name: str, expected: Output) -> None:
    layers = person.document.experiment.layers
    person.inspector.open_point(number)
    selects_output(person)

    person.button(name).click()

    assert output_of(person) == expected
    assert person.document.experiment.layers == layers
    assert any("the output" in sentence for sentence in person.sees())
    person.undoes()
    assert output_of(person) == Output()


def test_its_nodes_are_set_at_point_6_too(person: Person) -> None:
    person.opens(6)
    selects_output(person)
    asked = person.reads(6)

    person.enters("Nodes", "5")

    assert asked == "3 · the output"
    assert output_of(person).units == 5


def test_softmax_is_offered_to_the_output_alone(person: Person) -> None:
    selects_output(person)
    offered = person.button("softmax").isEnabled()
    person.selection.clear()

    person.presses("tanh")

    assert offered
    with pytest.raises(StopIteration):
        person.button("softmax")
    assert {layer.activation for layer in person.document.experiment.layers} == {Tanh()}
    assert output_of(person) == Output()


def test_an_output_that_is_selected_cannot_be_repeated_at_point_7(person: Person) -> None:
    person.opens(7)

    selects_output(person)

    assert not person.button("×2").isEnabled()


def test_amounts_can_be_scaled_at_point_1_and_classes_take_that_back(person: Person) -> None:
    person.opens(1)
    classes = "Scaling of the target" in person.sees()
    person.document.set_data(Sine())

    amounts = "Scaling of the target" in person.sees()
    person.document.set_target(StandardizedTarget())
    scaled = person.document.experiment
    person.document.set_data(Moons())

    assert (classes, amounts) == (False, True)
    assert (scaled.target, scaled.loss) == (StandardizedTarget(), MeanSquaredError())
    assert person.document.experiment == replace(scaled, data=Moons(), loss=CrossEntropy(), target=Unscaled())

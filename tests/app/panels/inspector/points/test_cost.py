"""Tests of tuning point 2, as a person uses it."""

from __future__ import annotations

from app.panels.inspector.points.curve import CurveSketch
from core.components.activations import Sigmoid
from core.components.component import help_text
from core.components.losses import Huber, MeanSquaredError
from core.experiment import Output
from tests.app.panels.inspector.person import Person


def test_another_cost_is_one_click_and_explains_itself(person: Person) -> None:
    person.opens(2)

    person.presses("mean squared error")

    assert person.document.experiment.loss == MeanSquaredError()
    assert person.reads(2) == "mean squared error"
    assert help_text(MeanSquaredError) in person.sees()


def test_the_settings_of_a_cost_unfold_with_it(person: Person) -> None:
    person.opens(2)

    person.presses("Huber")
    person.enters("Delta", "0.5")

    assert person.document.experiment.loss == Huber(delta=0.5)


def test_undo_comes_back(person: Person) -> None:
    person.opens(2)
    before = person.document.experiment.loss
    person.presses("Huber")

    person.undoes()

    assert person.document.experiment.loss == before
    assert person.pressed() == ["cross entropy", "logits"]


def test_the_curve_of_the_output_is_drawn_where_it_bends(person: Person) -> None:
    person.opens(2)
    sketch = person.inspector.points[1].findChild(CurveSketch)
    assert sketch is not None
    plain = sketch.isVisible()

    person.document.set_output(Output(activation=Sigmoid()))

    assert not plain  # a softmax weighs its sums together
    assert sketch.isVisible()
    assert sketch.accessibleName() == "sigmoid: its slope is at most 0.25."

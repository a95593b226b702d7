"""Tests of tuning point 5, as a person uses it."""

from __future__ import annotations

import pytest

from core.components.clipping import Norm
from core.components.optimizers import SGD, Adam
from core.components.schedules import Cosine
from tests.app.panels.inspector.person import Person


@pytest.fixture(autouse=True)
def point_5_is_open(person: Person) -> None:
    person.opens(5)


def test_another_optimizer_starts_with_its_own_learning_rate_and_keeps_schedule_and_clipping(person: Person) -> None:
    person.picks("Schedule", "cosine")
    person.picks("Clipping", "norm of each tensor")
    person.enters("Learning rate", "0.5")

    person.presses("Adam")

    assert person.document.experiment.optimizer == Adam(schedule=Cosine(), clipping=Norm())
    assert person.reads(5) == "Adam 0.001"


def test_a_drag_of_the_learning_rate_is_one_step_of_undo(person: Person) -> None:
    person.drags("Learning rate", 0.5, 0.4, 0.3, 0.2)
    dragged = person.document.experiment.optimizer.learning_rate

    person.undoes()

    assert dragged < 0.01
    assert person.document.experiment.optimizer == SGD()
    assert person.field("Learning rate").text() == "0.05"


def test_each_of_two_drags_is_a_step_of_its_own(person: Person) -> None:
    person.drags("Learning rate", 0.5, 0.6)
    after_one = person.document.experiment.optimizer
    person.drags("Learning rate", 0.5, 0.3)

    person.undoes()

    assert person.document.experiment.optimizer == after_one


def test_a_schedule_brings_its_own_settings(person: Person) -> None:
    person.picks("Schedule", "cosine")

    person.enters("Steps", "500")

    assert person.document.experiment.optimizer == SGD(schedule=Cosine(steps=500))


def test_batch_and_precision_are_here_too(person: Person) -> None:
    person.enters("Batch", "32")
    person.presses("double (float64)")

    assert (person.document.experiment.batch, person.document.experiment.precision) == (32, "float64")


def test_a_learning_rate_out_of_range_is_refused_in_one_sentence(person: Person) -> None:
    person.enters("Learning rate", "-1")

    assert person.document.experiment.optimizer == SGD()
    assert len([sentence for sentence in person.sees() if sentence.startswith("Enter a number from")]) == 1

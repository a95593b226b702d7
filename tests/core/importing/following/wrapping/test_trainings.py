"""A wrapper's training has the data with which it is fitted, be it at once or never."""

from __future__ import annotations

from core.importing.following.machine import Machine
from core.importing.following.values import Made
from core.importing.following.wrapping.trainings import begin, hand_over


def test_data_are_added_to_what_the_wrapper_was_given() -> None:
    machine, wrapper, model = Machine(), Made("Wrapper", [], {}, 3), Made("Sequential", [], {}, 1)

    begin(machine, wrapper, model, {"epochs": 2})
    hand_over(machine, wrapper, ["x", "y"], {"batch_size": 5})
    hand_over(machine, wrapper, ["z"], {})

    (training,) = machine.trainings
    assert (training.model, training.line, training.args) == (model, 3, ("z",))
    assert training.kwargs == {"epochs": 2, "batch_size": 5}


def test_what_wraps_nothing_is_handed_nothing() -> None:
    machine = Machine()

    hand_over(machine, Made("SVC", [], {}, 1), ["x"], {})

    assert machine.trainings == []

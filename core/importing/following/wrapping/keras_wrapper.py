"""KerasClassifier and KerasRegressor: a function builds the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import Function, Instance, Made
from core.importing.following.wrapping.trainings import begin, own

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

NAMES = {"KerasClassifier", "KerasRegressor"}


def train(machine: Machine, made: Made) -> None:
    """Has what it builds trained, with what it is given."""
    build = made.given(0, "build_fn", "model")
    given = made.kwargs | own(made, "model")  # of which a function takes what it has a name for
    model = machine.run(build, [], given) if isinstance(build, Function) else build
    if isinstance(model, Made | Instance):
        begin(machine, made, model, made.kwargs)

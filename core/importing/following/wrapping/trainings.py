"""Trainings that begin with a wrapper and are told of their data when that is fitted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.importing.following.values import Made, Training, Value

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

_KEPT = "training"


def own(wrapper: Made, part: str) -> dict[str, Value]:
    """The arguments that are for one of its parts, by the names that these have there."""
    start = f"{part}__"
    return {name.removeprefix(start): value for name, value in wrapper.kwargs.items() if name.startswith(start)}


def begin(machine: Machine, wrapper: Made, model: Value, kwargs: dict[str, Value]) -> None:
    """The model in the wrapper is trained, with these arguments."""
    training = Training(model, wrapper.line, (), kwargs)
    wrapper.state[_KEPT] = training
    machine.trainings.append(training)


def hand_over(machine: Machine, wrapper: Made, args: list[Value], kwargs: dict[str, Value]) -> None:
    """With these data."""
    begun = wrapper.state.get(_KEPT)
    if begun in machine.trainings:
        wrapper.state[_KEPT] = told = replace(begun, args=tuple(args), kwargs=begun.kwargs | kwargs)
        machine.trainings[machine.trainings.index(begun)] = told

"""A wish can be compared and taken apart."""

from __future__ import annotations

from app.plots.wishes import EditLayers, ShowNeuron, ShowSteps, Wish
from core.layers import Dense


def test_wishes_are_values_that_a_match_tells_apart() -> None:
    wishes: list[Wish] = [EditLayers({2: Dense(units=3)}, "drag-1"), ShowNeuron(entry=4, unit=1), ShowSteps(None)]

    told = []
    for wish in wishes:
        match wish:
            case EditLayers(layers, gesture):
                told.append((dict(layers), gesture))
            case ShowNeuron(entry, unit):
                told.append(({}, f"{entry}, {unit}"))
            case ShowSteps(steps):
                told.append(({}, f"{steps}"))

    assert told == [({2: Dense(units=3)}, "drag-1"), ({}, "4, 1"), ({}, "None")]

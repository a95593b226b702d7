"""Which neuron is looked at: one of the selected layer, and where that has none, one of the next that has some."""

from __future__ import annotations

from collections.abc import Set

from app.plots.microscope.settings import NeuronSettings
from core.record.frame import Structure


def following(settings: NeuronSettings, slots: Set[int], structure: Structure) -> NeuronSettings:
    """The settings with a neuron of the selected layers."""
    if not slots or settings.entry in slots:
        return settings
    entry = _next_neural(max(slots), structure)
    return settings.having(entry=entry, unit=settings.unit if entry == settings.entry else 0)


def inside(settings: NeuronSettings, structure: Structure) -> NeuronSettings:
    """Another network may have fewer layers or units than the one that was looked at."""
    entry = _next_neural(min(settings.entry, structure.entries - 1), structure)
    return settings.having(entry=entry, unit=min(settings.unit, structure.units[entry] - 1))


def passed_over(settings: NeuronSettings, slots: Set[int], structure: Structure) -> int | None:
    """The selected layer, where it has no neurons and another is shown instead."""
    if not slots or settings.entry in slots:
        return None
    last = max(slots)
    return last if last < structure.entries and last not in structure.neural else None


def are_others(before: Structure, now: Structure) -> bool:
    """Whether they are networks of other layers, whose neurons have nothing to do with each other."""
    return (before.kinds, before.units) != (now.kinds, now.units)


def _next_neural(entry: int, structure: Structure) -> int:
    return min((each for each in structure.neural if each >= entry), default=max(structure.neural))

"""Edits of a whole stack at regular places: a normalizer after every hidden layer, a skip around every few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from core.experiment.experiment import Experiment
from core.experiment.fitting import shapes
from core.layers import Layer, hidden_slots, layer_kinds


class Insertion(NamedTuple):
    """A new layer before the slot at a position of the stack as it was."""

    before: int
    layer: Layer


def normalizing_kinds() -> tuple[type[Layer], ...]:
    """The kinds that bring a signal to one size."""
    return tuple(kind for kind in layer_kinds().values() if kind.normalizes)


def normalizers(layers: Sequence[Layer], kind: type[Layer]) -> tuple[Insertion, ...]:
    """One right after every hidden layer that has none there."""
    ends = [slot + 1 for slot in hidden_slots(layers)]
    return tuple(Insertion(end, kind()) for end in ends if end == len(layers) or not layers[end].normalizes)


def skips(layers: Sequence[Layer], every: int) -> tuple[Insertion, ...]:
    """One around each `every` hidden layers, with what belongs to them, where none ends already; a rest has none."""
    skip = next(layer for layer in (kind() for kind in layer_kinds().values()) if layer.looks_back())
    hidden = hidden_slots(layers)
    starts = [*hidden[::every], len(layers)] if len(hidden) % every == 0 else list(hidden[::every])
    found = ((begin, end) for begin, end in pairwise(starts) if not layers[end - 1].looks_back())
    return tuple(Insertion(end, skip.looking_back(end - begin)) for begin, end in found)


def with_insertions(experiment: Experiment, insertions: Sequence[Insertion]) -> Experiment:
    """The experiment with these layers, each set so that it fits its place; whoever looks back looks to the same place.

    ExperimentError where the parts did not fit before.
    """
    entering, layers = shapes(experiment), experiment.layers
    new = {insertion.before: insertion.layer for insertion in insertions}
    places = [slot + sum(before <= slot for before in new) for slot in range(len(layers))]
    made, seen = list[Layer](), [entering[0]]
    for slot in range(len(layers) + 1):
        for layer, fits in ((new.get(slot), True), (layers[slot] if slot < len(layers) else None, False)):
            if layer is not None:
                back = layer.looks_back()
                there = layer.looking_back(len(made) - places[slot - back]) if back else layer
                made.append(there.fitting(seen) if fits else there)
                seen.append(made[-1].outputs(seen[-1]))
    return experiment.with_layers(made)

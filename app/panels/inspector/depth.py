"""What a stack looks like when it is made deeper or shallower at its end."""

from __future__ import annotations

from core.components.component import Component, key
from core.layers import HIDDEN, Dense

Layers = tuple[Component, ...]


def hidden_slots(layers: Layers) -> tuple[int, ...]:
    """The positions of the hidden layers: those with nodes and weights."""
    return tuple(slot for slot, layer in enumerate(layers) if key(layer) in HIDDEN)


def of_depth(layers: Layers, depth: int) -> Layers:
    """The stack with `depth` hidden layers: the last one repeats, or the last ones go, each with what belongs to it.

    What stands between a hidden layer and the next, such as a normalizer, belongs to the former.
    """
    hidden = hidden_slots(layers)
    if depth < len(hidden):
        return layers[: hidden[depth]]
    last = layers[hidden[-1] :] if hidden else (Dense(),)
    return layers + last * (depth - len(hidden))

"""What a stack looks like when it is made deeper or shallower at its end."""

from __future__ import annotations

from core.layers import Layer, hidden_slots, layer_kinds

Layers = tuple[Layer, ...]


def of_depth(layers: Layers, depth: int) -> Layers:
    """The stack with `depth` hidden layers: the last one repeats, or the last ones go, each with what belongs to it.

    What stands between a hidden layer and the next, such as a normalizer, belongs to the former.
    """
    hidden = hidden_slots(layers)
    if depth < len(hidden):
        return layers[: hidden[depth]]
    last = layers[hidden[-1] :] if hidden else (_plainest(),)
    return layers + last * (depth - len(hidden))


def _plainest() -> Layer:
    """A hidden layer of the first kind that has neurons."""
    return next(kind for kind in layer_kinds().values() if kind.neural)()

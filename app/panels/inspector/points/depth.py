"""What a stack looks like when it is made deeper or shallower at its end."""

from __future__ import annotations

from app.state.document import Document
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


def set_depth(document: Document, start: Layers, depth: int, gesture: str = "") -> None:
    """Give the document the depth that `start` would have; what stands beyond its end is inserted or taken out."""
    now, after = document.experiment.layers, of_depth(start, depth)
    if len(after) > len(now):
        document.insert_layers(len(now), after[len(now) :], "repeat", gesture)
    elif len(after) < len(now):
        document.remove_layers(range(len(after), len(now)), "remove", gesture)


def _plainest() -> Layer:
    """A hidden layer of the first kind that has neurons."""
    return next(kind for kind in layer_kinds().values() if kind.neural)()

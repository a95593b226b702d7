"""Finding layers by what stands in their blocks: name, activation, initializer, nodes or number, in any language."""

from __future__ import annotations

from app.panels.stack.drawing.parts import chosen
from app.panels.stack.units import main_number
from app.texts import Texts
from core.components.component import Component, key
from core.layers import AnyLayer


def found(query: str, layers: tuple[AnyLayer, ...], texts: Texts) -> tuple[int, ...]:
    """The slots whose layers have every word of the query: a number as a whole, anything else in part."""
    words = query.casefold().split()
    if not words:
        return ()
    known: dict[AnyLayer, tuple[str, frozenset[str]]] = {}
    slots = []
    for slot, layer in enumerate(layers):
        if layer not in known:
            known[layer] = _described(layer, texts)
        text, numbers = known[layer]
        if all(_fits(word, text, numbers | {str(slot + 1)}) for word in words):
            slots.append(slot)
    return tuple(slots)


def _fits(word: str, text: str, numbers: frozenset[str]) -> bool:
    return word in numbers if word.replace(".", "", 1).isdigit() else word in text


def _described(layer: AnyLayer, texts: Texts) -> tuple[str, frozenset[str]]:
    """A layer's names, on the screen and in files, and its number."""
    parts: list[Component] = [layer, *chosen(layer).values()]
    names = [name for part in parts for name in (texts.component(part), key(part), key(part).replace("_", " "))]
    number = main_number(layer)
    return "\n".join(names).casefold(), frozenset() if number is None else frozenset({texts.number(number)})

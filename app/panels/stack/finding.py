"""Finding layers by what stands in their blocks: name, activation, initializer, nodes or number, in any language."""

from __future__ import annotations

from typing import NamedTuple

from app.panels.stack.drawing.parts import chosen
from app.panels.stack.units import Entry, main_number
from app.texts import Texts
from core.components.component import Component, key
from core.experiment import Output
from core.layers import AnyLayer


class Last(NamedTuple):
    """The output with the nodes that it has, and the activation that the loss has in it, "" where there is none."""

    output: Output
    fused: str = ""


def found(query: str, layers: tuple[AnyLayer, ...], last: Last, texts: Texts) -> tuple[int, ...]:
    """The slots whose layers have every word of the query: a number as a whole, anything else in part.

    The output comes after the last; it has a name, but no number.
    """
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
    text, numbers = _described(last.output, texts, last.fused)
    return (*slots, *([len(layers)] if all(_fits(word, text, numbers) for word in words) else []))


def _fits(word: str, text: str, numbers: frozenset[str]) -> bool:
    return word in numbers if word.replace(".", "", 1).isdigit() else word in text


def _described(layer: Entry, texts: Texts, fused: str = "") -> tuple[str, frozenset[str]]:
    """A layer's names, on the screen and in files, and its number."""
    parts: list[Component | Output] = [layer, *chosen(layer).values()]
    keys = [*map(key, parts), *([fused] if fused else [])]
    names = [layer.name, *(name for each in keys for name in (texts.called(each), each, each.replace("_", " ")))]
    number = main_number(layer)
    return "\n".join(names).casefold(), frozenset() if number is None else frozenset({texts.number(number)})

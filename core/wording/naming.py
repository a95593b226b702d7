"""Layers by what people call them: beside its place the name of a layer that is meant alone, once in what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace

from core.wording.phrase import Either, Listed, Phrase, Slots, Value
from core.wording.visible import shortened

LONGEST_NAME = 24  # letters in a sentence


def named(phrases: Iterable[Phrase], names: Sequence[str]) -> Iterator[Phrase]:
    """The same phrases in their order, with the names of the entries, "" where nobody has named one."""
    left = {slot: shortened(name, LONGEST_NAME) for slot, name in enumerate(names) if name}
    return (_named(phrase, left) for phrase in phrases) if left else iter(phrases)


def _named(phrase: Phrase, left: dict[int, str]) -> Phrase:
    told = copy(phrase)
    object.__setattr__(told, "values", tuple((key, _value(value, left)) for key, value in phrase.values))
    return told


def _value(value: Value, left: dict[int, str]) -> Value:
    match value:
        case Phrase():
            return _named(value, left)
        case Either() | Listed():
            return replace(value, parts=tuple(_value(part, left) for part in value.parts))
        case Slots(slots=(slot,)):
            return replace(value, name=left.pop(slot, ""))
    return value

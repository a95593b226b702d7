"""Differences: the places at which one experiment is not as another, setting by setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import inspect

from core.components.component import alternatives
from core.experiment import Experiment
from core.experiment.places import ALL, KIND, item_of, part_of, with_value
from core.layers import AnyLayer
from core.scenes.work.alignment import Pair

Keys: TypeAlias = tuple[str, ...]
How: TypeAlias = Literal["set", "inserted", "removed", "lost"]
LAYERS = "layers"


class Difference(NamedTuple):
    """A place that was set to another value, a layer that was put in or taken out, or what went with a kind.

    `keys` lead to it as it is now, or, where it is gone, as it was; `origin` as it was, "*" where it is new.
    """

    how: How
    keys: Keys
    origin: Keys
    value: Any = None


def plain(value: Any) -> Any:
    """As it is in files, without what people have written on it."""
    return msgspec.json.decode(msgspec.json.encode(value))


def differences(before: Experiment, after: Experiment, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """In the order of the file. `pairs`: which layer became which."""
    old, new = plain(before.unremarked), plain(after.unremarked)
    for name in new:
        declared = _declared(name)
        if name != LAYERS:
            yield from settings_between(old[name], new[name], declared, (name,), (name,))
            continue
        for pair in pairs:
            yield from _of_pair(old[name], new[name], pair, item_of(declared))


def of_pair(before: Experiment, after: Experiment, pair: Pair) -> Iterator[Difference]:
    """What has become of one layer."""
    one, other = pair
    old = [plain(layer) for layer in before.unremarked.layers] if one is not None else []
    new = [plain(layer) for layer in after.unremarked.layers] if other is not None else []
    return _of_pair(old, new, pair, item_of(_declared(LAYERS)))


def between_layers(one: AnyLayer, other: AnyLayer) -> int:
    """At how many places they differ."""
    between = settings_between(plain(one), plain(other), item_of(_declared(LAYERS)), (), ())
    return sum(each.how == "set" for each in between)


@cache
def _declared(name: str) -> inspect.Type:
    """What may stand in that field of an experiment; msgspec takes a while to tell."""
    return part_of({}, inspect.type_info(Experiment), name)


def settings_between(old: Any, new: Any, declared: inspect.Type, keys: Keys, origin: Keys) -> Iterator[Difference]:
    """Of two plain values that were declared so; of another kind, what it has beyond the settings that both have."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        if old != new:
            yield Difference("set", keys, origin, new)
        return
    if _has_kinds(declared) and old[KIND] != new[KIND]:
        yield Difference("set", (*keys, KIND), (*origin, KIND), new[KIND])
        yield from (Difference("lost", (*keys, name), (*origin, name)) for name in old if name not in new)
        old = with_value(old, declared, (KIND,), new[KIND])
    for name in {**new, **old}:
        if name != KIND or not _has_kinds(declared):
            part = part_of(new if name in new else old, declared, name)
            yield from settings_between(old.get(name), new.get(name), part, (*keys, name), (*origin, name))


def _has_kinds(declared: inspect.Type) -> bool:
    """Whether a group of settings says of itself what it is."""
    return any(isinstance(each, inspect.StructType) and each.tag_field == KIND for each in alternatives(declared))


def _of_pair(old: Sequence[Any], new: Sequence[Any], pair: Pair, layer: inspect.Type) -> Iterator[Difference]:
    match pair:
        case (int(one), int(other)):
            yield from settings_between(old[one], new[other], layer, (LAYERS, str(other)), (LAYERS, str(one)))
        case (int(one), None):
            yield Difference("removed", (LAYERS, str(one)), (LAYERS, str(one)), old[one])
        case (None, int(other)):
            yield Difference("inserted", (LAYERS, str(other)), (LAYERS, ALL), new[other])


def places(value: Any, keys: Keys) -> Iterator[Keys]:
    """All that there are in a plain value."""
    if not isinstance(value, dict) or not value:
        yield keys
        return
    for name, part in value.items():
        yield from places(part, (*keys, name))

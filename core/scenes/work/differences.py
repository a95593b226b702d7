"""Differences: the places at which one experiment is not as another, setting by setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import inspect
from msgspec.structs import replace

from core.components.component import alternatives
from core.experiment import Experiment
from core.experiment.places import ALL, KIND, item_of, part_of, with_value
from core.layers import AnyLayer
from core.scenes.work.alignment import Pair

Keys: TypeAlias = tuple[str, ...]
How: TypeAlias = Literal["set", "inserted", "removed", "lost"]
LAYERS = "layers"
KEPT = 1024  # pairs of layers


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
    old, new = (plain(each.unremarked.with_layers(())) for each in (before, after))
    for name in new:
        if name == LAYERS:
            yield from _of_pairs(before, after, pairs)
        else:
            yield from settings_between(old[name], new[name], _declared(name), (name,), (name,))


def of_pair(before: Experiment, after: Experiment, pair: Pair) -> Iterator[Difference]:
    """What has become of one layer."""
    return _of_pairs(before, after, [pair])


def declared_layer() -> inspect.Type:
    """What a layer may be."""
    return item_of(_declared(LAYERS))


@cache
def _declared(name: str) -> inspect.Type:
    """What may stand in that field of an experiment; msgspec takes a while to tell."""
    return part_of({}, inspect.type_info(Experiment), name)


def settings_between(old: Any, new: Any, declared: inspect.Type, keys: Keys, origin: Keys) -> Iterator[Difference]:
    """Of two plain values that were declared so; of another kind, what it has beyond the settings that both have."""
    if old == new:
        return
    if not (isinstance(old, dict) and isinstance(new, dict)):
        yield Difference("set", keys, origin, new)
        return
    if has_kinds(declared) and old[KIND] != new[KIND]:
        yield Difference("set", (*keys, KIND), (*origin, KIND), new[KIND])
        yield from (Difference("lost", (*keys, name), (*origin, name)) for name in old if name not in new)
        old = with_value(old, declared, (KIND,), new[KIND])
    for name in {**new, **old}:
        if old.get(name) != new.get(name) and (name != KIND or not has_kinds(declared)):
            part = part_of(new if name in new else old, declared, name)
            yield from settings_between(old.get(name), new.get(name), part, (*keys, name), (*origin, name))


def has_kinds(declared: inspect.Type) -> bool:
    """Whether a group of settings says of itself what it is."""
    return any(isinstance(each, inspect.StructType) and each.tag_field == KIND for each in alternatives(declared))


def _of_pairs(before: Experiment, after: Experiment, pairs: Sequence[Pair]) -> Iterator[Difference]:
    for one, other in pairs:
        was = None if one is None else before.layers[one]
        now = None if other is None else after.layers[other]
        keys, origin = (LAYERS, str(other)), (LAYERS, str(one))
        if was is None and now is not None:
            yield Difference("inserted", keys, (LAYERS, ALL), plain(_unnamed(now)))
        elif was is not None and now is None:
            yield Difference("removed", origin, origin, plain(_unnamed(was)))
        elif was is not None and now is not None and was is not now:
            for how, place, old, value in _inside(_unnamed(was), _unnamed(now)):
                yield Difference(how, (*keys, *place), (*origin, *old), value)


@lru_cache(KEPT)
def _inside(one: AnyLayer, other: AnyLayer) -> tuple[Difference, ...]:
    """Where they differ, from the layer on. Of a thousand layers few are different, and each is asked for often."""
    return tuple(settings_between(plain(one), plain(other), declared_layer(), (), ()))


def _unnamed(layer: AnyLayer) -> AnyLayer:
    return replace(layer, name="") if layer.name else layer


def places(value: Any, keys: Keys) -> Iterator[Keys]:
    """All that there are in a plain value."""
    if not isinstance(value, dict) or not value:
        yield keys
        return
    for name, part in value.items():
        yield from places(part, (*keys, name))

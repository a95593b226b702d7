"""Places in plain values: where keys lead, by what is declared, and what stands there once a value is put in."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import inspect

from core.components.component import alternatives, plain_defaults
from core.wording import Either, Listed, Reason, shortened
from core.wording.nearness import nearest

Keys: TypeAlias = tuple[str, ...]

KIND = "kind"
MOST_DIGITS = 18  # of the number of an entry
ALL = "*"  # entries of a list that have such a place


class Lost(Exception):
    """A key that leads nowhere: how many before it did, and what there is in its place."""

    def __init__(self, key: str, depth: int, names: Iterable[str] = (), entries: int | None = None) -> None:
        super().__init__(key)
        self.key, self.depth, self.names, self.entries = key, depth, tuple(names), entries

    @property
    def reason(self) -> Reason:
        """The same for people, with the names that are nearest."""
        word = shortened(self.key)
        if self.entries is not None:
            return Reason("path.no_entry", word=word, last=self.entries - 1) if self.entries else Reason("path.empty")
        if near := nearest(self.key, self.names):
            return Reason("path.near", word=word, near=Either(near))
        return Reason("path.unknown", word=word, names=Listed(self.names)) if self.names else Reason("path.end")


def with_value(value: Any, declared: inspect.Type, keys: Keys, new: Any, depth: int = 0) -> Any:
    """The same values with another one where the keys lead, and whatever it has a default for; Lost where to nowhere.

    A text in place of a part is its kind, which keeps the settings that it shares with the one before.
    """
    if not keys:
        return _completed(_turned(value, declared, new), declared)
    if isinstance(value, list):
        return _in_list(value, declared, keys, new, depth)
    if not isinstance(value, dict):
        raise Lost(keys[0], depth)
    if keys == (KIND,) and KIND in value:
        return _completed(_turned(value, declared, new) if isinstance(new, str) else value | {KIND: new}, declared)
    part = part_of(value, declared, keys[0], depth)
    return value | {keys[0]: with_value(value.get(keys[0]), part, keys[1:], new, depth + 1)}


def _in_list(entries: list[Any], declared: inspect.Type, keys: Keys, new: Any, depth: int) -> list[Any]:
    """At one of them, or at all that have such a place."""
    key, further = keys[0], keys[1:]
    if key != ALL and not (key.isascii() and key.isdecimal()):
        raise Lost(key, depth, ("[0]", f"[{ALL}]"))
    chosen = range(len(entries)) if key == ALL else range(len(entries))[_place(key) :][:1]
    if not chosen:
        raise Lost(key, depth, entries=len(entries))
    item, result, lost = item_of(declared), list(entries), list[Lost]()
    for i in chosen:
        try:
            result[i] = with_value(entries[i], item, further, new, depth + 1)
        except Lost as one:
            lost.append(one)
    if len(lost) == len(chosen):
        raise _together(lost)
    return result


def _place(key: str) -> int:
    """Of an entry; beyond all lists where the number is longer than Python reads."""
    return int(key) if len(key) <= MOST_DIGITS else sys.maxsize


def _together(lost: Sequence[Lost]) -> Lost:
    """Of several that all lead nowhere, how far they come, and all names that there are."""
    last = max(lost, key=lambda one: one.depth)
    names = dict.fromkeys(name for one in lost if one.depth == last.depth for name in one.names)
    return Lost(last.key, last.depth, names, last.entries)


def part_of(value: Mapping[str, Any], declared: inspect.Type, key: str, depth: int = 0) -> inspect.Type:
    """What may stand under that name in a group of settings."""
    for each in alternatives(declared):
        if isinstance(each, inspect.DictType):
            return each.value_type
    struct = _struct(value, declared)
    known: dict[str, inspect.Type] = {KIND: inspect.StrType()} if KIND in value else {}
    known |= {field.encode_name: field.type for field in struct.fields} if struct is not None else {}
    if key not in known:
        raise Lost(key, depth, known)
    return known[key]


def item_of(declared: inspect.Type) -> inspect.Type:
    """What the entries of a list may be."""
    found = (
        each.item_type for each in alternatives(declared) if isinstance(each, inspect.ListType | inspect.VarTupleType)
    )
    return next(found, inspect.AnyType())


def _struct(value: Mapping[str, Any], declared: inspect.Type) -> inspect.StructType | None:
    """Which of the declared ones a group of settings is."""
    structs = [each for each in alternatives(declared) if isinstance(each, inspect.StructType)]
    return next((each for each in structs if each.tag_field is None or each.tag == value.get(each.tag_field)), None)


def _turned(value: Any, declared: inspect.Type, new: Any) -> Any:
    """A text that takes the place of a part as that kind, with the settings that both have."""
    if not (isinstance(value, dict) and KIND in value and isinstance(new, str)):
        return new
    struct = _struct({KIND: new}, declared)
    shared = value.keys() & {field.encode_name for field in struct.fields} if struct is not None else ()
    return {KIND: new} | {name: value[name] for name in value if name in shared}


def _completed(value: Any, declared: inspect.Type) -> Any:
    """With all that has a default; what is wrong in it is left to be refused."""
    if isinstance(value, list):
        item = item_of(declared)
        return [_completed(each, item) for each in value]
    struct = _struct(value, declared) if isinstance(value, dict) else None
    if struct is None:
        return value
    types = {field.encode_name: field.type for field in struct.fields}
    whole = plain_defaults(struct.cls) | value
    return {name: _completed(part, types.get(name, inspect.AnyType())) for name, part in whole.items()}

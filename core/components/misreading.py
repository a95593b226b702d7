"""Misreadings: where plain values do not fit the declaration of a type, found by walking through both at once."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import inspect

from core.components.component import alternatives
from core.wording import Either, Field, Listed, Phrase, Reason, shortened


class Pairs:
    """A JSON object as the pairs that were written, the repeated ones too."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        self._pairs = pairs

    def items(self) -> list[tuple[str, Any]]:
        return self._pairs


class Beyond:
    """A number that no computer can hold."""


_NAMES: tuple[tuple[tuple[type, ...], tuple[type, ...], str], ...] = (
    # declared, written, name; the first that fits
    ((inspect.BoolType,), (bool,), "switch"),
    ((inspect.IntType,), (int,), "integer"),
    ((inspect.FloatType,), (float, int), "number"),
    ((inspect.StrType,), (str,), "text"),
    ((inspect.NoneType,), (type(None),), "null"),
    ((inspect.StructType, inspect.DictType), (Pairs, dict), "object"),
    ((inspect.ListType, inspect.VarTupleType, inspect.TupleType), (list, tuple), "list"),
)
_LIMITS = (  # as declared, as told, what is beyond it
    ("ge", "at_least", operator.lt),
    ("le", "at_most", operator.gt),
)


def misreading(value: Any, kind: Any) -> Reason | None:
    """The first reason for which plain values (of JSON, or `msgspec.to_builtins`) are no value of that type."""
    return next(_mistakes(value, inspect.type_info(kind), ()), None)


def _mistakes(value: Any, type_: inspect.Type, keys: tuple[str | int, ...]) -> Iterator[Reason]:
    members = alternatives(type_)
    fitting = [each for each in members if _is_of(value, each)]
    if isinstance(value, Beyond):
        yield _at(keys, "value.beyond")
    elif not fitting:
        yield _wrong_type(value, members, keys)
    elif isinstance(value, Pairs | dict) and isinstance(fitting[0], inspect.StructType):
        yield from _of_struct(value, [each for each in fitting if isinstance(each, inspect.StructType)], keys)
    else:
        yield from _of_plain(value, fitting[0], keys)


def _is_of(value: Any, type_: inspect.Type) -> bool:
    if isinstance(type_, inspect.LiteralType):
        return any(type(each) is type(value) for each in type_.values)
    return any(
        isinstance(type_, declared) and isinstance(value, written) and (name == "switch" or not isinstance(value, bool))
        for declared, written, name in _NAMES
    ) or isinstance(type_, inspect.AnyType | inspect.RawType)


def _wrong_type(value: Any, members: Iterable[inspect.Type], keys: tuple[str | int, ...]) -> Reason:
    wanted = tuple(dict.fromkeys(map(_declared, members)))
    got = next((name for _, written, name in _NAMES if isinstance(value, written)), "object")
    if value is None and wanted == ("number",):
        return _at(keys, "value.finite")
    if wanted == ("integer",) and isinstance(value, float):
        return _at(keys, "value.whole" if math.isfinite(value) else "value.finite")
    names = Either(tuple(Phrase(f"type.{name}") for name in wanted))
    return _at(keys, "value.type", wanted=names, got=Phrase(f"type.{got}"))


def _declared(type_: inspect.Type) -> str:
    if isinstance(type_, inspect.LiteralType):
        return "text" if isinstance(type_.values[0], str) else "integer"
    return next((name for declared, _, name in _NAMES if isinstance(type_, declared)), "object")


def _of_plain(value: Any, type_: inspect.Type, keys: tuple[str | int, ...]) -> Iterator[Reason]:
    if isinstance(type_, inspect.LiteralType) and value not in type_.values:
        choices = Either(tuple(map(str, type_.values)))
        yield _at(keys, "value.choice", choices=choices, word=shortened(str(value)))
    elif isinstance(value, float) and not math.isfinite(value):
        yield _at(keys, "value.finite")
    elif isinstance(value, list | tuple):
        yield from _of_list(value, type_, keys)
    elif isinstance(value, Pairs | dict) and isinstance(type_, inspect.DictType):
        for name, part in value.items():
            yield from _mistakes(part, type_.value_type, (*keys, shortened(name)))
    elif isinstance(value, str):
        yield from _too_long(value, type_, keys)
    else:
        yield from _out_of_range(value, type_, keys)


def _too_long(text: str, type_: inspect.Type, keys: tuple[str | int, ...]) -> Iterator[Reason]:
    most = getattr(type_, "max_length", None)
    if most is not None and len(text) > most:
        yield _at(keys, "value.at_most_characters", limit=f"{most:,}", length=f"{len(text):,}")


def _out_of_range(value: Any, type_: inspect.Type, keys: tuple[str | int, ...]) -> Iterator[Reason]:
    for name, code, beyond in _LIMITS:
        limit = getattr(type_, name, None)
        if limit is not None and beyond(value, limit):
            yield _at(keys, f"value.{code}", limit=str(limit).removesuffix(".0"))


def _of_list(value: Any, type_: inspect.Type, keys: tuple[str | int, ...]) -> Iterator[Reason]:
    most, item = getattr(type_, "max_length", None), getattr(type_, "item_type", None)
    if most is not None and len(value) > most:  # before a million entries are looked at
        yield _at(keys, "value.at_most_entries", limit=most)
    least = getattr(type_, "min_length", None)
    if least is not None and len(value) < least:
        yield _at(keys, "value.at_least_entries", limit=least)
    if item is not None:
        for i, part in enumerate(value):
            yield from _mistakes(part, item, (*keys, i))


def _of_struct(
    value: Pairs | Mapping[str, Any], structs: list[inspect.StructType], keys: tuple[str | int, ...]
) -> Iterator[Reason]:
    pairs, label = list(value.items()), structs[0].tag_field
    tags = {struct.tag: struct for struct in structs}
    written = [tag for name, tag in pairs if name == label]
    if label is not None and len(structs) > 1 and not written:
        yield _at((*keys, label), "kind.missing", kinds=Listed(tuple(map(str, tags))))
        return
    for tag in written[:1]:
        yield from _of_tag(tag, tags, (*keys, label or ""))
    struct = tags.get(written[0]) if written and isinstance(written[0], str) else structs[0]
    if struct is not None:
        yield from _of_fields(pairs, struct, keys)


def _of_tag(tag: Any, tags: Mapping[Any, inspect.StructType], keys: tuple[str | int, ...]) -> Iterator[Reason]:
    if not isinstance(tag, str):
        yield _wrong_type(tag, [inspect.StrType()], keys)
    elif tag not in tags:
        kinds = Listed(tuple(map(str, tags)))
        yield _at(keys, "kind.unknown", word=shortened(tag), kinds=kinds)


def _of_fields(
    pairs: list[tuple[str, Any]], struct: inspect.StructType, keys: tuple[str | int, ...]
) -> Iterator[Reason]:
    fields = {field.encode_name: field for field in struct.fields}
    for name, part in pairs:
        if struct.tag_field is not None and name == struct.tag_field:
            if part != struct.tag:
                yield _at((*keys, name), "field.twice")
        elif name in fields:
            yield from _mistakes(part, fields[name].type, (*keys, name))
        elif struct.forbid_unknown_fields:
            yield _at(keys, "field.unknown", word=shortened(name))
    written = {name for name, _ in pairs}
    for name, field in fields.items():
        if field.required and name not in written:
            yield _at((*keys, name), "field.missing")


def _at(keys: tuple[str | int, ...], code: str, **values: Any) -> Reason:
    """The reason in its place."""
    reason = Reason(code, **values)
    return reason.at(Field(*keys)) if keys else reason

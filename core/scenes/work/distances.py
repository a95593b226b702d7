"""Distances: at how many places settings differ, of each of some from each of others, found for all pairs at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeAlias

import msgspec
import numpy as np
from msgspec import inspect
from numpy.typing import NDArray

from core.experiment.places import KIND, part_of, with_value
from core.layers import AnyLayer
from core.scenes.work.differences import declared_layer, has_kinds, plain

Counts: TypeAlias = NDArray[np.int64]  # (old, new)
Numbers: TypeAlias = NDArray[np.intp]


def between_layers(old: Sequence[AnyLayer], new: Sequence[AnyLayer]) -> Counts:
    """At how many places layers differ."""
    return distances([plain(each) for each in old], [plain(each) for each in new], declared_layer())


def distances(old: Sequence[Any], new: Sequence[Any], declared: inspect.Type) -> Counts:
    """How often `settings_between` says "set" of plain values that were declared so, for each old and each new one.

    Of a thousand values few are different, and of settings that are groups themselves each is looked at by itself.
    """
    (some, rows), (others, columns) = _different(old), _different(new)
    found = _between(some, others, declared)
    return found if found.shape == (len(old), len(new)) else found[np.ix_(rows, columns)]


def _between(old: Sequence[Any], new: Sequence[Any], declared: inspect.Type) -> Counts:
    """Of different ones; a group of settings is compared with groups, and all else as a whole."""
    numbers = _numbers([*map(_whole, old), *map(_whole, new)])
    found: Counts = (numbers[: len(old), None] != numbers[None, len(old) :]).astype(np.int64)
    for one, rows in _kinds(old).items():
        for other, columns in _kinds(new).items():
            if one is not None and other is not None:
                here = [old[row] for row in rows], [new[column] for column in columns]
                found[np.ix_(rows, columns)] = _between_groups(*here, declared)
    return found


def _between_groups(old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]], declared: inspect.Type) -> Counts:
    """All of one kind, and all of one: what those of another kind have in common is compared further."""
    by_kind = has_kinds(declared)
    turned = by_kind and old[0][KIND] != new[0][KIND]
    if turned:
        old = [with_value(each, declared, (KIND,), new[0][KIND]) for each in old]
    found = np.full((len(old), len(new)), int(turned), np.int64)
    for name in dict.fromkeys(name for each in (*new, *old) for name in each):
        parts = [each.get(name) for each in old], [each.get(name) for each in new]
        if (name != KIND or not by_kind) and any(each != parts[0][0] for some in parts for each in some):
            whose = next(each for each in (*new, *old) if name in each)
            found += distances(*parts, part_of(whose, declared, name))
    return found


def _different(values: Sequence[Any]) -> tuple[list[Any], Numbers]:
    """Those that are written otherwise than all before them, and the number of its like at each position."""
    written = [msgspec.json.encode(value) for value in values]
    return [*dict(zip(written, values, strict=True)).values()], _numbers(written)


def _numbers(keys: Iterable[Hashable]) -> Numbers:
    """The number, from 0, of each that is another."""
    seen = dict[Hashable, int]()
    return np.array([seen.setdefault(key, len(seen)) for key in keys], np.intp)


def _kinds(values: Sequence[Any]) -> dict[str | None, list[int]]:
    """Where groups of settings are of each kind; at None, what is none."""
    found = dict[str | None, list[int]]()
    for position, value in enumerate(values):
        kind = str(value.get(KIND, "")) if isinstance(value, dict) else None
        found.setdefault(kind, []).append(position)
    return found


def _whole(value: Any) -> Hashable:
    """The same for all groups of settings; of all else another for each that Python takes for another."""
    return dict if isinstance(value, dict) else _compared(value)


def _compared(value: Any) -> Hashable:
    if isinstance(value, dict):
        return frozenset((name, _compared(part)) for name, part in value.items())
    return tuple(map(_compared, value)) if isinstance(value, list) else value

"""The features of a table: numbers as they are, categories one-hot, and what becomes of missing values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.column import MOST_CLASSES, Column, copy_columns
from core.components.tables.faults import MISSING_ROWS, gaps, no_number, not_finite
from core.components.tables.source import LARGEST_TABLE, DataError
from core.components.tables.table import Table
from core.components.tables.target import answers_of
from core.components.tables.wishes import Missing, TargetAs
from core.numerics import Floats
from core.wording import Phrase, Reason

MOST_NUMBERS = LARGEST_TABLE // 2  # as many as a table of plain numbers can have


class Samples(NamedTuple):
    """What a network learns from."""

    x: Floats  # (samples, features), float64, finite
    target: NDArray[Any]  # (samples,) class numbers, or (samples, 1) amounts
    classes: tuple[str, ...]
    features: tuple[str, ...] = ()  # their names, "city=Seoul" of a category; none where the table has none


def samples_of(table: Table, target_as: TargetAs | None, missing: Missing, of_amounts: bool = False) -> Samples:
    """The samples of a table. DataError names row and column of what cannot be."""
    used = [i for i, role in enumerate(table.roles) if role in ("feature", "category")]
    if not used:
        raise DataError(Reason("table.no_feature"))
    _refuse_strays(table, used)
    _refuse_too_many(table, used)
    name, column = table.names[table.target], table.columns[table.target]
    if missing == "refuse":
        _refuse_gaps(table, used, column.lacking)
    answers = answers_of(column, name, table.numerals, target_as, of_amounts)
    x, kept = _assembled(table, used, missing, ~column.lacking)
    target = answers.values
    if not kept.all():
        x, target = x[kept], target[kept]
    if not len(x):
        raise DataError(Reason("table.all_gaps"))
    _refuse_infinite(table, used, x, target, np.flatnonzero(kept))
    classes = answers.classes
    if classes and not kept.all():
        target, classes = _of_those_left(target, classes, name)
    return Samples(x, target, classes, _names_of(table, used) if table.dialect.names is not None else ())


def width_of(table: Table, place: int) -> int:
    """How many features a column makes."""
    if table.roles[place] == "category":
        return max(1, len(_categories(table.columns[place], table, place)))
    return int(table.roles[place] == "feature")


def _names_of(table: Table, used: Sequence[int]) -> tuple[str, ...]:
    names = list[str]()
    for place in used:
        name = table.labels[place]
        if table.roles[place] == "category":
            values = _categories(table.columns[place], table, place) or {"": 0}
            names += [f"{name}={value:g}" if isinstance(value, float) else f"{name}={value}" for value in values]
        else:
            names.append(name)
    return tuple(names)


def _refuse_strays(table: Table, used: Sequence[int]) -> None:
    for place in used:
        column = table.columns.get(place)
        if table.roles[place] == "category":
            continue
        stray = table.strays.get(place) if column is None else column.stray
        if column is not None and column.kind == "text" and column.known:
            raise no_number("table.no_number", *next(iter(column.known.items())), table.names[place])
        if stray is not None:
            raise no_number("table.no_number", stray.cell, stray.row, table.names[place])


def _refuse_too_many(table: Table, used: Sequence[int]) -> None:
    """A category in very many rows takes much more room than its text."""
    widths = {place: width_of(table, place) for place in used}
    widest = max(used, key=widths.__getitem__)
    if widths[widest] > 1 and sum(widths.values()) * len(table.rows) > MOST_NUMBERS:
        reason = Reason("table.much_room", count=widths[widest], rows=len(table.rows))
        raise DataError(reason.at(table.names[widest]))


def _refuse_gaps(table: Table, used: Sequence[int], lacking_answer: NDArray[np.bool_]) -> None:
    lacking = lacking_answer.copy()
    if table.solid:
        wanted = [table.solid[place] for place in used if place in table.solid]
        bad = np.isnan(table.numbers)
        lacking |= bad.any(axis=1) if len(wanted) == len(table.solid) else bad[:, wanted].any(axis=1)
    for place in used:
        if place in table.columns:
            lacking |= table.columns[place].lacking
    found = np.flatnonzero(lacking)[: MISSING_ROWS + 1].tolist()
    if found:
        at_fault = next((i for i in used if _lacks(table, i, found[0])), table.target)
        raise gaps([table.rows.of(i) for i in found], table.names[at_fault])


def _lacks(table: Table, place: int, sample: int) -> bool:
    if place in table.columns:
        return bool(table.columns[place].lacking[sample])
    return bool(np.isnan(table.numbers[sample, table.solid[place]]))


def _assembled(table: Table, used: Sequence[int], missing: Missing, answered: NDArray[np.bool_]
               ) -> tuple[Floats, NDArray[np.bool_]]:  # fmt: skip
    """All features side by side, and which samples are kept."""
    if len(used) == len(table.solid) and all(place in table.solid for place in used):
        x = table.numbers
    else:
        x = _side_by_side(table, used)
    bad = np.isnan(x)
    if not bad.any():
        return x, answered
    if missing == "drop":
        return x, answered & ~bad.any(axis=1)
    x = x.copy() if x is table.numbers else x
    first = 0
    for place in used:
        last = first + width_of(table, place)
        _fill(x[:, first:last], answered, table, place)
        first = last
    return x, answered


def _side_by_side(table: Table, used: Sequence[int]) -> Floats:
    ends = [0, *accumulate(width_of(table, place) for place in used)]
    x = np.empty((len(table.rows), ends[-1]))
    firsts = dict(zip(used, ends, strict=False))
    copy_columns(x, table.numbers, [(firsts[place], i) for place, i in table.solid.items() if place in firsts])
    for place, first in firsts.items():
        if place in table.columns:
            _encode(table, place, x[:, first : first + width_of(table, place)])
    return x


def _fill(x: Floats, answered: NDArray[np.bool_], table: Table, place: int) -> None:
    """The mean of what is answered where a number is missing; the most frequent of categories, the first among
    equals."""
    gap = np.isnan(x[:, 0])
    if not gap.any():
        return
    known = answered & ~gap
    if not known.any():
        raise DataError(Reason("table.no_value").at(table.names[place]))
    if table.roles[place] == "category":
        x[gap] = np.arange(x.shape[1]) == x.sum(axis=0, where=known[:, np.newaxis]).argmax()
    else:
        x[gap] = (x[known] / known.sum()).sum(axis=0)


def _encode(table: Table, place: int, out: Floats) -> None:
    """A column that is read for itself, into (samples, as many as it takes), NaN where its value is missing."""
    column = table.columns[place]
    if table.roles[place] != "category":
        out[:, 0] = column.values()
        return
    order = _categories(column, table, place)
    codes = [-1 if text in column.gaps else order[_value(column, text)] for text in column.texts] or [-1]
    found = np.array(codes, np.int16)[column.places]
    np.equal(found[:, np.newaxis], np.arange(out.shape[1], dtype=np.int16), out=out)
    out[found < 0] = np.nan


def _categories(column: Column, table: Table, place: int) -> dict[Any, int]:
    """The different values, sorted, each with its place."""
    if not column.is_few:
        raise DataError(Reason("table.many_categories", limit=MOST_CLASSES).at(table.names[place]))
    values = {_value(column, text) for text in column.known}
    return {value: i for i, value in enumerate(sorted(values, key=lambda value: (isinstance(value, str), value)))}


def _value(column: Column, text: str) -> float | str:
    """By what a category is sorted: its number, or its text."""
    if column.kind != "number":
        return text
    try:
        return column.read(text)
    except ValueError:
        return text


def _refuse_infinite(table: Table, used: Sequence[int], x: Floats, target: NDArray[Any], kept: NDArray[np.int64]
                     ) -> None:  # fmt: skip
    if not np.isfinite(target).all():
        sample = int(np.flatnonzero(~np.isfinite(target))[0])
        raise not_finite(table.rows.of(int(kept[sample])), table.names[table.target])
    infinite = ~np.isfinite(x)
    if infinite.any():
        sample, feature = np.argwhere(infinite)[0].tolist()
        owners = [place for place in used for _ in range(width_of(table, place))]
        raise not_finite(table.rows.of(int(kept[sample])), table.names[owners[feature]])


def _of_those_left(
    target: NDArray[Any], classes: tuple[str, ...], name: Phrase
) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Classes of which samples are left, and these by them."""
    met = np.unique(target)
    if len(met) < 2:
        raise DataError(Reason("table.one_class").at(name))
    return np.searchsorted(met, target), tuple(classes[i] for i in met.tolist())

"""A reading: how a table is read and what each of its columns is taken for, to be shown before anything is learned."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from core.components.tables.cells.nature import Kind
from core.components.tables.cells.numerals import Numerals, is_gap
from core.components.tables.features import width_of
from core.components.tables.roles import FEWEST
from core.components.tables.source import DataError
from core.components.tables.table import Table
from core.components.tables.target import answers_of, depends_on_loss
from core.components.tables.wishes import Role, TargetAs

Value: TypeAlias = int | float | str | None


@dataclass(frozen=True)
class ColumnReading:
    """One column as it is read."""

    name: str  # its number, from 1, where the table has no names
    key: str  # by which `columns` and `target` mean it: its name, or its number where others have the same
    role: Role
    kind: Kind
    missing: int  # values
    first: tuple[Value, ...]  # three of them, None where one is missing
    features: int  # that it makes; a category makes one of each of its values


@dataclass(frozen=True)
class Reading:
    """A table as it is read."""

    encoding: str
    separator: str
    decimal: str | None  # None where no number has one
    thousands: str | None
    header: bool
    rows: int  # of values
    target: str  # a column's key
    classes: tuple[tuple[str, int], ...] | None  # each with how many samples it has; None for amounts
    columns: tuple[ColumnReading, ...]
    by_loss: bool  # whether the classes are amounts under a loss of amounts
    titles: int = 0  # rows above the table that are none of it
    comments: bool = False  # whether lines that begin with # are none of it
    obeyed: bool = False  # whether its first line names the separator
    counting: str | None = None  # the first column's key, where it is a feature that counts the rows

    @property
    def features(self) -> int:
        """How many numbers a network is given of each sample."""
        return sum(column.features for column in self.columns)


def reading_of(table: Table, target_as: TargetAs | None) -> Reading:
    """How the table is read; a target that can be neither classes nor amounts has no classes."""
    keys = _keys(table)
    columns = tuple(_column(table, place, keys[place]) for place in range(len(table.labels)))
    by_loss = target_as is None and depends_on_loss(table.columns[table.target], table.numerals)
    marks, dialect = table.numerals, table.dialect
    return Reading(table.encoding, dialect.delimiter, marks.decimal, marks.thousands, dialect.names is not None,
                   len(table.rows), keys[table.target], _classes(table, target_as), columns, by_loss,
                   dialect.titles, dialect.comments, dialect.obeyed,
                   keys[0] if _counts_rows(table) else None)  # fmt: skip


def _counts_rows(table: Table) -> bool:
    """Whether the first of several features is 0, 1, 2, … or 1, 2, 3, … from the first row to the last."""
    if table.roles[0] != "feature" or 0 not in table.solid or len(table.rows) < FEWEST:
        return False
    if not {"feature", "category"}.intersection(table.roles[1:]):
        return False
    numbers = table.numbers[:, table.solid[0]]
    return numbers[0] in (0, 1) and bool((numbers == numbers[0] + np.arange(len(numbers))).all())


def _keys(table: Table) -> list[str]:
    count = Counter(table.labels)
    return [label if count[label] == 1 else str(i) for i, label in enumerate(table.labels, 1)]


def _classes(table: Table, target_as: TargetAs | None) -> tuple[tuple[str, int], ...] | None:
    place = table.target
    try:
        answers = answers_of(table.columns[place], table.names[place], table.numerals, target_as, of_amounts=False)
    except DataError:
        return None
    if not answers.classes:
        return None
    counts = np.bincount(answers.values[answers.values >= 0], minlength=len(answers.classes))
    return tuple(zip(answers.classes, counts.tolist(), strict=True))


def _column(table: Table, place: int, key: str) -> ColumnReading:
    column, role = table.columns.get(place), table.roles[place]
    kind: Kind = "number" if column is None else column.kind
    first = tuple(_value(cell, kind, table, place) for cell in (table.firsts[place] if table.firsts else ()))
    if column is None:
        missing = int(np.isnan(table.numbers[:, table.solid[place]]).sum()) - table.stray_counts[place]
    else:
        missing = int(column.lacking.sum())
    return ColumnReading(table.labels[place], key, role, kind, missing, first, _width(table, place))


def _width(table: Table, place: int) -> int:
    try:
        return width_of(table, place)
    except DataError:  # more categories than there can be
        return 0


def _value(cell: str, kind: Kind, table: Table, place: int) -> Value:
    """As it is read, which shows what has become of its marks and of its unit."""
    text, column = cell.strip(), table.columns.get(place)
    if is_gap(text) if column is None else text in column.gaps:
        return None
    if kind != "number":
        return text
    read = table.numerals.number if column is None else column.read
    try:
        number = read(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    return int(number) if _is_whole(number, text, table.numerals) else number


def _is_whole(number: float, text: str, numerals: Numerals) -> bool:
    return abs(number) < 1e15 and number.is_integer() and (numerals.decimal is None or numerals.decimal not in text)

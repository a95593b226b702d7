"""A table from a file: one sample a row, features that are numbers, and one column to be predicted."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.reasons import shortened
from core.components.tables.dialect import Cells, Dialect, Number, dialect_of, is_missing, is_number, rows_of
from core.components.tables.source import DataError, text_of
from core.numerics import Floats

MISSING_ROWS = 5  # that are named in an error


class Table(NamedTuple):
    """What a file holds."""

    x: Floats  # (samples, features), float64, finite
    target: list[str]  # as written, one per sample
    rows: NDArray[np.int64]  # where in the file each sample stands, from 1
    column: str  # how the target is called in a sentence
    number: Number  # how a number is read in this file


def read_table(path: str, target: str) -> Table:
    """The table in a file whose `target` is a column's name or number, from 1, or "" for the only column of text, or
    else the last. DataError names row and column of what cannot be."""
    text = text_of(path)
    dialect = dialect_of(text)
    width = _width(dialect)
    names = _names(dialect, width)
    column = _column(target, dialect, names)
    return _Reader(dialect, names, column).read(text)


class _Reader:
    """Takes row after row to pieces: features as numbers, the target as it is."""

    def __init__(self, dialect: Dialect, names: Sequence[str], target: int) -> None:
        self.dialect, self.names, self.target = dialect, names, target
        self.values, self.rows = array("d"), array("q")
        self.labels: list[str] = []

    def read(self, text: str) -> Table:
        rows = rows_of(text, self.dialect.delimiter)
        if self.dialect.names is not None:
            next(rows)
        for row, cells in rows:
            self._take(row, cells)
        if not self.rows:
            raise DataError("there is no row of values")
        x: Floats = np.array(self.values).reshape(len(self.rows), -1)
        self._refuse_missing(x)
        self._refuse_infinite(x)
        return Table(x, self.labels, np.array(self.rows, np.int64), self.names[self.target], self.dialect.number)

    def _take(self, row: int, cells: Cells) -> None:
        if len(cells) != len(self.names):
            raise DataError(f"row {row}: has {len(cells)} values, where the first row has {len(self.names)}")
        self.labels.append(cells.pop(self.target).strip())
        self.rows.append(row)
        try:
            self.values.extend([*map(self.dialect.number, cells)])
        except ValueError:
            self.values.extend([self._number(row, i, cell) for i, cell in enumerate(cells)])

    def _number(self, row: int, feature: int, cell: str) -> float:
        if is_missing(cell):
            return math.nan
        if not is_number(cell, self.dialect.number):
            words = f'"{shortened(cell.strip())}" is no number'
            raise DataError(f"row {row}, {self._named(feature)}: {words}: put a number there, or leave the column out")
        return self.dialect.number(cell)

    def _refuse_missing(self, x: Floats) -> None:
        """Names the first rows without a value, and how many more there are."""
        gaps = np.column_stack([np.isnan(x), [is_missing(label) for label in self.labels]])
        rows = [self.rows[sample] for sample in np.flatnonzero(gaps.any(axis=1)).tolist()]
        if not rows:
            return
        feature = int(gaps[self.rows.index(rows[0])].argmax())
        column = self._named(feature) if feature < x.shape[1] else self.names[self.target]
        others = ", ".join([*map(str, rows[1:MISSING_ROWS]), *("…" for _ in rows[MISSING_ROWS : MISSING_ROWS + 1])])
        also = f" here, and in row {others}" if others else ""
        reason = f"a value is missing{also}: fill in what is missing, or take such rows out"
        raise DataError(f"row {rows[0]}, {column}: {reason}")

    def _refuse_infinite(self, x: Floats) -> None:
        faults = np.argwhere(~np.isfinite(x))
        if len(faults):
            sample, feature = faults[0].tolist()
            raise not_finite(self.rows[sample], self._named(feature))

    def _named(self, feature: int) -> str:
        """What the column of that feature is called."""
        return self.names[feature + (feature >= self.target)]


def not_finite(row: int, column: str) -> DataError:
    """What is said of a number beyond all numbers."""
    return DataError(f"row {row}, {column}: the number is not finite: use one that a computer can hold")


def _width(dialect: Dialect) -> int:
    first = dialect.names or next(iter(dialect.sample), [])
    if not first:
        raise DataError("the table is empty")
    if len(first) < 2:
        raise DataError("there is one column only: put commas, semicolons, tabs or spaces between features and target")
    return len(first)


def _names(dialect: Dialect, width: int) -> list[str]:
    """What each column is called in a sentence."""
    given = dialect.names or [""] * width
    return [f'column "{shortened(name.strip())}"' if name.strip() else f"column {i}" for i, name in enumerate(given, 1)]


def _column(target: str, dialect: Dialect, names: Sequence[str]) -> int:
    """Which column the target is, from 0."""
    wanted = target.strip()
    if not wanted:
        return _only_text(dialect, len(names))
    found = [i for i, name in enumerate(dialect.names or []) if name.strip() == wanted]
    if len(found) > 1:
        raise DataError(f'target: several columns are called "{shortened(wanted)}": give the number of the right one')
    if not found and wanted.isdecimal() and len(wanted) < 9 and 1 <= int(wanted) <= len(names):
        found = [int(wanted) - 1]
    if not found:
        there = f"1 to {len(names)}" if dialect.names is None else ", ".join(dialect.names)
        raise DataError(f'target: there is no column "{shortened(wanted)}"; there are {shortened(there, 200)}')
    return found[0]


def _only_text(dialect: Dialect, width: int) -> int:
    """The only column of texts, or else the last."""
    columns = zip(*(cells for cells in dialect.sample if len(cells) == width), strict=True)
    texts = [i for i, column in enumerate(columns) if _is_text(column, dialect.number)]
    return texts[0] if len(texts) == 1 else width - 1


def _is_text(column: Sequence[str], number: Number) -> bool:
    known = [cell for cell in column if not is_missing(cell)]
    return bool(known) and not any(is_number(cell, number) for cell in known)

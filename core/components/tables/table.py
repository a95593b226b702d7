"""A table from a file: one sample a row, features that are numbers, and one column to be predicted."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.dialect import Cells, Dialect, Number, dialect_of, is_missing, is_number, rows_of
from core.components.tables.source import DataError, text_of
from core.numerics import Floats
from core.wording import Field, Listed, Part, Phrase, Reason, shortened

MISSING_ROWS = 5  # that are named in an error
QUOTED = 20  # characters of a cell or of a column's name: enough to find it by
QUOTED_NAMES = 10


class Table(NamedTuple):
    """What a file holds."""

    x: Floats  # (samples, features), float64, finite
    target: list[str]  # as written, one per sample
    rows: NDArray[np.int64]  # where in the file each sample stands, from 1
    column: Phrase  # how the target is called in a sentence
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

    def __init__(self, dialect: Dialect, names: Sequence[Phrase], target: int) -> None:
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
            raise DataError(Reason("table.no_row"))
        x: Floats = np.array(self.values).reshape(len(self.rows), -1)
        self._refuse_missing(x)
        self._refuse_infinite(x)
        return Table(x, self.labels, np.array(self.rows, np.int64), self.names[self.target], self.dialect.number)

    def _take(self, row: int, cells: Cells) -> None:
        if len(cells) != len(self.names):
            width = Reason("table.width", count=len(cells), first=len(self.names))
            raise DataError(width.at(Phrase("place.row", row=row)))
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
            raise no_number("table.no_number", cell, row, self._named(feature))
        return self.dialect.number(cell)

    def _refuse_missing(self, x: Floats) -> None:
        """Names the first rows without a value, and how many more there are."""
        gaps = np.column_stack([np.isnan(x), [is_missing(label) for label in self.labels]])
        rows = [self.rows[sample] for sample in np.flatnonzero(gaps.any(axis=1)).tolist()]
        if not rows:
            return
        feature = int(gaps[self.rows.index(rows[0])].argmax())
        column = self._named(feature) if feature < x.shape[1] else self.names[self.target]
        others = [*map(str, rows[1:MISSING_ROWS]), *("…" for _ in rows[MISSING_ROWS : MISSING_ROWS + 1])]
        reason = Reason("table.gaps", rows=Listed(tuple(others))) if others else Reason("table.gap")
        raise DataError(reason.at(cell_at(rows[0], column)))

    def _refuse_infinite(self, x: Floats) -> None:
        faults = np.argwhere(~np.isfinite(x))
        if len(faults):
            sample, feature = faults[0].tolist()
            raise not_finite(self.rows[sample], self._named(feature))

    def _named(self, feature: int) -> Phrase:
        """What the column of that feature is called."""
        return self.names[feature + (feature >= self.target)]


def cell_at(row: int, column: Phrase) -> Part:
    """One cell of a table as a place."""
    return Phrase("place.cell", row=row, column=column)


def not_finite(row: int, column: Phrase) -> DataError:
    """What is said of a number beyond all numbers."""
    return DataError(Reason("table.not_finite").at(cell_at(row, column)))


def no_number(code: str, cell: str, row: int, column: Phrase) -> DataError:
    """What is said of a word where a number should stand."""
    return DataError(Reason(code, word=shortened(cell.strip(), QUOTED)).at(cell_at(row, column)))


def _width(dialect: Dialect) -> int:
    first = dialect.names or next(iter(dialect.sample), [])
    if not first:
        raise DataError(Reason("table.empty"))
    if len(first) < 2:
        raise DataError(Reason("table.one_column"))
    return len(first)


def _names(dialect: Dialect, width: int) -> list[Phrase]:
    """What each column is called in a sentence."""
    given = dialect.names or [""] * width
    return [_name(i, name.strip()) for i, name in enumerate(given, 1)]


def _name(number: int, name: str) -> Phrase:
    return (
        Phrase("place.column", name=shortened(name, QUOTED)) if name else Phrase("place.column_number", number=number)
    )


def _column(target: str, dialect: Dialect, names: Sequence[Phrase]) -> int:
    """Which column the target is, from 0."""
    wanted = target.strip()
    if not wanted:
        return _only_text(dialect, len(names))
    found = [i for i, name in enumerate(dialect.names or []) if name.strip() == wanted]
    if len(found) > 1:
        raise _no_target(Reason("table.twin_columns", word=shortened(wanted, QUOTED)))
    if not found and wanted.isdecimal() and len(wanted) < 9 and 1 <= int(wanted) <= len(names):
        found = [int(wanted) - 1]
    if not found:
        raise _no_target(_no_column(shortened(wanted, QUOTED), dialect.names, len(names)))
    return found[0]


def _no_column(word: str, names: Sequence[str] | None, count: int) -> Reason:
    if names is None:
        return Reason("table.no_column_number", word=word, last=count)
    quoted = [shortened(name.strip(), QUOTED) for name in names[:QUOTED_NAMES]]
    more = ["…"] if len(names) > QUOTED_NAMES else []
    return Reason("table.no_column", word=word, columns=Listed((*quoted, *more)))


def _no_target(reason: Reason) -> DataError:
    return DataError(reason.at(Field("target")))


def _only_text(dialect: Dialect, width: int) -> int:
    """The only column of texts, or else the last."""
    columns = zip(*(cells for cells in dialect.sample if len(cells) == width), strict=True)
    texts = [i for i, column in enumerate(columns) if _is_text(column, dialect.number)]
    return texts[0] if len(texts) == 1 else width - 1


def _is_text(column: Sequence[str], number: Number) -> bool:
    known = [cell for cell in column if not is_missing(cell)]
    return bool(known) and not any(is_number(cell, number) for cell in known)

"""A table from a file: one sample a row, features that are numbers, and one column to be predicted."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.dialect import (
    Cells,
    Dialect,
    Number,
    dialect_of,
    first_lines,
    is_enough,
    is_missing,
    is_number,
    numbers_in,
)
from core.components.tables.faults import QUOTED, Gaps, no_number, not_finite
from core.components.tables.pieces import Piece, pieces_of
from core.components.tables.source import DataError, blocks_of
from core.components.tables.target import Target, TargetReader
from core.numerics import Floats
from core.wording import Field, Listed, Phrase, Reason, shortened

MOST_COLUMNS = 100_000
QUOTED_NAMES = 10


class Table(NamedTuple):
    """What a file holds."""

    x: Floats  # (samples, features), float64, finite
    target: Target
    column: Phrase  # how the target is called in a sentence
    delimiter: str


def read_table(path: str, target: str) -> Table:
    """The table in a file whose `target` is a column's name or number, from 1, or "" for the only column of text, or
    else the last. DataError names row and column of what cannot be."""
    blocks = blocks_of(path)
    head, lines = _head(blocks)
    _refuse_too_wide(lines)
    dialect = dialect_of(lines)
    width = _width(dialect)
    names = _names(dialect, width)
    column = _column(target, dialect, names)
    pieces = pieces_of(chain([head], blocks), dialect.delimiter, width)
    return _Reader(dialect, names, column).read(pieces)


def _head(blocks: Iterator[str]) -> tuple[str, list[str]]:
    """The beginning of the text, and what of it tells the dialect."""
    head, lines = "", list[str]()
    while not is_enough(lines) and (block := next(blocks, "")):
        head += block
        lines = first_lines(head)
    return head, lines


def _refuse_too_wide(lines: Iterable[str]) -> None:
    first = next((line for line in lines if line.strip()), "")
    if max(len(first.split()), *map(first.count, ",;\t")) > MOST_COLUMNS:
        raise DataError(Reason("table.many_columns", limit=f"{MOST_COLUMNS:_}".replace("_", " ")))


class _Reader:
    """Takes piece after piece: features as numbers, the target as it is."""

    def __init__(self, dialect: Dialect, names: Sequence[Phrase], target: int) -> None:
        self.dialect, self.names, self.column = dialect, names, target
        self.values = array("d")
        self.target = TargetReader(dialect.delimiter, names[target])
        self.gaps = Gaps()
        self.beyond: DataError | None = None

    def read(self, pieces: Iterator[Piece]) -> Table:
        named = self.dialect.names is not None
        for piece in pieces:
            self._take(piece.rows[named:], piece.cells[len(self.names) * named :])
            named = False
        if not self.values:
            raise DataError(Reason("table.no_row"))
        self.gaps.refuse()
        if self.beyond is not None:
            raise self.beyond
        x: Floats = np.frombuffer(self.values).reshape(-1, len(self.names) - 1)
        return Table(x, self.target.target(), self.names[self.column], self.dialect.delimiter)

    def _take(self, rows: NDArray[np.int64], cells: Cells) -> None:
        width = len(self.names)
        labels = [*map(str.strip, cells[self.column :: width])]
        del cells[self.column :: width]
        try:
            values = numbers_in(self.dialect.delimiter, cells)
        except ValueError:
            values = np.array([self._number(i, cell, rows) for i, cell in enumerate(cells)])
        self.values.frombytes(values.tobytes())
        missing = self.target.take(labels, rows)
        if missing.any() or not np.isfinite(values).all():
            self._note(values.reshape(len(rows), -1), missing, rows)

    def _number(self, place: int, cell: str, rows: NDArray[np.int64]) -> float:
        if is_missing(cell):
            return math.nan
        if not is_number(cell, self.dialect.number):
            row, feature = divmod(place, len(self.names) - 1)
            raise no_number("table.no_number", cell, int(rows[row]), self._named(feature))
        return self.dialect.number(cell)

    def _note(self, x: Floats, missing: NDArray[np.bool_], rows: NDArray[np.int64]) -> None:
        """Remembers what is missing or not finite; it may be less urgent than what is still to come."""
        gaps = np.column_stack([np.isnan(x), missing])
        lacking = np.flatnonzero(gaps.any(axis=1))
        infinite = np.argwhere(np.isinf(x))
        if len(infinite) and self.beyond is None:
            sample, feature = infinite[0].tolist()
            self.beyond = not_finite(int(rows[sample]), self._named(feature))
        if len(lacking):
            feature = int(gaps[lacking[0]].argmax())
            column = self._named(feature) if feature < x.shape[1] else self.names[self.column]
            self.gaps.note(rows[lacking].tolist(), column)

    def _named(self, feature: int) -> Phrase:
        """What the column of that feature is called."""
        return self.names[feature + (feature >= self.column)]


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

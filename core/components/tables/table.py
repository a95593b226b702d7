"""A table from a file, whatever is in it: columns of plain numbers together, each of the others for itself."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, cycle
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.column import Column, ColumnReader, Stray
from core.components.tables.dialect import Dialect, dialect_of, first_lines, is_enough
from core.components.tables.faults import QUOTED
from core.components.tables.marks import Marks
from core.components.tables.numerals import FILLERS, MISSING, Cells, Numerals, bare, form_of, is_gap, is_numeric
from core.components.tables.pieces import Piece, pieces_of
from core.components.tables.roles import Look, guessed_role, guessed_target, is_key
from core.components.tables.row_numbers import RowNumbers
from core.components.tables.source import DataError, blocks_of, encoding_of
from core.components.tables.wishes import NONE, Role, Wishes
from core.numerics import Floats
from core.wording import Phrase, Reason, shortened

MOST_COLUMNS = 100_000
MOST_READERS, ENOUGH_CELLS = 1_000, 2_000_000  # columns that are read for themselves; more wait for so many cells
MOST_READINGS = 4  # of a table that tells only bit by bit how its numbers are written
MOST_HEARD = 20  # numbers of a column that are written in another way than those above
FIRST = 3  # values of a column that are shown
_GAPS = frozenset(written for gap in MISSING | FILLERS for written in (gap, gap.upper()))  # as most tables have them


class Table(NamedTuple):
    """What a file holds, and what it is taken for."""

    encoding: str
    dialect: Dialect
    numerals: Numerals
    labels: tuple[str, ...]  # of columns: names, or numbers from 1
    names: tuple[Phrase, ...]  # how columns are called in a sentence
    roles: tuple[Role, ...]
    target: int
    solid: dict[int, int]  # columns of plain numbers, each with its place among them
    numbers: Floats  # (samples, solid), NaN where one is missing or none
    columns: dict[int, Column]  # the others
    strays: dict[int, Stray]  # the first cell that is no number, of solid columns
    stray_counts: Counter[int]  # how many there are of them
    firsts: tuple[tuple[str, ...], ...]  # cells of each column
    rows: RowNumbers


def read_table(path: str, wishes: Wishes = NONE) -> Table:
    """The table in a file. DataError where there is none, or no telling how its numbers are written."""
    wishes.refuse_same_marks()
    encoding, marks = encoding_of(path, wishes.encoding), None
    for last in (*[False] * (MOST_READINGS - 1), True):
        reader = _read(path, encoding, wishes, marks, last)
        if reader.numerals == reader.marks.told()[0]:
            break
        marks = reader.marks  # further below there are some that the first rows have not
    return reader.table(encoding)


def _read(path: str, encoding: str, wishes: Wishes, marks: Marks | None, last: bool) -> _Reader:
    """Read to the end if it is the `last` time, else until a number shows that the marks are others."""
    blocks = blocks_of(path, encoding)
    head, lines = _head(blocks)
    _refuse_too_wide(lines)
    dialect = dialect_of(lines)
    reader = _Reader(dialect, wishes, marks)
    reader.read(pieces_of(chain([head], blocks), dialect, len(reader.labels)), last)
    return reader


def _head(blocks: Iterator[str]) -> tuple[str, list[str]]:
    """The beginning of the text, and what of it tells the dialect."""
    head, lines = "", list[str]()
    while not is_enough(lines) and (block := next(blocks, "")):
        head += block
        lines = first_lines(head)
    return head, lines


def _refuse_too_wide(lines: Iterable[str]) -> None:
    first = next((line for line in lines if line.strip()), "")
    if max(len(first.split()), *map(first.count, ",;\t|")) > MOST_COLUMNS:
        raise DataError(Reason("table.many_columns", limit=f"{MOST_COLUMNS:_}".replace("_", " ")))


class _Reader:
    """Takes piece after piece."""

    def __init__(self, dialect: Dialect, wishes: Wishes, marks: Marks | None) -> None:
        width = _width(dialect)
        given = [name.strip() for name in dialect.names or [""] * width]
        self.dialect = dialect
        self.labels = tuple(name or str(i) for i, name in enumerate(given, 1))
        self.names = tuple(_name(i, name) for i, name in enumerate(given, 1))
        self.said = wishes.roles(dialect.names, width)
        sample = [row for row in dialect.sample if len(row.cells) == width]
        self.looks = [Look.at(given[i], [row.cells[i] for row in sample]) for i in range(width)]
        self.target = guessed_target(self.looks, self.said)
        self.marks = marks or self._heard(wishes.numerals)
        self.numerals, doubt = self.marks.told()
        if doubt is not None:
            raise doubt.refusal()
        self.solid = tuple(i for i, look in enumerate(self.looks) if self._is_solid(i, look))
        plain = set(self.solid)
        self.readers = {i: ColumnReader(self.numerals) for i in range(width) if i not in plain}
        self.mask = [i not in self.readers for i in range(width)]
        self.values, self.strays = array("d"), dict[int, Stray]()
        self.rows, self.firsts = RowNumbers(), list[Cells]()
        self.heard, self.stray_counts = Counter[int](), Counter[int]()

    def read(self, pieces: Iterator[Piece], to_the_end: bool) -> None:
        for piece in pieces if len(self.readers) <= MOST_READERS else _gathered(pieces):
            self._take(piece)
            if self.strays and not to_the_end and self.marks.told()[0] != self.numerals:
                return
        for place, reader in self.readers.items():
            if (stray := reader.column().stray) is not None:
                self._hear(place, stray)

    def table(self, encoding: str) -> Table:
        """All that was taken."""
        _, doubt = self.marks.told()
        if doubt is not None:
            raise doubt.refusal()
        if not len(self.rows):
            raise DataError(Reason("table.no_row"))
        numbers: Floats = np.frombuffer(self.values).reshape(len(self.rows), len(self.solid))
        columns = {place: reader.column() for place, reader in self.readers.items()}
        roles = self._roles(columns)
        firsts = tuple(zip(*self.firsts, strict=True))
        solid = {place: i for i, place in enumerate(self.solid)}
        return Table(encoding, self.dialect, self.numerals, self.labels, self.names, roles, self.target, solid, numbers,
                     columns, self.strays, self.stray_counts, firsts, self.rows)  # fmt: skip

    def _is_solid(self, place: int, look: Look) -> bool:
        return look.is_solid and place != self.target and self.said.get(place) != "category"

    def _heard(self, given: Numerals) -> Marks:
        marks, width = Marks(self.dialect.delimiter, given), len(self.looks)
        sample = [row for row in self.dialect.sample if len(row.cells) == width]
        for place, look in enumerate(self.looks):
            if look.kind == "number" and self.said.get(place) != "ignore":
                known = [(bare(row.cells[place], look.unit), row.number) for row in sample]
                known = [(cell, number) for cell, number in known if not is_gap(cell)]
                marks.hear([cell for cell, _ in known], [number for _, number in known], self.names[place])
        return marks

    def _take(self, piece: Piece) -> None:
        width, rows, cells = len(self.labels), piece.rows, piece.cells
        while len(self.firsts) < FIRST and len(self.firsts) * width < len(cells):
            self.firsts.append(cells[len(self.firsts) * width : (len(self.firsts) + 1) * width])
        for place, reader in self.readers.items():
            reader.take([*map(str.strip, cells[place::width])], rows)
        if self.readers:
            cells = list(compress(cells, cycle(self.mask)))
        try:
            values = self._numbers(cells)
        except ValueError:
            values = np.array([self._number(i, cell, rows) for i, cell in enumerate(cells)])
        self.values.frombytes(values.tobytes())
        self.rows.append(rows)

    def _numbers(self, cells: Cells) -> Floats:
        try:
            return self.numerals.numbers(cells)
        except ValueError:  # most often for what is missing
            return self.numerals.numbers(["nan" if cell in _GAPS else cell for cell in cells])

    def _number(self, index: int, cell: str, rows: NDArray[np.int64]) -> float:
        if is_gap(cell):
            return math.nan
        if self.numerals.is_number(cell):
            return self.numerals.number(cell)
        row, column = divmod(index, len(self.solid))
        place, stray = self.solid[column], Stray(int(rows[row]), cell)
        self.strays.setdefault(place, stray)
        self.stray_counts[place] += 1
        self._hear(place, stray)
        return math.nan

    def _hear(self, place: int, stray: Stray) -> None:
        """Of a number that is written in another way than those above."""
        cell = bare(stray.cell, self.looks[place].unit)
        if self.looks[place].kind != "number" or self.said.get(place) == "ignore" or self.heard[place] == MOST_HEARD:
            return
        if form_of(cell) is not None:
            self.heard[place] += 1
            above = [each for each in self.looks[place].known if is_numeric(each)]
            self.marks.hear([cell, *above], [stray.row] * (1 + len(above)), self.names[place])

    def _roles(self, columns: Mapping[int, Column]) -> tuple[Role, ...]:
        """Numbers that only seem to say which row it is are features where there is nothing else to learn from."""
        roles = [self._role(place, columns.get(place)) for place in range(len(self.labels))]
        if not {"feature", "category"}.isdisjoint(roles):
            return tuple(roles)
        free = [i for i, look in enumerate(self.looks) if look.kind == "number" and look.known and i not in self.said]
        return tuple("feature" if i in free and role == "ignore" else role for i, role in enumerate(roles))

    def _role(self, place: int, column: Column | None) -> Role:
        look = self.looks[place]
        if place == self.target:
            return "target"
        if place in self.said:
            return self.said[place]
        if column is None or column.kind == "number":
            known = bool(look.known) or (column is not None and bool(column.known))
            return "ignore" if not known or is_key(look.name, look.known) else "feature"
        return guessed_role(column.kind, look.name, list(column.known), column.met)


def _gathered(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The same in larger pieces."""
    held = list[Piece]()
    for piece in pieces:
        held.append(piece)
        if sum(len(each.cells) for each in held) > ENOUGH_CELLS:
            yield _joined(held)
            held = []
    if held:
        yield _joined(held)


def _joined(pieces: Sequence[Piece]) -> Piece:
    return Piece(np.concatenate([each.rows for each in pieces]), [*chain.from_iterable(each.cells for each in pieces)])


def _width(dialect: Dialect) -> int:
    first = dialect.names or next((row.cells for row in dialect.sample), [])
    if not first:
        raise DataError(Reason("table.empty"))
    if len(first) < 2:
        raise DataError(Reason("table.one_column"))
    return len(first)


def _name(number: int, name: str) -> Phrase:
    return (
        Phrase("place.column", name=shortened(name, QUOTED)) if name else Phrase("place.column_number", number=number)
    )

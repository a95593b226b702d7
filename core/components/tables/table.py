"""A table from a file, whatever is in it: columns of plain numbers together, each of the others for itself."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from core.components.tables.cells.numerals import Cells, Numerals, bare, form_of, is_numeric
from core.components.tables.column import MOST_HEARD, Column, ColumnReader, Stray
from core.components.tables.dialect import Dialect
from core.components.tables.marks import Evidence, Marks, evidence_of
from core.components.tables.roles import Look, guessed_role, guessed_target, is_key
from core.components.tables.row_numbers import RowNumbers
from core.components.tables.sheet import Leaf, Sheet, Sheets
from core.components.tables.source import DataError, Stamp, encoding_of
from core.components.tables.wishes import NONE, Role, Wishes
from core.numerics import Floats
from core.wording import Phrase, Reason

MOST_READERS, ENOUGH_CELLS = 1_000, 2_000_000  # columns that are read for themselves; more wait for so many cells
MOST_READINGS = 4  # of a table that tells only bit by bit how its numbers are written
FIRST = 3  # values of a column that are shown


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
    return _table_of(Sheet(path, encoding_of(path, wishes.encoding)), wishes)


def read_kept(sheets: Sheets, stamp: Stamp, wishes: Wishes = NONE) -> Table:
    """The same from one of the sheets, which stays there for the next time."""
    wishes.refuse_same_marks()
    return _table_of(sheets.of(stamp, wishes.encoding), wishes)


def _table_of(sheet: Sheet, wishes: Wishes) -> Table:
    marks: Marks | None = None
    for last in (*[False] * (MOST_READINGS - 1), True):
        reader = _Reader(sheet, wishes, marks)
        reader.read(last)
        if reader.numerals == reader.marks.told()[0]:
            break
        marks = reader.marks  # further below there are some that the first rows have not
    return reader.table()


class _Reader:
    """Takes leaf after leaf."""

    def __init__(self, sheet: Sheet, wishes: Wishes, marks: Marks | None) -> None:
        head, width = sheet.head, len(sheet.head.labels)
        self.sheet, self.names, self.looks = sheet, head.names, head.looks
        self.said = wishes.roles(head.dialect.names, width)
        self.target = guessed_target(self.looks, self.said)
        self.marks = marks or self._heard(wishes.numerals)
        self.numerals, doubt = self.marks.told()
        if doubt is not None:
            raise doubt.refusal()
        self.solid = tuple(i for i, look in enumerate(self.looks) if self._is_solid(i, look))
        others = sorted({*range(width)}.difference(self.solid))
        self.together = len(others) > MOST_READERS
        known = sheet.columns(self.numerals, self.together)
        self.columns = {i: known.get(i) for i in others}
        self.readers = {i: ColumnReader(self.numerals) for i in others if i not in known}
        self.values, self.strays = array("d"), dict[int, Stray]()
        self.rows, self.firsts = RowNumbers(), list[Cells]()
        self.heard, self.stray_counts = Counter[int](), Counter[int]()

    def read(self, to_the_end: bool) -> None:
        """All of it, but for the last time only until a number shows that the marks are others."""
        held, cells = list[Leaf](), 0
        for leaf in self.sheet.leaves():
            self._take(leaf)
            held, cells = [*held, leaf], cells + len(leaf.rows) * len(self.looks)
            if not self.together or cells > ENOUGH_CELLS:
                self._take_columns(held)
                held, cells = [], 0
            if self.strays and not to_the_end and self.marks.told()[0] != self.numerals:
                return
        self._take_columns(held)
        found = {place: reader.column() for place, reader in self.readers.items()}
        self.sheet.keep(found, self.numerals, self.together)
        self.columns |= found
        for place, column in self._columns().items():
            if column.stray is not None:
                self._hear(place, column.stray)

    def table(self) -> Table:
        """All that was taken."""
        _, doubt = self.marks.told()
        if doubt is not None:
            raise doubt.refusal()
        if not len(self.rows):
            raise DataError(Reason("table.no_row"))
        numbers: Floats = np.frombuffer(self.values).reshape(len(self.rows), len(self.solid))
        head, columns = self.sheet.head, self._columns()
        roles = self._roles(columns)
        firsts = tuple(zip(*self.firsts, strict=True))
        solid = {place: i for i, place in enumerate(self.solid)}
        return Table(self.sheet.encoding, head.dialect, self.numerals, head.labels, head.names, roles, self.target,
                     solid, numbers, columns, self.strays, self.stray_counts, firsts, self.rows)  # fmt: skip

    def _columns(self) -> dict[int, Column]:
        return {place: column for place, column in self.columns.items() if column is not None}

    def _is_solid(self, place: int, look: Look) -> bool:
        return look.is_solid and place != self.target and self.said.get(place) != "category"

    def _heard(self, given: Numerals) -> Marks:
        marks = Marks(self.sheet.head.dialect.delimiter, given)
        for place, evidence in enumerate(self.sheet.head.evidence):
            if evidence is not None and self.said.get(place) != "ignore":
                marks.take(evidence, self.names[place])
        return marks

    def _take(self, leaf: Leaf) -> None:
        width, rows = len(self.looks), leaf.rows
        cells = leaf.begin(FIRST * width)
        while len(self.firsts) < FIRST and len(self.firsts) * width < len(cells):
            self.firsts.append(cells[len(self.firsts) * width : (len(self.firsts) + 1) * width])
        numbers = leaf.numbers(self.solid, self.numerals)
        for place, stray in numbers.strays:
            self.strays.setdefault(place, stray)
            self._hear(place, stray)
        self.stray_counts.update(numbers.counts)
        self.values.frombytes(numbers.values.tobytes())
        self.rows.append(rows)

    def _take_columns(self, leaves: Sequence[Leaf]) -> None:
        """The same rows of columns that are read for themselves."""
        if self.readers and leaves:
            rows = np.concatenate([leaf.rows for leaf in leaves])
            for place, reader in self.readers.items():
                cells = chain.from_iterable(leaf.column(place) for leaf in leaves)
                reader.take([*map(str.strip, cells)], rows)

    def _hear(self, place: int, stray: Stray) -> None:
        """Of a number that is written in another way than those above."""
        cell = bare(stray.cell, self.looks[place].unit)
        if self.looks[place].kind != "number" or self.said.get(place) == "ignore" or self.heard[place] == MOST_HEARD:
            return
        if (form := form_of(cell)) is not None:
            self.heard[place] += 1
            self.marks.take(self._above(place).with_cell(cell, form, stray.row), self.names[place])

    def _above(self, place: int) -> Evidence:
        """What the first numbers of a column tell."""
        look, evidence = self.looks[place], self.sheet.head.evidence[place]
        if look.unit is None and evidence is not None:
            return evidence
        above = [each for each in look.known if is_numeric(each)]
        return evidence_of(above, [0] * len(above))

    def _roles(self, columns: Mapping[int, Column]) -> tuple[Role, ...]:
        """Numbers that only seem to say which row it is are features where there is nothing else to learn from."""
        roles = [self._role(place, columns.get(place)) for place in range(len(self.looks))]
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

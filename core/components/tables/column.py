"""Columns: of plain numbers many at once; any other as a few texts, or as any number of numbers or dates."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import IntEnum
from itertools import compress
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.cells.nature import Kind, Nature, nature_of
from core.components.tables.cells.numerals import (
    GAPS,
    Cells,
    Numerals,
    Unit,
    bare,
    bare_of,
    form_of,
    is_gap,
    is_missing,
    shapes_of,
)
from core.numerics import Floats

MOST_CLASSES = 1000  # different texts that are kept
MOST_HEARD = 20  # numbers of a column that are written in another way than those above
_GAPS = frozenset(written for gap in GAPS for written in (gap, gap.upper()))  # as most tables have them


class Sort(IntEnum):
    """What a cell is where numbers stand."""

    NUMBER = 0
    GAP = 1
    OTHER_MARKS = 2  # a number that is written in another way
    WORD = 3


class Stray(NamedTuple):
    """A cell that is no number among numbers."""

    row: int
    cell: str


class Numbers(NamedTuple):
    """Some columns of plain numbers in some rows."""

    places: tuple[int, ...]
    values: Floats  # (rows, places), NaN where one is missing or none
    strays: list[tuple[int, Stray]]  # by columns' places, row after row: of each the first, and all that may be heard
    counts: Counter[int]  # how many there are


class Column(NamedTuple):
    """What a column holds."""

    kind: Kind
    unit: Unit | None  # of numbers
    texts: Mapping[str, int]  # different ones, each with the row where it is met first; the first of very many
    gaps: frozenset[str]  # those of them that say that a value is missing
    met: int  # known values among which those texts are all that differ
    places: NDArray[np.int16]  # of each sample among the texts, where these are all
    numbers: Floats  # of each sample; none where there are texts, or where there are too many of them
    lacking: NDArray[np.bool_]  # where a sample's value is missing
    read: Callable[[str], float]  # a text's number; ValueError where it is none
    stray: Stray | None

    @property
    def is_few(self) -> bool:
        """Whether all of its texts are known."""
        return len(self.places) > 0 or not len(self.lacking)

    @property
    def known(self) -> dict[str, int]:
        """Its texts without those that say that a value is missing."""
        return {text: row for text, row in self.texts.items() if text not in self.gaps}

    def values(self) -> Floats:
        """The number of each sample, NaN where it is missing or none."""
        if not self.is_few:
            return self.numbers
        return np.array([self._value(text) for text in self.texts] or [np.nan])[self.places]

    def _value(self, text: str) -> float:
        try:
            return np.nan if text in self.gaps else self.read(text)
        except ValueError:
            return np.nan


class ColumnReader:
    """Takes a column piece by piece."""

    def __init__(self, numerals: Numerals) -> None:
        self._numerals = numerals
        self._texts: dict[str, int] = {}
        self._places_of: dict[str, int] = {}
        self._few, self._met = True, 0
        self._nature = Nature("text", is_missing)
        self._read: Callable[[str], float] = numerals.number
        self._places, self._numbers, self._lacking = array("h"), array("d"), bytearray()
        self._stray: Stray | None = None

    def take(self, cells: Sequence[str], rows: NDArray[np.int64]) -> None:
        """Some more samples, their cells without spaces around them."""
        if self._few and not set(cells) <= self._texts.keys():
            for cell, row in zip(cells, rows.tolist(), strict=True):
                self._texts.setdefault(cell, row)
            self._places_of = {text: place for place, text in enumerate(self._texts)}
            if len(self._texts) > MOST_CLASSES:
                self._begin_many()
                self._met = len(self._lacking) - sum(self._lacking) + len(cells) - sum(map(self._nature.is_gap, cells))
        if self._few:
            places = np.fromiter(map(self._places_of.__getitem__, cells), np.int16, len(cells))
            self._places.frombytes(places.tobytes())
        elif self._nature.kind == "text":
            self._lacking.extend(map(self._nature.is_gap, cells))
        else:
            self._take_numbers(cells, rows)

    def column(self) -> Column:
        """All that was taken."""
        if self._few:
            self._look()
        places, numbers = np.frombuffer(self._places, np.int16), np.frombuffer(self._numbers)
        gaps = frozenset(filter(self._nature.is_gap, self._texts))
        if self._few:
            lacking = np.isin(places, [self._places_of[gap] for gap in gaps])
            met = int((~lacking).sum())
        else:
            lacking, met = np.frombuffer(self._lacking, np.bool_), self._met
        kind, unit = self._nature.kind, self._nature.unit
        return Column(kind, unit, self._texts, gaps, met, places, numbers, lacking, self._read, self._stray)

    def _look(self) -> None:
        """Tells from the texts what they are."""
        nature = self._nature = nature_of([*self._texts])
        self._read = nature.day or (self._without_unit if nature.unit is not None else self._numerals.number)
        if nature.kind == "number":
            strays = (text for text in self._texts if not (nature.is_gap(text) or self._reads(text)))
            self._stray = next((Stray(self._texts[text], text) for text in strays), None)

    def _begin_many(self) -> None:
        """From now on there are numbers, or nothing but what is missing is noted."""
        self._few = False
        self._look()
        before = np.frombuffer(self._places, np.int16)
        told = list(self._places_of)
        missing = np.array([*map(self._nature.is_gap, told)])
        self._lacking.extend(missing[before].tobytes())
        if self._nature.kind != "text":
            values, _ = self._sorted(told)
            self._numbers.frombytes(values[before].tobytes())
        self._places = array("h")

    def _take_numbers(self, cells: Sequence[str], rows: NDArray[np.int64]) -> None:
        numbers, sorts = self._sorted(cells)
        astray = sorts >= Sort.OTHER_MARKS
        for first in np.flatnonzero(astray)[:1].tolist():
            self._stray = self._stray or Stray(int(rows[first]), cells[first])
        self._numbers.frombytes(numbers.tobytes())
        self._lacking.extend((sorts == Sort.GAP).tobytes())

    def _sorted(self, cells: Sequence[str]) -> tuple[Floats, NDArray[np.uint8]]:
        """The numbers or days among them, and the sort of each."""
        if self._nature.day is None:
            plain = bare_of([*cells], self._nature.unit)
            with suppress(ValueError):  # where not all are numbers
                values = self._numerals.numbers(plain)
                return values, np.where(np.isnan(values), Sort.GAP, Sort.NUMBER).astype(np.uint8)
            return numbers_among(plain, self._numerals)
        sorts = [self._sort(cell) for cell in cells]
        days = [math.nan if sort else self._read(cell) for cell, sort in zip(cells, sorts, strict=True)]
        return np.array(days), np.array(sorts, np.uint8)

    def _sort(self, cell: str) -> Sort:
        if self._nature.is_gap(cell):
            return Sort.GAP
        return Sort.NUMBER if self._reads(cell) else Sort.WORD

    def _reads(self, text: str) -> bool:
        try:
            self._read(text)
        except ValueError:
            return False
        return True

    def _without_unit(self, text: str) -> float:
        return self._numerals.number(bare(text, self._nature.unit))


def copy_columns(into: Floats, values: Floats, pairs: Sequence[tuple[int, int]]) -> None:
    """Put columns of `values` into columns of `into`, given as pairs of where to and where from, in order."""
    begun = 0
    for end in range(1, len(pairs) + 1):
        (to, of), length = pairs[begun], end - begun
        if end == len(pairs) or pairs[end] != (to + length, of + length):  # side by side they are copied together
            into[:, to : to + length] = values[:, of : of + length]
            begun = end


def numbers_of(cells: Cells, places: tuple[int, ...], rows: NDArray[np.int64], numerals: Numerals) -> Numbers:
    """Cells of plain numbers, row after row."""
    strays, counts = list[tuple[int, int]](), Counter[int]()
    try:
        values = _all_numbers(cells, numerals)
    except ValueError:
        values, sorts = numbers_among(cells, numerals)
        for column, found in enumerate(sorts.reshape(len(rows), len(places)).T):
            astray = np.flatnonzero(found >= Sort.OTHER_MARKS)
            told = {*astray[:1].tolist(), *np.flatnonzero(found == Sort.OTHER_MARKS)[:MOST_HEARD].tolist()}
            strays += [(row, column) for row in told]
            counts[places[column]] += len(astray)
    noted = [(places[i], Stray(int(rows[row]), cells[row * len(places) + i])) for row, i in sorted(strays)]
    return Numbers(places, values.reshape(len(rows), len(places)), noted, counts)


def _all_numbers(cells: Cells, numerals: Numerals) -> Floats:
    try:
        return numerals.numbers(cells)
    except ValueError:  # most often for what is missing
        return numerals.numbers(["nan" if cell in _GAPS else cell for cell in cells])


def numbers_among(cells: Cells, numerals: Numerals) -> tuple[Floats, NDArray[np.uint8]]:
    """The numbers among some cells, NaN for all others, and of each its sort."""
    shapes = shapes_of(cells)
    sorts = {shape: _sort(shape, numerals) for shape in {*shapes}}  # a few, where cells are very many
    found = np.fromiter(map(sorts.__getitem__, shapes), np.uint8, len(cells))
    values = np.full(len(cells), np.nan)
    numbers = found == Sort.NUMBER
    values[numbers] = numerals.numbers([*compress(cells, numbers.tolist())])
    return values, found


def _sort(cell: str, numerals: Numerals) -> Sort:
    if is_gap(cell):  # some of them are numbers to Python
        return Sort.GAP
    with suppress(ValueError):
        numerals.number(cell)
        return Sort.NUMBER
    return Sort.WORD if form_of(cell) is None else Sort.OTHER_MARKS

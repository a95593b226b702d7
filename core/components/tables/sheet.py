"""A sheet: the text of a table in leaves, and what is known of its columns whatever anybody takes them for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property
from itertools import chain, compress, cycle
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.cells.numerals import Cells, Numerals, bare, marks_in
from core.components.tables.column import Column, Numbers, Stray, copy_columns, numbers_of
from core.components.tables.dialect import Dialect, dialect_of, first_lines, is_enough
from core.components.tables.encoding import is_plain
from core.components.tables.faults import QUOTED
from core.components.tables.marks import Evidence, evidence_of
from core.components.tables.pieces import Piece, pieces_of
from core.components.tables.roles import Look
from core.components.tables.source import DataError, Stamp, blocks_of, encoding_of
from core.wording import Phrase, Reason, shortened

MOST_COLUMNS = 100_000
LARGEST_KEPT = 32_000_000  # bytes: of a larger table the cells take more room than there may be
_BETWEEN = "\0"  # cells that are kept as one text


class Head(NamedTuple):
    """What the first lines tell, whatever the columns are for."""

    dialect: Dialect
    labels: tuple[str, ...]  # of columns: names, or numbers from 1
    names: tuple[Phrase, ...]  # how columns are called in a sentence
    looks: tuple[Look, ...]
    evidence: tuple[Evidence | None, ...]  # of marks, in columns of numbers


class Leaf:
    """Some rows, whose columns are read when somebody wants them, and once."""

    def __init__(self, piece: Piece, width: int) -> None:
        self.rows = piece.rows
        self._width, self._text = width, ""
        self._cells: Cells | None = piece.cells
        self._known: dict[Numerals, list[Numbers]] = {}

    def pack(self) -> str:
        """Keep the cells in little room; their text, as far as that is possible."""
        text = _BETWEEN.join(self.cells())
        if text.count(_BETWEEN) == len(self.rows) * self._width - 1:
            self._text, self._cells = text, None
            self._known = {numerals.met_in(text): known for numerals, known in self._known.items()}
        return text

    def cells(self) -> Cells:
        """All of them, row after row."""
        return self._text.split(_BETWEEN) if self._cells is None else self._cells

    def begin(self, count: int) -> Cells:
        """The first ones."""
        return self._text.split(_BETWEEN, count)[:count] if self._cells is None else self._cells[:count]

    def column(self, place: int) -> Cells:
        """The cells of one column."""
        if self._cells is not None:
            return self._cells[place :: self._width]
        starts, ends = self._bounds[:-1][place :: self._width] + 1, self._bounds[1:][place :: self._width]
        return [self._text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    def numbers(self, places: tuple[int, ...], numerals: Numerals) -> Numbers:
        """Those columns as numbers."""
        known = self._known.setdefault(numerals.met_in(self._text) if self._cells is None else numerals, [])
        lacking = tuple(sorted(set(places).difference(*(each.places for each in known))))
        if lacking or not known:
            known.append(numbers_of(self._of(lacking), lacking, self.rows, numerals))
        return known[0] if known[0].places == places else _joined(known, places, len(self.rows))

    def _of(self, places: tuple[int, ...]) -> Cells:
        if len(places) in (0, self._width):
            return self.cells() if places else []
        if self._cells is None and 4 * len(places) < self._width:
            return [*chain.from_iterable(zip(*map(self.column, places), strict=True))]
        chosen = set(places)
        return [*compress(self.cells(), cycle([place in chosen for place in range(self._width)]))]

    @cached_property
    def _bounds(self) -> NDArray[np.int32]:
        """Where in the text one cell ends and the next begins, its edges included."""
        wide = not self._text.isascii()
        codes = np.frombuffer(self._text.encode("utf-32-le" if wide else "ascii"), np.uint32 if wide else np.uint8)
        return np.concatenate([[-1], np.flatnonzero(codes == 0), [len(codes)]]).astype(np.int32)


class Sheet:
    """A table in one encoding; a `kept` one is read from its file once, and then has all of it at hand."""

    def __init__(self, path: str, encoding: str, kept: bool = False) -> None:
        self.encoding = encoding
        self._path, self._kept = path, kept
        self._begun: Iterator[str] | None = None  # what was opened for the head
        self._leaves: list[Leaf] | None = None
        self._text = ""  # every mark in it, once all leaves are known
        self._plain = 0  # characters in ASCII, which are the same bytes in most encodings
        self._columns: dict[tuple[Numerals, bool], dict[int, Column]] = {}

    @cached_property
    def head(self) -> Head:
        """DataError where nothing can be a table."""
        blocks = blocks_of(self._path, self.encoding)
        begin, lines = _head(blocks)
        self._begun = chain([begin], blocks)
        _refuse_too_wide(lines)
        return _head_of(dialect_of(lines))

    def leaves(self) -> Iterator[Leaf]:
        """All of them, one after the other; DataError behind those before a row that cannot be."""
        if self._leaves is not None:
            yield from self._leaves
            return
        width, leaves, marks = len(self.head.labels), list[Leaf](), ""
        for piece in pieces_of(self._blocks(), self.head.dialect, width):
            leaf = Leaf(piece, width)
            yield leaf
            if self._kept:
                marks = marks_in(leaf.pack() + marks)
                leaves.append(leaf)
        if self._kept:
            self._leaves, self._text = leaves, marks

    def _blocks(self) -> Iterator[str]:
        """The text from its beginning."""
        blocks, self._begun = self._begun, None
        if blocks is None:
            others = blocks_of(self._path, self.encoding)
            blocks = chain([_head(others)[0]], others)
        self._plain = 0
        for block in blocks:
            self._plain += len(block) if block.isascii() else 0
            yield block

    def in_encoding(self, encoding: str, size: int) -> Sheet | None:
        """The same sheet, where all bytes of the file, so many, are the same text in that encoding."""
        if self._leaves is None or self._plain != size or not is_plain(encoding):
            return None
        other = copy(self)
        other.encoding = encoding
        return other

    def columns(self, numerals: Numerals, together: bool) -> dict[int, Column]:
        """Those that are known already, by their places; `together`: as they are read where there are very many."""
        return self._columns.get((numerals.met_in(self._text), together), {}) if self._leaves is not None else {}

    def keep(self, columns: dict[int, Column], numerals: Numerals, together: bool) -> None:
        """Know these from now on, if anything is kept."""
        if self._leaves is not None:
            self._columns.setdefault((numerals.met_in(self._text), together), {}).update(columns)


class Sheets:
    """Those of the table that was read last, in all encodings that were tried."""

    def __init__(self) -> None:
        self._stamp: Stamp | None = None
        self._encodings: dict[str | None, str] = {}
        self._sheets: dict[str, Sheet] = {}

    def of(self, stamp: Stamp, wished: str | None) -> Sheet:
        """The table in that encoding, or in the one that is found out."""
        if stamp != self._stamp:
            self.forget()
            self._stamp = stamp
        if wished not in self._encodings:
            self._encodings[wished] = encoding_of(stamp.path, wished)
        encoding = self._encodings[wished]
        if encoding not in self._sheets:
            same = (sheet.in_encoding(encoding, stamp.size) for sheet in self._sheets.values())
            found = next((sheet for sheet in same if sheet is not None), None)
            self._sheets[encoding] = found or Sheet(stamp.path, encoding, stamp.size <= LARGEST_KEPT)
        return self._sheets[encoding]

    def forget(self) -> None:
        """Let all of it go."""
        self._stamp, self._encodings, self._sheets = None, {}, {}


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


def _head_of(dialect: Dialect) -> Head:
    width = _width(dialect)
    given = [name.strip() for name in dialect.names or [""] * width]
    labels = tuple(name or str(i) for i, name in enumerate(given, 1))
    names = tuple(_name(i, name) for i, name in enumerate(given, 1))
    sample = [row for row in dialect.sample if len(row.cells) == width]
    looks = tuple(Look.at(given[i], [row.cells[i] for row in sample]) for i in range(width))
    evidence = (_evidence(look, [(row.cells[i], row.number) for row in sample]) for i, look in enumerate(looks))
    return Head(dialect, labels, names, looks, tuple(evidence))


def _evidence(look: Look, cells: Sequence[tuple[str, int]]) -> Evidence | None:
    if look.kind != "number":
        return None
    return evidence_of([bare(cell, look.unit) for cell, _ in cells], [row for _, row in cells])


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


def _joined(known: Sequence[Numbers], places: tuple[int, ...], rows: int) -> Numbers:
    """Some columns of what was read one after the other."""
    values, order = np.empty((rows, len(places))), {place: i for i, place in enumerate(places)}
    strays, counts = list[tuple[int, Stray]](), Counter[int]()
    for part in known:
        pairs = [(order[place], i) for i, place in enumerate(part.places) if place in order]
        copy_columns(values, part.values, pairs)
        strays += [stray for stray in part.strays if stray[0] in order]
        counts.update({place: count for place, count in part.counts.items() if place in order})
    return Numbers(places, values, sorted(strays, key=lambda stray: (stray[1].row, stray[0])), counts)

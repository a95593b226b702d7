"""Pieces of a table: some rows at a time, so that a large one takes little time and no more memory than its numbers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain, compress, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.cells.numerals import Cells
from core.components.tables.dialect import COMMENT, REMARK, Dialect, reader_of
from core.components.tables.source import LONGEST_LINE, DataError, too_long
from core.wording import Phrase, Reason

CELLS = 100_000  # of rows that are read one by one, in a piece

_REMARK = re.compile(rf"^{REMARK}[^\n]*", re.MULTILINE)
_SPACES = np.array([chr(code).isspace() for code in range(0x3002)])  # by code, the last for all others


class Piece(NamedTuple):
    """Some rows that are not empty and have the right width."""

    rows: NDArray[np.int64]  # where in the file each stands, from 1
    cells: Cells  # row after row


def pieces_of(blocks: Iterator[str], dialect: Dialect, width: int) -> Iterator[Piece]:
    """A table's rows of values from blocks of whole lines; DataError behind the rows before one that cannot be."""
    row, delimiter = 0, dialect.delimiter
    for block in blocks:
        if _is_quoted(block, delimiter):
            yield from _quoted(chain([block], blocks), dialect, width, row)
            return
        text = block.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n") + "\n"
        text = without_comments(text) if dialect.comments else text
        counts, solid = _spaced_columns(text) if delimiter == " " else _columns(text, delimiter)
        solid[: max(0, dialect.above - row)] = False
        kept = np.flatnonzero(solid)
        wrong = kept[counts[kept] != width]
        whole = kept[kept < wrong[0]] if len(wrong) else kept
        if len(whole):
            yield Piece(row + 1 + whole, _cells(text, delimiter, whole, len(counts)))
        if len(wrong):
            raise _wrong_width(row + 1 + int(wrong[0]), int(counts[wrong[0]]), width)
        row += len(counts)


def without_comments(text: str) -> str:
    """The same lines, empty where they are remarks."""
    return _REMARK.sub("", text) if COMMENT in text else text


def _is_quoted(block: str, delimiter: str) -> bool:
    """Whether a quotation mark stands where a cell begins; anywhere else it is a character like others."""
    return '"' in block and re.search(rf'(?:^|[{re.escape(delimiter)}\s])"', block) is not None


def _columns(text: str, delimiter: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """How many cells each line has, and whether anything stands in them."""
    codes = _codes(text)
    ends, separators = codes == ord("\n"), codes == ord(delimiter)
    places = np.flatnonzero(ends)
    filled = ~(ends | separators | (codes == ord(" ")))
    return _counted(separators, places) + 1, _counted(filled, places) > 0


def _spaced_columns(text: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The same where any space separates."""
    codes = _codes(text)
    space = _SPACES[np.minimum(codes, len(_SPACES) - 1)]
    begins = ~space
    begins[1:] &= space[:-1]
    words = _counted(begins, np.flatnonzero(codes == ord("\n")))
    return words, words > 0


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


def _counted(marks: NDArray[np.bool_], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many marks there are before each end, since the one before it."""
    return np.diff(np.searchsorted(np.flatnonzero(marks), ends), prepend=0)


def _cells(text: str, delimiter: str, lines: NDArray[np.int64], count: int) -> Cells:
    if len(lines) < count:
        written = text.split("\n")
        text = "\n".join([written[i] for i in lines.tolist()]) + "\n"
    return text.split() if delimiter == " " else text[:-1].replace("\n", delimiter).split(delimiter)


def _quoted(blocks: Iterable[str], dialect: Dialect, width: int, before: int) -> Iterator[Piece]:
    """The same row by row, where quotation marks may hide ends of lines."""
    reading, blank = _Reading(blocks, before, dialect.comments), [""] * width
    rows = reader_of(reading.lines(), dialect.delimiter, strict=True)
    wrong: DataError | None = None
    while wrong is None:
        batch = reading.batch
        try:
            for cells in islice(rows, max(1, CELLS // width)):
                if reading.row < dialect.above:
                    cells = blank
                if len(cells) != width and any(cells):
                    wrong = _wrong_width(reading.row + 1, len(cells), width)
                    break
                batch.append(cells if len(cells) == width else blank)
        except csv.Error:
            wrong = DataError(Reason("table.quotes").at(Phrase("place.row", row=reading.row + 1)))
        if not batch and wrong is None:
            return
        yield from reading.filled()
    raise wrong


class _Reading:
    """Hands lines out, and sees whether they ever make a row."""

    def __init__(self, blocks: Iterable[str], before: int, comments: bool) -> None:
        self.batch = list[Cells]()
        self._before = before  # rows, before those
        self._blocks, self._comments = blocks, comments

    @property
    def row(self) -> int:
        """That was read last."""
        return self._before + len(self.batch)

    def lines(self) -> Iterator[str]:
        return chain.from_iterable(StringIO(block, newline="") for block in self._checked())

    def filled(self) -> Iterator[Piece]:
        """Those of the rows in which anything stands; the next ones are another batch."""
        full = np.fromiter(map(any, self.batch), np.bool_, len(self.batch))
        if full.any():
            rows = np.arange(self._before + 1, self.row + 1)[full]
            yield Piece(rows, list(chain.from_iterable(compress(self.batch, full.tolist()))))
        self._before = self.row
        self.batch = []

    def _checked(self) -> Iterator[str]:
        row, length = self.row, 0
        for block in self._blocks:
            length = len(block) if row < self.row else length + len(block)
            if length > LONGEST_LINE + len(block):
                raise too_long(self.row + 1)
            row = self.row
            yield without_comments(block) if self._comments else block


def _wrong_width(row: int, count: int, width: int) -> DataError:
    return DataError(Reason("table.width", count=count, first=width).at(Phrase("place.row", row=row)))

"""The dialect of a table: what separates its values, how its numbers are written, and whether it begins with names."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import NamedTuple

from core.components.tables.source import DataError
from core.wording import Phrase, Reason

DELIMITERS = ",;\t "  # among equals the first
SAMPLE = 100  # rows from which the dialect is told
MISSING = frozenset({"", "?", "na", "n/a", "nan", "null"})

Cells = list[str]
Number = Callable[[str], float]


class Dialect(NamedTuple):
    """How a table is written."""

    delimiter: str
    number: Number  # of a cell; ValueError where it is none
    names: Cells | None  # its first row, where that holds names
    sample: list[Cells]  # some rows of values


def dialect_of(text: str) -> Dialect:
    """The dialect in which most of the first rows have the same number of values, most of which are numbers."""
    lines = list(islice(StringIO(text, newline=""), SAMPLE))
    fits = {each: _fitness(lines, each) for each in DELIMITERS}
    delimiter = max(DELIMITERS, key=fits.__getitem__)
    number = number_in(delimiter)
    rows = [cells for _, cells in _parsed(lines, delimiter, strict=False)]
    if rows and not _separates(delimiter, *fits[delimiter]):
        raise DataError(Reason("table.one_column"))
    if rows and _are_names(rows[0], rows[1:], number):
        return Dialect(delimiter, number, rows[0], rows[1:])
    return Dialect(delimiter, number, None, rows)


def rows_of(text: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    """Every row that is not empty, with its number in the file, from 1; DataError where quotation marks mismatch."""
    return _parsed(StringIO(text, newline=""), delimiter, strict=True)


def is_missing(cell: str) -> bool:
    """Whether the cell says that its value is not known."""
    return cell.strip().lower() in MISSING


def is_number(cell: str, number: Number) -> bool:
    """Whether the cell holds a number, and a known one."""
    try:
        number(cell)
    except ValueError:
        return False
    return not is_missing(cell)


def number_in(delimiter: str) -> Number:
    """How a number is read: a comma that does not separate values is a decimal comma."""
    return _plain_number if delimiter == "," else _number_with_comma


def _plain_number(cell: str) -> float:
    if "_" in cell:
        raise ValueError(cell)  # 1_000 is a number to Python only
    return float(cell)


def _number_with_comma(cell: str) -> float:
    return _plain_number(cell.replace(",", "."))


def _parsed(lines: Iterable[str], delimiter: str, strict: bool) -> Iterator[tuple[int, Cells]]:
    if delimiter == " ":  # as many as it takes to line up the columns
        lines = (" ".join(line.split()) for line in lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != " ", strict=strict)
    row = 0
    try:
        for row, cells in enumerate(reader, 1):
            if any(cells):
                yield row, cells
    except csv.Error as error:
        if strict:
            raise DataError(Reason("table.quotes").at(Phrase("place.row", row=row + 1))) from error


def _fitness(lines: Sequence[str], delimiter: str) -> tuple[float, float]:
    """How well a delimiter explains some lines: share of numbers in rows of the usual width, share of such rows."""
    rows = [cells for _, cells in _parsed(lines, delimiter, strict=False)]
    width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    if width < 2:
        return 0.0, 0.0
    number, share = number_in(delimiter), count / len(rows)
    numbers = sum(is_number(cell, number) for cells in rows if len(cells) == width for cell in cells)
    return share * numbers / (width * count), share


def _separates(delimiter: str, numbers: float, rows: float) -> bool:
    """Whether there are columns at all: what has spaces and no number is prose, of which nothing may be quoted."""
    return numbers > 0 or (rows > 0 and delimiter != " ")


def _are_names(first: Cells, others: Sequence[Cells], number: Number) -> bool:
    """Whether the first row holds no number, or a word above a column of numbers."""
    words = [not is_number(cell, number) for cell in first]
    if all(words):
        return True
    columns = list(zip(*(cells for cells in others if len(cells) == len(first)), strict=True))
    return any(
        word and not is_missing(cell) and _is_numeric(column, number)
        for word, cell, column in zip(words, first, columns, strict=False)
    )


def _is_numeric(column: Sequence[str], number: Number) -> bool:
    known = [cell for cell in column if not is_missing(cell)]
    return bool(known) and all(is_number(cell, number) for cell in known)

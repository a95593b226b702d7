"""The dialect of a table: what separates its values, how its numbers are written, and whether it begins with names."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from io import StringIO
from typing import NamedTuple

import numpy as np

from core.components.tables.source import DataError
from core.numerics import Floats
from core.wording import Reason

DELIMITERS = ",;\t "  # among equals the first
SAMPLE, FEWEST = 100, 3  # rows from which the dialect is told, and how many of them however long they are
LONGEST_SAMPLE = 500_000  # characters
MISSING = frozenset({"", "?", "na", "n/a", "nan", "null"})

Cells = list[str]
Number = Callable[[str], float]


class Dialect(NamedTuple):
    """How a table is written."""

    delimiter: str
    number: Number  # of a cell; ValueError where it is none
    names: Cells | None  # its first row, where that holds names
    sample: list[Cells]  # some rows of values


def dialect_of(lines: Sequence[str]) -> Dialect:
    """The dialect in which most of the lines, the first ones of a table, have the same number of values, most of which
    are numbers."""
    fits = {each: _fitness(lines, each) for each in DELIMITERS}
    delimiter = max(DELIMITERS, key=fits.__getitem__)
    number = number_in(delimiter)
    rows = _parsed(lines, delimiter)
    if rows and not _separates(delimiter, *fits[delimiter]):
        raise DataError(Reason("table.one_column"))
    if rows and _are_names(rows[0], rows[1:], number):
        return Dialect(delimiter, number, rows[0], rows[1:])
    return Dialect(delimiter, number, None, rows)


def first_lines(text: str) -> list[str]:
    """Enough of a table to tell its dialect, and not so much that this would take long."""
    lines = list[str]()
    for line in StringIO(text, newline=""):
        if is_enough(lines):
            break
        lines.append(line)
    return lines


def is_enough(lines: Sequence[str]) -> bool:
    """Whether the dialect can be told from these first lines."""
    return len(lines) >= SAMPLE or (len(lines) >= FEWEST and sum(map(len, lines)) > LONGEST_SAMPLE)


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


def numbers_in(delimiter: str, cells: Cells) -> Floats:
    """Many cells as what `number_in` makes of each; ValueError where one is no number."""
    written = "".join(cells)
    if "_" in written:
        raise ValueError("_")
    if delimiter != "," and "," in written:
        cells = [cell.replace(",", ".") for cell in cells]
    return np.fromiter(map(float, cells), np.float64, len(cells))


def _plain_number(cell: str) -> float:
    if "_" in cell:
        raise ValueError(cell)  # 1_000 is a number to Python only
    return float(cell)


def _number_with_comma(cell: str) -> float:
    return _plain_number(cell.replace(",", "."))


def reader_of(lines: Iterable[str], delimiter: str, strict: bool) -> Iterator[Cells]:
    """The rows of some lines, csv.Error included."""
    if delimiter == " ":  # as many as it takes to line up the columns
        lines = (" ".join(line.split()) for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != " ", strict=strict)


def _parsed(lines: Iterable[str], delimiter: str) -> list[Cells]:
    """Rows that are not empty, as far as they can be told."""
    rows = list[Cells]()
    with suppress(csv.Error):
        rows.extend(filter(any, reader_of(lines, delimiter, strict=False)))
    return rows


def _fitness(lines: Sequence[str], delimiter: str) -> tuple[float, float]:
    """How well a delimiter explains some lines: share of numbers in rows of the usual width, share of such rows."""
    rows = _parsed(lines, delimiter)
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

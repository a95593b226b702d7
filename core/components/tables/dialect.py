"""The dialect of a table: what separates its values, what stands above them, and whether they have names."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from io import StringIO
from itertools import chain
from typing import NamedTuple

from core.components.tables.cells.dates import day_of
from core.components.tables.cells.numerals import ERRORS, Cells, is_missing, is_numeric, unit_of
from core.components.tables.headers import are_names
from core.components.tables.source import DataError
from core.wording import Reason

DELIMITERS = ",;\t| "  # among equals the first
SAMPLE, FEWEST = 100, 3  # rows from which the dialect is told, and how many of them however long they are
LONGEST_SAMPLE = 500_000  # characters
WEIGHED = 1_000  # cells of a row that are looked at
COMMENT = "#"
REMARK = rf"[ \t]*{COMMENT}(?!(?i:{'|'.join(re.escape(error[1:]) for error in ERRORS)})(?!\w))"  # how one begins
_REMARK = re.compile(REMARK)
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)  # as the first line, for spreadsheet programs


class Row(NamedTuple):
    """Some cells, and where in the file they stand, from 1."""

    number: int
    cells: Cells


class Dialect(NamedTuple):
    """How a table is written."""

    delimiter: str
    names: Cells | None
    sample: list[Row]  # of values
    above: int  # lines before the first row of values, that with the names included
    comments: bool  # whether lines that begin with # are none of the table
    titles: int = 0  # rows above it that are none of it
    obeyed: bool = False  # whether its first line names the separator


def dialect_of(lines: Sequence[str]) -> Dialect:
    """The dialect in which most of the lines, the first ones of a table, have the same number of values, most of which
    are numbers; a first line that names the separator is obeyed."""
    given = _SEPARATOR.fullmatch(lines[0]) if lines else None
    if given is not None:
        lines = ["\n", *lines[1:]]
    plain = [line for line in lines if not _REMARK.match(line)]
    delimiter = given[1] if given is not None else _delimiter(plain if any(map(str.strip, plain)) else lines)
    rows = _rows(lines, delimiter)
    width = _usual_width(rows)
    comments = _has_comments(rows, width)
    body = [row for row in rows if not comments or not _is_comment(row)]
    titles = _titles(body, width)
    values = body[titles:]
    if values:
        below = [row.cells for row in values[1:]]
        first = _completed(values[0].cells, below)
        if are_names(first, below):
            return Dialect(delimiter, first, values[1:], values[0].number, comments, titles, given is not None)
    above = values[0].number - 1 if values else len(lines)
    names = _named_by_comment(rows, values, width, delimiter) if comments else None
    return Dialect(delimiter, names, values, above, comments, titles, given is not None)


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


def reader_of(lines: Iterable[str], delimiter: str, strict: bool) -> Iterator[Cells]:
    """The rows of some lines, csv.Error included."""
    if delimiter == " ":  # as many as it takes to line up the columns
        lines = (" ".join(line.split()) + "\n" for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != " ", strict=strict)


def _rows(lines: Iterable[str], delimiter: str) -> list[Row]:
    """Rows that are not empty, as far as they can be told."""
    rows = list[Row]()
    with suppress(csv.Error):
        rows.extend(Row(i, cells) for i, cells in enumerate(reader_of(lines, delimiter, strict=False), 1) if any(cells))
    return rows


def _delimiter(lines: Sequence[str]) -> str:
    """DataError where nothing separates two columns."""
    whole = [line.replace("\t", "|") for line in lines]  # to the space, a tab is a mark like others
    fits = {each: _fitness(_rows(whole if each == " " else lines, each), each) for each in DELIMITERS}
    best = max(DELIMITERS, key=fits.__getitem__)
    if any(map(str.strip, lines)) and not fits[best]:
        raise DataError(Reason("table.one_column"))
    return best


def _fitness(rows: Sequence[Row], delimiter: str) -> Fraction:
    """How well a delimiter explains some rows: by the share of them that have the usual width, and what their cells
    are then; 0 where there are no columns: what has spaces and no number is prose, of which nothing may be quoted."""
    width = _usual_width(rows)
    usual = [row.cells for row in rows if len(row.cells) == width]
    if width < 2:
        return Fraction(0)
    cells = [cell for row in usual for cell in row[:WEIGHED]]
    weights = [_weight(cell, delimiter) for cell in cells]
    if delimiter == " " and max(weights) < 3:
        return Fraction(0)
    return Fraction(max(1, 1 + sum(weights)) * len(usual) ** 2, (1 + len(cells)) * len(rows) ** 2)


def _weight(cell: str, delimiter: str) -> int:
    """How much a cell speaks for what has separated it: numbers most, then what is like one, then plain words; what
    holds another mark or several numbers speaks against it."""
    if is_missing(cell):
        return 2
    if is_numeric(cell):
        return 4
    if any(each in cell for each in ',;\t|"' if each != delimiter) and unit_of([cell]) is None:
        return -1
    if any(map(str.isdigit, cell)) and (unit_of([cell]) or day_of([cell])):
        return 3
    return 0 if delimiter != " " and _are_several(cell.split()) else 2


def _are_several(words: Sequence[str]) -> bool:
    """Whether two or more of them are numbers."""
    return len(words) > 1 and sum(is_numeric(word) or unit_of([word]) is not None for word in words) > 1


def _usual_width(rows: Sequence[Row]) -> int:
    widths = Counter(len(row.cells) for row in rows)
    return max(widths, key=lambda width: (widths[width], width > 1)) if widths else 0


def _is_comment(row: Row) -> bool:
    return _REMARK.match(row.cells[0]) is not None


def _has_comments(rows: Sequence[Row], width: int) -> bool:
    """Whether # begins remarks, and not colours or numbers of a column."""
    marked = [row for row in rows if _is_comment(row)]
    fitting = sum(len(row.cells) == width for row in marked)
    return 0 < len(marked) < len(rows) and 2 * fitting < len(rows) and (fitting < len(marked) or marked[0] == rows[0])


def _titles(rows: Sequence[Row], width: int) -> int:
    """How many rows above the table are none of it."""
    count = next((i for i, row in enumerate(rows) if len(row.cells) == width and not _stands_alone(row)), 0)
    below = rows[count].cells if rows else []
    named = bool(below) and all(cell.strip() and not is_numeric(cell) for cell in below)
    sure = named and any(map(is_numeric, chain.from_iterable(row.cells for row in rows[count + 1 :])))
    return count if all(_is_title(row, width, named, sure) for row in rows[:count]) else 0


def _completed(names: Cells, below: Sequence[Cells]) -> Cells:
    """A first row of words with one cell less than all others, with one that is empty: above a last column of which
    nothing is known, or above names of rows, which differ."""
    if any(map(is_numeric, names)) or {len(cells) for cells in below} != {len(names) + 1}:
        return names
    if not any(cells[-1].strip() for cells in below):
        return [*names, ""]
    return ["", *names] if len({cells[0] for cells in below}) == len(below) else names


def _stands_alone(row: Row) -> bool:
    return sum(map(bool, map(str.strip, row.cells))) == 1


def _is_title(row: Row, width: int, named: bool, sure: bool) -> bool:
    """Whether the row says something of the table, the more surely where names stand below it, and numbers below
    them."""
    if len(row.cells) != width and (sure or _stands_alone(row)):
        return width > 1
    return named and (_stands_alone(row) or not any(map(is_numeric, row.cells)))


def _named_by_comment(rows: Sequence[Row], values: Sequence[Row], width: int, delimiter: str) -> Cells | None:
    """Names that stand behind a # right above the values."""
    before = [row for row in rows if values and row.number < values[0].number]
    if not before or not _is_comment(before[-1]):
        return None
    line = delimiter.join(before[-1].cells).lstrip().removeprefix(COMMENT)
    names = next(reader_of([line], delimiter, strict=False), [])
    if len(names) != width or not are_names(names, [row.cells for row in values]):
        return None
    return names if names[0].strip() else [COMMENT, *names[1:]]

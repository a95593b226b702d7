"""Headers: whether the first row of a table holds names, and not the first sample."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from core.components.tables.cells.dates import day_of
from core.components.tables.cells.numerals import Cells, is_gap, is_missing, is_numeric, unit_of

TARGETS = ("target", "label", "class", "y")  # of which the first names what is to be predicted
_NAMES = frozenset(
    {*TARGETS, "labels", "classes", "species", "type", "category", "kind", "outcome", "output", "result"}
)
YEARS, FEWEST = range(1900, 2101), 3  # of names that are numbers
TRUTHS = frozenset({"true", "false"})


def are_names(first: Cells, others: Sequence[Cells]) -> bool:
    """Whether the first row holds no value, a word above a column of numbers, or numbers that count the columns."""
    words = [_is_word(cell) for cell in first]
    columns = list(zip(*(cells for cells in others if len(cells) == len(first)), strict=True))
    pairs = list(zip(words, first, columns, strict=False))
    if any(word and not is_gap(cell) and _are_numbers(column, cell) for word, cell, column in pairs):
        return True
    if all(words):
        return not others or not (all(map(is_missing, first)) or any(_is_met(cell, c) for _, cell, c in pairs))
    return bool(columns) and _count_or_name(first, words, columns)


def _is_word(cell: str) -> bool:
    """Whether the cell can be a name; what is missing can."""
    if is_missing(cell):
        return True
    return not (is_numeric(cell) or cell.strip().casefold() in TRUTHS or unit_of([cell]) or day_of([cell]))


def _are_numbers(column: Sequence[str], name: str) -> bool:
    """Whether a column holds numbers, but for its name where that is written again."""
    known = [cell for cell in column if cell != name and not is_gap(cell)]
    return bool(known) and all(map(is_numeric, known))


def _is_met(cell: str, column: Sequence[str]) -> bool:
    """Whether a word is one of those below it, or says that it is missing."""
    return bool(cell.strip()) and (is_missing(cell) or (cell in column and _is_worded(column)))


def _count_or_name(first: Cells, words: Sequence[bool], columns: Sequence[Sequence[str]]) -> bool:
    """Whether names may be numbers: 0, 1, 2, … in their places above other values, such as rise evenly and are none of
    the values below, as years do, or whole numbers beside a word for a target."""
    numbers = [cell.strip() for cell, word in zip(first, words, strict=True) if not word]
    if len(set(numbers)) < len(numbers) or not all(each.isdecimal() and len(each) < 10 for each in numbers):
        return False
    met = any(word and cell and cell in column for cell, word, column in zip(first, words, columns, strict=True))
    if met:
        return False
    if any(word and cell.strip().casefold() in _NAMES for cell, word in zip(first, words, strict=True)):
        return True
    told = any(words) or any(map(_is_worded, columns)) or _are_decimals(columns)
    return told and (_counts(first, words) or _rise_apart(first, words, columns))


def _counts(first: Cells, words: Sequence[bool]) -> bool:
    """Whether all numbers stand in their places, counted from 0 or 1."""
    placed = [(int(cell), i) for i, (cell, word) in enumerate(zip(first, words, strict=True)) if not word]
    return len(placed) > 1 and placed[0][0] in (0, 1) and len({number - i for number, i in placed}) == 1


def _rise_apart(first: Cells, words: Sequence[bool], columns: Sequence[Sequence[str]]) -> bool:
    """Whether three numbers or more rise by the same step from column to column, each unlike all that is below it."""
    numbered = [(int(cell), column) for cell, word, column in zip(first, words, columns, strict=True) if not word]
    steps = {after - before for (before, _), (after, _) in pairwise(numbered)}
    return (
        len(numbered) >= FEWEST and len(steps) == 1 and min(steps) > 0 and all(_is_unlike(*each) for each in numbered)
    )


def _is_unlike(number: int, column: Sequence[str]) -> bool:
    """Whether it is a year above what are mostly none, or else larger or smaller than every number of the column."""
    below = [_number(cell) for cell in column if not is_gap(cell)]
    known = [each for each in below if each is not None]
    if not known or len(known) < len(below):
        return False
    if number in YEARS:
        return 2 * sum(each in YEARS for each in known) < len(known)
    return not min(known) <= number <= max(known)


def _number(cell: str) -> float | None:
    """The number in a cell, whatever its marks; None where there is none."""
    try:
        return float(cell.strip().replace(",", "."))
    except ValueError:
        return None


def _is_worded(column: Sequence[str]) -> bool:
    """Whether a column has values, and none of them is a plain number."""
    known = [cell for cell in column if not is_gap(cell)]
    return bool(known) and not any(map(is_numeric, known))


def _are_decimals(columns: Sequence[Sequence[str]]) -> bool:
    """Whether values below are written as no number of a header is: all of a column, where there are three or more."""
    unlike = [_has_no_whole(column) for column in columns]
    return any(unlike) if len(columns) > 2 else all(unlike)


def _has_no_whole(column: Sequence[str]) -> bool:
    known = [cell for cell in column if not is_gap(cell)]
    return bool(known) and not any(cell.strip().isdecimal() for cell in known)

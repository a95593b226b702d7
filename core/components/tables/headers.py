"""Headers: whether the first row of a table holds names, and not the first sample."""

from __future__ import annotations

from collections.abc import Sequence

from core.components.tables.dates import day_of
from core.components.tables.numerals import Cells, is_missing, is_numeric, unit_of

TARGETS = ("target", "label", "class", "y")  # of which the first names what is to be predicted
_NAMES = frozenset(
    {*TARGETS, "labels", "classes", "species", "type", "category", "kind", "outcome", "output", "result"}
)
TRUTHS = frozenset({"true", "false"})


def are_names(first: Cells, others: Sequence[Cells]) -> bool:
    """Whether the first row holds no value, a word above a column of numbers, or numbers that count the columns."""
    words = [_is_word(cell) for cell in first]
    if all(words):
        return not all(map(is_missing, first)) or not others
    columns = list(zip(*(cells for cells in others if len(cells) == len(first)), strict=True))
    pairs = list(zip(words, first, columns, strict=False))
    if any(word and not is_missing(cell) and _is_numeric(column) for word, cell, column in pairs):
        return True
    return bool(columns) and _count_or_name(first, words, columns)


def _is_word(cell: str) -> bool:
    """Whether the cell can be a name; what is missing can."""
    if is_missing(cell):
        return True
    return not (is_numeric(cell) or cell.strip().casefold() in TRUTHS or unit_of([cell]) or day_of([cell]))


def _is_numeric(column: Sequence[str]) -> bool:
    known = [cell for cell in column if not is_missing(cell)]
    return bool(known) and all(map(is_numeric, known))


def _count_or_name(first: Cells, words: Sequence[bool], columns: Sequence[Sequence[str]]) -> bool:
    """Whether names may be numbers: 0, 1, 2, … in their places, or whole numbers beside a word for a target."""
    numbers = [cell.strip() for cell, word in zip(first, words, strict=True) if not word]
    if len(set(numbers)) < len(numbers) or not all(each.isdecimal() and len(each) < 10 for each in numbers):
        return False
    met = any(word and cell in column for cell, word, column in zip(first, words, columns, strict=True))
    if met:
        return False
    if any(word and cell.strip().casefold() in _NAMES for cell, word in zip(first, words, strict=True)):
        return True
    return _counts(first, words) and (any(words) or _are_decimals(columns))


def _counts(first: Cells, words: Sequence[bool]) -> bool:
    """Whether all numbers stand in their places, counted from 0 or 1."""
    placed = [(int(cell), i) for i, (cell, word) in enumerate(zip(first, words, strict=True)) if not word]
    return len(placed) > 1 and placed[0][0] in (0, 1) and len({number - i for number, i in placed}) == 1


def _are_decimals(columns: Sequence[Sequence[str]]) -> bool:
    """Whether no value below is written as the numbers of a header are."""
    cells = [cell for column in columns for cell in column if not is_missing(cell)]
    return bool(cells) and not any(cell.strip().isdecimal() for cell in cells)

"""The nature of a column: whether its cells are numbers, dates or texts, and which of them say that one is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from core.components.tables.cells.dates import Day, day_of
from core.components.tables.cells.numerals import Unit, is_gap, is_missing, is_numeric, unit_of

Kind: TypeAlias = Literal["number", "text", "date"]


class Nature(NamedTuple):
    """What a column's cells are."""

    kind: Kind
    is_gap: Callable[[str], bool]  # whether a cell says that its value is missing
    unit: Unit | None = None  # of numbers
    is_solid: bool = False  # whether all of them are plain numbers
    day: Day | None = None  # how dates are read


def nature_of(cells: Sequence[str]) -> Nature:
    """The nature of some cells: numbers where half of them are, or all have one unit. A dash or a point is missing
    among numbers and dates, and a word among words."""
    plain = [cell.strip() for cell in cells if not is_gap(cell)]
    if (day := day_of(plain)) is not None:
        return Nature("date", is_gap, day=day)
    numbers = sum(map(is_numeric, plain))
    if plain and 2 * numbers >= len(plain):
        return Nature("number", is_gap, is_solid=numbers == len(plain))
    if (unit := unit_of(plain)) is not None:
        return Nature("number", is_gap, unit)
    return Nature("text", is_missing if plain else is_gap)

"""What is wrong in a table, with row and column."""

from __future__ import annotations

from collections.abc import Sequence

from core.components.tables.cells.numerals import form_of
from core.components.tables.source import DataError
from core.wording import Field, Listed, Part, Phrase, Reason, shortened

MISSING_ROWS = 5  # that are named in an error
QUOTED = 20  # characters of a cell or of a column's name: enough to find it by


def cell_at(row: int, column: Phrase) -> Part:
    """One cell of a table as a place."""
    return Phrase("place.cell", row=row, column=column)


def not_finite(row: int, column: Phrase) -> DataError:
    """What is said of a number beyond all numbers."""
    return DataError(Reason("table.not_finite").at(cell_at(row, column)))


def no_number(code: str, cell: str, row: int, column: Phrase) -> DataError:
    """What is said of a word where a number should stand, or of a number that is written in another way than others."""
    code = "table.other_marks" if form_of(cell) is not None else code
    return DataError(Reason(code, word=shortened(cell.strip(), QUOTED)).at(cell_at(row, column)))


def gaps(rows: Sequence[int], column: Phrase) -> DataError:
    """What is said of missing values: the row of the first, in that column, and some of the others."""
    others = [*map(str, rows[1:MISSING_ROWS]), *("…" for _ in rows[MISSING_ROWS : MISSING_ROWS + 1])]
    setting = Field("missing")
    gap = Reason("table.gap", setting=setting)
    reason = Reason("table.gaps", rows=Listed(tuple(others)), setting=setting) if others else gap
    return DataError(reason.at(cell_at(rows[0], column)))

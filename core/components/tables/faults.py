"""What is wrong in a table, with row and column."""

from __future__ import annotations

from collections.abc import Iterable

from core.components.tables.source import DataError
from core.wording import Listed, Part, Phrase, Reason, shortened

MISSING_ROWS = 5  # that are named in an error
QUOTED = 20  # characters of a cell or of a column's name: enough to find it by


def cell_at(row: int, column: Phrase) -> Part:
    """One cell of a table as a place."""
    return Phrase("place.cell", row=row, column=column)


def not_finite(row: int, column: Phrase) -> DataError:
    """What is said of a number beyond all numbers."""
    return DataError(Reason("table.not_finite").at(cell_at(row, column)))


def no_number(code: str, cell: str, row: int, column: Phrase) -> DataError:
    """What is said of a word where a number should stand."""
    return DataError(Reason(code, word=shortened(cell.strip(), QUOTED)).at(cell_at(row, column)))


class Gaps:
    """Rows in which a value is missing; that of the first is named, and some of the others."""

    def __init__(self) -> None:
        self._rows: list[int] = []
        self._column: Phrase | None = None

    def note(self, rows: Iterable[int], column: Phrase) -> None:
        """Some more rows; the column is that of the first. Raises DataError once there are more than are named."""
        self._column = self._column or column
        self._rows.extend(rows)
        if len(self._rows) > MISSING_ROWS:
            self.refuse()

    def refuse(self) -> None:
        """Raises DataError where there are any."""
        if not self._rows or self._column is None:
            return
        others = [*map(str, self._rows[1:MISSING_ROWS]), *("…" for _ in self._rows[MISSING_ROWS : MISSING_ROWS + 1])]
        reason = Reason("table.gaps", rows=Listed(tuple(others))) if others else Reason("table.gap")
        raise DataError(reason.at(cell_at(self._rows[0], self._column)))

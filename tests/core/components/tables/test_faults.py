"""What is missing is named by its rows, as many as a person wants to read."""

from __future__ import annotations

import pytest

from core.components.tables.faults import MISSING_ROWS, gaps
from core.wording import Phrase

COLUMN = Phrase("place.column", name="a")


@pytest.mark.parametrize(
    "rows, sentence",
    [
        ([3], 'row 3, column "a": a value is missing: fill it in'),
        ([3, 7], 'row 3, column "a": a value is missing here, and in row 7: fill in'),
        (range(1, MISSING_ROWS + 2), 'row 1, column "a": a value is missing here, and in row 2, 3, 4, 5, …: fill in'),
    ],
)
def test_the_first_gap_is_named_with_its_column_and_some_of_the_others_by_their_rows(
    rows: list[int], sentence: str
) -> None:
    assert str(gaps(rows, COLUMN)).startswith(sentence)

"""What is missing is named by its rows, as many as a person wants to read."""

from __future__ import annotations

import pytest

from core.components.tables import DataError
from core.components.tables.faults import MISSING_ROWS, Gaps
from core.wording import Phrase

COLUMN, OTHER = Phrase("place.column", name="a"), Phrase("place.column", name="b")


def test_where_nothing_is_missing_nothing_is_refused() -> None:
    gaps = Gaps()

    assert gaps.refuse() is None  # type: ignore[func-returns-value]


def test_the_first_gap_is_named_with_its_column() -> None:
    gaps = Gaps()
    gaps.note([3], COLUMN)
    gaps.note([7], OTHER)

    with pytest.raises(DataError, match=r'^row 3, column "a": a value is missing here, and in row 7: fill in'):
        gaps.refuse()


def test_enough_gaps_are_refused_at_once() -> None:
    with pytest.raises(DataError, match="in row 2, 3, 4, 5, …"):
        Gaps().note(range(1, MISSING_ROWS + 2), COLUMN)

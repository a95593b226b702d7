"""Names are told from values; more of this stands where a dialect is told."""

from __future__ import annotations

import pytest

from core.components.tables.headers import are_names


@pytest.mark.parametrize(
    "first, others",
    [
        (["a", "b"], []),
        (["", "b"], [["0", "1"]]),
        (["x", "5"], [["1", "2"], ["3", "4"]]),
        (["a", "b"], [["1", "c"], ["a", "b"]]),  # written a second time
        (["x", "y"], [["-", "1"], ["2", "none"]]),
        (["1", "2", "kind"], [["7.5", "8", "a"], ["7", "8", "b"]]),
        (["country", "2000", "2001", "2002"], [["Chad", "150", "1990", "9000"], *[["Mali", "7.5", "8", ".."]] * 3]),
        (["400", "410", "420"], [["0.5", "0.25", "0.1"]] * 3),
    ],
)
def test_names(first: list[str], others: list[list[str]]) -> None:
    assert are_names(first, others)


@pytest.mark.parametrize(
    "first, others",
    [
        (["", "?"], [["0", "1"]]),
        (["9" * 5000, "a"], [["1", "b"]]),
        (["5 kg", "a"], [["6 kg", "b"]]),
        (["2024-01-01", "a"], [["2024-01-02", "b"]]),
        (["1", "2", "a"], [["7.5", "8", "a"], ["7", "8", "b"]]),
        (["nan", "a"], [["1", "b"]]),
        (["Chad", "2000", "2001", "2002"], [["Mali", "1990", "1995", "2003"]] * 3),
        (["Chad", "10", "20", "30"], [["Mali", "7", "8", "9"], ["Niger", "70", "80", "90"], ["Togo", "7", "8", "9"]]),
        (["10", "20", "30"], [["7", "8", "9"]] * 3),
        (["a", "b"], [["a", "c"], ["c", "b"]]),
    ],
)
def test_values(first: list[str], others: list[list[str]]) -> None:
    assert not are_names(first, others)

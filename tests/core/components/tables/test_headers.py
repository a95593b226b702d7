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
        (["a", "b"], [["a", "c"], ["c", "b"]]),
    ],
)
def test_values(first: list[str], others: list[list[str]]) -> None:
    assert not are_names(first, others)

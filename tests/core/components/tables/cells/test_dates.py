"""Dates are told from how they are written, and become days."""

from __future__ import annotations

import pytest

from core.components.tables.cells.dates import day_of


@pytest.mark.parametrize(
    "cells, days",
    [
        (["1970-01-01", "1970-01-03"], [0, 2]),
        (["1970/1/2", "1971/01/01"], [1, 365]),
        (["1970-01-01T12:00:00Z", "1970-01-02 06:00"], [0.5, 1.25]),
        (["1970-02", "1970-03"], [31, 59]),
        (["1970. 1. 2.", "1970.01.03"], [1, 2]),
        (["1970년 1월 2일"], [1]),
        (["02.01.1970", "03.02.1970"], [1, 33]),
        (["13/1/1970", "1/2/1970"], [12, 31]),
        (["1/13/1970", "2/1/1970"], [12, 31]),
        (["2/1/1970"], [31]),
        (["Jan 2, 1970", "Feb 1, 1970"], [1, 31]),
        (["2 January 1970"], [1]),
        (["2-Jan-70", "1-Feb-70"], [1, 31]),
        (["1/1/1970 12:00 AM", "1/2/1970 6:00:00 PM"], [0, 1.75]),
        (["1970-01-01 오전 6:00", "1970-01-02 오후 12:00"], [0.25, 1.5]),
        (["19700102", "19700201", "19700102"], [1, 31, 1]),
    ],
)
def test_dates_are_days_since_1970(cells: list[str], days: list[float]) -> None:
    read = day_of(cells)

    assert read is not None
    assert [read(cell) for cell in cells] == days


@pytest.mark.parametrize(
    "cells",
    [[], ["2024"], ["2024.5"], ["2024-13-01"], ["31/31/2024"], ["13/1/2024", "1/13/2024"], ["Mon 2, 2024"],
     ["2024-01-01", "soon"], ["2024-01-01" + " " * 100_000 + "x"], ["1.5"], ["20240101"],
     ["20240101", "20240101"], ["20240101", "20241301"], ["18991231", "19000101"],
     ["1/1/1970 13:00 PM"], ["1/1/1970 0:00 AM"], ["May 24"], ["2 Jan 70"], ["21010101", "20240101"]],
)  # fmt: skip
def test_all_else_is_no_date(cells: list[str]) -> None:
    assert day_of(cells) is None

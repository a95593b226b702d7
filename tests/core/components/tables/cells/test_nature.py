"""The nature of a column tells what a dash in it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.components.tables.cells.nature import nature_of
from tests.core.components.tables.test_reading import reading


@pytest.mark.parametrize(
    "cells, kind, dash",
    [
        (["1", "-", "2"], "number", True),
        (["5 kg", "-", "NA"], "number", True),
        (["2024-01-01", "-"], "date", True),
        (["1", "2", "a", "-"], "number", True),
        (["a", "1", "b", "-"], "text", False),
        (["-", "–", ""], "text", True),
        ([], "text", True),
    ],
)
def test_a_dash_is_missing_where_no_words_are(cells: list[str], kind: str, dash: bool) -> None:
    nature = nature_of(cells)

    assert (nature.kind, nature.is_gap("-"), nature.is_gap("")) == (kind, dash, True)


@pytest.mark.parametrize("gap", ["-", "–", "--", ".", "None", "N/A", "#N/A"])
@pytest.mark.parametrize("unit", ["", " kg", "%"])
def test_a_dash_among_numbers_is_a_missing_value(tmp_path: Path, gap: str, unit: str) -> None:
    rows = "".join(f"{gap if i % 5 == 2 else f'{i}.5{unit}'},{i},{'ab'[i % 2]}\n" for i in range(20))

    column = reading(tmp_path, f"mass,n,kind\n{rows}").columns[0]

    assert (column.kind, column.role, column.missing) == ("number", "feature", 4)
    assert column.first == (0.5, 1.5, None)


def test_a_dash_among_words_is_a_word(tmp_path: Path) -> None:
    found = reading(tmp_path, "x,sign,pain\n1,+,none\n2,-,mild\n3,-,none\n4,+,severe\n", sign="target")

    assert found.classes == (("+", 2), ("-", 2))
    assert (found.columns[2].missing, found.columns[2].features) == (0, 3)


def test_a_column_of_dashes_alone_holds_nothing(tmp_path: Path) -> None:
    column = reading(tmp_path, "x,left,y\n1,-,a\n2,-,b\n3,-,a\n").columns[1]

    assert (column.role, column.missing, column.first) == ("ignore", 3, (None, None, None))


def test_a_dash_below_many_numbers_is_missing_too(tmp_path: Path) -> None:
    rows = "".join(f"{i}.5,{i % 7}\n" for i in range(1_500))

    found = reading(tmp_path, f"x,y\n{rows}-,-\n.,3\n")

    assert [column.missing for column in found.columns] == [2, 1]


def test_days_of_eight_digits_are_dates(tmp_path: Path) -> None:
    rows = "".join(f"202401{i + 1:02},{20_000_000 + i * 7},{i}.5\n" for i in range(20))

    found = reading(tmp_path, f"day,count,y\n{rows}")

    assert [(column.kind, column.role) for column in found.columns[:2]] == [("date", "ignore"), ("number", "feature")]

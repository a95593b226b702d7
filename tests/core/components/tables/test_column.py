"""A column is a few texts, or any number of numbers or dates; what is none among them is noted."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.cells.numerals import Numerals, form_of, is_gap
from core.components.tables.column import MOST_CLASSES, Column, ColumnReader, Sort, Stray, numbers_among, numbers_of

POINTS = Numerals(".")


def column_of(*pieces: list[str], numerals: Numerals = POINTS) -> Column:
    reader, row = ColumnReader(numerals), 1
    for piece in pieces:
        reader.take(piece, np.arange(row, row + len(piece)))
        row += len(piece)
    return reader.column()


def many(form: str = "{}.5", count: int = MOST_CLASSES + 1) -> list[str]:
    return [form.format(i) for i in range(count)]


def test_a_few_texts_are_kept_with_the_row_of_the_first() -> None:
    column = column_of(["b", "a", "b"], ["c", "?", "a"])

    assert dict(column.texts) == {"b": 1, "a": 2, "c": 4, "?": 5}
    assert column.places.tolist() == [0, 1, 0, 2, 3, 1]
    assert column.lacking.tolist() == [False] * 4 + [True, False]
    assert (column.kind, column.is_few, column.met, list(column.known)) == ("text", True, 5, ["b", "a", "c"])


def test_many_numbers_are_numbers() -> None:
    column = column_of(["1", "", "1"], many("{},5"), ["1,5", "NaN"], numerals=Numerals(","))

    assert (column.kind, column.is_few, column.stray) == ("number", False, None)
    assert column.values()[[0, 2, -2]].tolist() == [1, 1, 1.5]
    assert np.flatnonzero(np.isnan(column.values())).tolist() == [1, len(column.lacking) - 1]
    assert np.flatnonzero(column.lacking).tolist() == [1, len(column.lacking) - 1]


@pytest.mark.parametrize("before", [[], many()])
@pytest.mark.parametrize("beside", ["2", "-", "x"])
def test_a_number_that_is_none_is_missing_whatever_stands_beside_it(before: list[str], beside: str) -> None:
    column = column_of(before, ["1", "nan", "-NaN", "3", beside])

    assert column.kind == "number"
    assert column.lacking[-5:].tolist() == [False, True, True, False, beside == "-"]
    assert np.isnan(column.values()[-5:]).tolist() == [False, True, True, False, beside != "2"]


@pytest.mark.parametrize("pieces", [[many(), ["1", "1O"]], [["1O"], many()]])
def test_the_first_word_among_many_numbers_is_noted(pieces: list[list[str]]) -> None:
    column = column_of(*pieces)

    assert column.stray == Stray(1 if pieces[0] == ["1O"] else MOST_CLASSES + 3, "1O")
    assert not column.lacking.any()


def test_of_very_many_texts_only_what_is_missing_is_kept() -> None:
    column = column_of(many("name {}"), ["?", "name"])

    assert (column.kind, column.is_few, column.met) == ("text", False, MOST_CLASSES + 1)
    assert np.flatnonzero(column.lacking).tolist() == [MOST_CLASSES + 1]


def test_units_and_dates_are_numbers_few_or_many() -> None:
    prices, days = ["$1", "$2", "$1"], ["1970-01-02", "1970-01-03"]
    for before in ([], many("${}")):
        assert column_of(before, prices).values()[-3:].tolist() == [1, 2, 1]
    for before in ([], [f"{2000 + i // 12}-{1 + i % 12:02}-01" for i in range(1200)]):
        column = column_of(before, days)
        assert (column.kind, column.values()[-2:].tolist()) == ("date", [1, 2])


def test_a_column_in_which_most_are_numbers_is_one_of_numbers() -> None:
    column = column_of(["1", "2", "x"])

    assert (column.kind, column.stray) == ("number", Stray(3, "x"))
    assert column_of(["1", "y", "x"]).kind == "text"


@given(
    st.sampled_from([Numerals(), POINTS, Numerals(".", ","), Numerals(",", "."), Numerals(",")]),
    st.lists(st.text("0179.,-−eE_ x?\0\n", max_size=6) | st.sampled_from(["1,425", "0,425", "nan", "#DIV/0!", "１２"])),
)
def test_numbers_among_cells_are_those_that_each_is(numerals: Numerals, cells: list[str]) -> None:
    values, sorts = numbers_among(cells, numerals)

    for cell, value, sort in zip(cells, values, sorts, strict=True):
        try:
            assert np.array_equal(value, numerals.number(cell), equal_nan=True)
            assert sort == (Sort.GAP if is_gap(cell) else Sort.NUMBER)
        except ValueError:
            formed = Sort.WORD if form_of(cell) is None else Sort.OTHER_MARKS
            assert np.isnan(value)
            assert sort == (Sort.GAP if is_gap(cell) else formed)


def test_very_many_numbers_with_other_marks_are_told_by_their_few_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, cells, number = list[str](), [f"{i},{i % 97}" for i in range(5000)], Numerals.number

    def counted(numerals: Numerals, cell: str) -> float:
        asked.append(cell)
        return number(numerals, cell)

    monkeypatch.setattr(Numerals, "number", counted)

    found = numbers_of(cells, (0,), np.arange(5000), POINTS)
    column_of(many(), cells)
    column_of(many("${}.5"), [f"${cell}" for cell in cells])

    assert np.isnan(found.values).all()
    assert found.strays[0] == (0, Stray(0, "0,0"))
    assert found.counts[0] == 5000
    assert len(asked) < 9 * MOST_CLASSES  # the first of a column are looked at one by one

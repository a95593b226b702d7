"""What the marks in numbers are is told by all cells together, or asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.cells.numerals import GAPS, Numerals, form_of
from core.components.tables.marks import Marks, evidence_of
from core.wording import Phrase

NOTHING = Numerals()


def told(*columns: list[str], separator: str = ";", given: Numerals = NOTHING) -> Numerals | str:
    """How numbers are written, or what is said of the one that leaves that open."""
    marks = Marks(separator, given)
    for i, column in enumerate(columns, 1):
        marks.take(evidence_of(column, range(2, 2 + len(column))), Phrase("place.column_number", number=i))
    numerals, doubt = marks.told()
    return numerals if doubt is None else str(doubt.refusal())


@pytest.mark.parametrize(
    "columns, numerals",
    [
        ([["1", "2"]], Numerals()),
        ([["0.5", "1.425"]], Numerals(".")),
        ([["0,5", "1,425"]], Numerals(",")),
        ([["0.5"], ["475", "1,425"]], Numerals(".", ",")),
        ([["0,5"], ["475", "1.425"]], Numerals(",", ".")),
        ([["475", "950", "1,425"]], Numerals(None, ",")),
        ([["475", "950", "1.425"]], Numerals(None, ".")),
        ([["1,425", "2000"]], Numerals(",")),
        ([["1.425", "2.125"], ["3.250", "1.750"]], Numerals(".")),  # as programs write them
        ([["1,234,567"]], Numerals(None, ",")),
        ([["1,234,567"], ["1.425"]], Numerals(".", ",")),
        ([["1.234,5"]], Numerals(",", ".")),
        ([["1 234,5", "12"]], Numerals(",", " ")),
    ],
)
def test_the_marks_of_a_table(columns: list[list[str]], numerals: Numerals) -> None:
    assert told(*columns) == numerals


def test_between_commas_a_comma_in_quotation_marks_parts_thousands() -> None:
    assert told(["1,425", "2,850"], ["1.425"], separator=",") == Numerals(".", ",")
    assert told(["1,425", "2,5"], separator=",") == Numerals(",")


def test_between_tabs_three_digits_behind_each_point_are_decimals() -> None:
    assert told(["1.425", "2.125"], ["1", "2"], separator="\t") == Numerals(".")


def test_between_semicolons_they_may_be_thousands() -> None:
    assert "has a decimal mark or one between thousands" in str(told(["1.425", "2.125"], ["1", "2"]))


@pytest.mark.parametrize("columns", [[["1,425", "2,850"]], [["12", "1,425"]], [["1,425"], ["1.425"]]])
def test_what_cannot_be_told_is_named(columns: list[list[str]]) -> None:
    said = told(*columns)

    assert isinstance(said, str)
    assert '"1,425" has a decimal mark or one between thousands' in said
    assert said.startswith(("row 2, column 1: ", "row 3, column 1: "))


def test_what_is_given_is_not_found_out() -> None:
    assert told(["1,425", "2,850"], given=Numerals(",")) == Numerals(",")
    assert told(["1,425", "2,850"], given=Numerals(None, ",")) == Numerals(None, ",")
    assert told(["1,425", "2,5"], given=Numerals(".")) == Numerals(".", ",")
    assert told(["0,5", "0.5"], given=Numerals(None, ",")) == Numerals(".", ",")


def test_what_is_missing_tells_nothing() -> None:
    gaps = [*sorted(GAPS)]

    assert evidence_of([*gaps, "0,5"], [7] * (1 + len(gaps))) == evidence_of(["0,5"], [7])


CELLS = ("7", "0.5", "0,5", "1,425", "1.425", "1 000", "1'000.5", "2,500,000", "red")


@given(st.lists(st.sampled_from(CELLS)), st.sampled_from(CELLS[:-1]))
def test_a_cell_more_tells_as_much_as_if_it_had_stood_with_the_others(cells: list[str], cell: str) -> None:
    form = form_of(cell)
    assert form is not None

    more = evidence_of(cells, range(len(cells))).with_cell(cell, form, 7)

    assert more == evidence_of([cell, *cells], [7] * (1 + len(cells)))

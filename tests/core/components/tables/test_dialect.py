"""How a table is written is told from its first rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.dialect import (
    FEWEST,
    SAMPLE,
    dialect_of,
    first_lines,
    is_number,
    number_in,
    numbers_in,
)


@pytest.mark.parametrize(
    "text, delimiter",
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1;2;3\n", ";"),
        ("a\tb\tc\n1\t2\t3\n", "\t"),
        ("a b c\n1 2 3\n", " "),
        ("  a    b\n 1.5   22\n", " "),  # lined up
        ("1, 2, 3\n4, 5, 6\n", ","),
        ("1,5;2,5\n3,5;4,5\n", ";"),  # decimal commas
        ("1,5 2,5\n3,5 4,5\n", " "),
        ("5.1,3.5,Iris setosa\n4.9,3.0,Iris setosa\n", ","),
        ('1,"a;b"\n2,"c;d"\n', ","),
        ('x,"one, two"\n1,"three, four"\n', ","),
        ("1,2,3\n4,5\n6,7,8\n9,10,11\n", ","),  # although one row is short
        ("note: made by hand\na;b;c\n1;2;3\n4;5;6\n", ";"),
        ("a,b\r\n1,2\r\n", ","),
        ("a,b\r1,2\r", ","),
    ],
)
def test_the_delimiter_is_what_makes_rows_of_numbers(text: str, delimiter: str) -> None:
    assert dialect_of(first_lines(text)).delimiter == delimiter


NAME = st.text("abcxyz", min_size=1, max_size=5)
VALUE = st.floats(-1e6, 1e6).map(lambda value: f"{value:.4f}")


@given(st.sampled_from(",;\t "), st.integers(2, 6), st.data())
def test_any_table_of_numbers_below_names_is_understood(delimiter: str, width: int, data: st.DataObject) -> None:
    names = data.draw(st.lists(NAME, min_size=width, max_size=width))
    rows = data.draw(st.lists(st.lists(VALUE, min_size=width, max_size=width), min_size=1, max_size=5))

    dialect = dialect_of([delimiter.join(row) + "\n" for row in (names, *rows)])

    assert (dialect.delimiter, dialect.names, dialect.sample) == (delimiter, names, rows)


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "a,b\n1,x\n2,y\n",
        "2019,2020,label\n1,2,3\n4,5,6\n",  # names that look like numbers
        '"a","b"\n1,2\n',
        ",b,c\n0,1,2\n",  # a spreadsheet's nameless index
        "a,b\n1,?\n2,NA\n",
        "a,b\n",
    ],
)
def test_words_above_numbers_are_names(text: str) -> None:
    assert dialect_of(first_lines(text)).names is not None


@pytest.mark.parametrize("text", ["1,2\n3,4\n", "1,x\n2,y\n", "x,1\ny,2\n", "?,1\n2,3\n", "1,2\n", "1e-3;NA\n2;3\n"])
def test_a_first_row_of_values_is_not_taken_for_names(text: str) -> None:
    assert dialect_of(first_lines(text)).names is None


def test_a_dialect_is_told_from_the_first_rows_only() -> None:
    dialect = dialect_of(first_lines("1,2\n" * 10_000))

    assert len(dialect.sample) == SAMPLE


@pytest.mark.parametrize("cell", ["1", "-1.5", "+2", "1e-3", " 7 ", ".5", "1E5", "1e999", "inf"])
def test_numbers_are_numbers(cell: str) -> None:
    assert is_number(cell, number_in(","))


@pytest.mark.parametrize("cell", ["", "x", "1_000", "1 2", "0x10", "12%", "1,5", "NaN", "?"])
def test_all_else_is_none(cell: str) -> None:
    assert not is_number(cell, number_in(","))


def test_a_comma_that_separates_nothing_is_a_decimal_comma() -> None:
    assert number_in(";")("1,5") == number_in(",")("1.5") == 1.5


@given(
    st.sampled_from(",;"), st.lists(st.sampled_from(["1", "-2.5", "1,5", " 3e4 ", "inf", "nan", "１２"]), max_size=9)
)
def test_many_numbers_are_read_as_each_is(delimiter: str, cells: list[str]) -> None:
    cells = [cell for cell in cells if is_number(cell, number_in(delimiter))]

    assert numbers_in(delimiter, cells).tolist() == [number_in(delimiter)(cell) for cell in cells]


@pytest.mark.parametrize("cell", ["", "x", "1_000", "1 2", "?"])
def test_one_word_among_many_numbers_is_noticed(cell: str) -> None:
    with pytest.raises(ValueError):
        numbers_in(",", ["1", "2", cell, "3"])


def test_of_long_lines_a_few_tell_the_dialect() -> None:
    lines = first_lines(("1," * 200_000 + "1\n") * 10)

    assert len(lines) == FEWEST

"""How a table is written is told from its first rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.dialect import FEWEST, SAMPLE, dialect_of, first_lines


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
        ("a|b\n1|2\n", "|"),
        ("x,y\n0,class 0\n1,class 1\n", ","),
        ("sep=|\na,b|c,d\n1,5|2,5\n", "|"),
        ('"sep=;"\nx;y\n1;2\n', ";"),
        ("when;what\n2024-01-01 10:00;1,5\n2024-01-02 11:00;2,5\n", ";"),
        ('price,discount\n"$1,000",5 %\n"$1,200",7 %\n', ","),
        ("5 kg,3 m\n6 kg,4 m\n", ","),
        ("a b\tc\n5.5 ms\t3\n7.5 ms\t4\n", "\t"),  # where a space makes as many columns, and more numbers
        ("1998년 12월 20일\t1,5\n1998년 12월 21일\t2,5\n", "\t"),
        ("1 2 3\tx\n4 5 6\ty\n", " "),
        ("who paid\nA1 $5\nA2 $7\n", " "),
        ("0 1 2 3\nA1 €4455 True 7,8\nA2 €8027 False 1,9\nA3 €80 True 1,7\n", " "),
        ("May 2024\n\nwhen,who,per day,n\n2013-07-06 10:30,A4,true,1.5\n2013-07-13 10:30,A5,false,2.5\n", ","),
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

    assert (dialect.delimiter, dialect.names, [row.cells for row in dialect.sample]) == (delimiter, names, rows)


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


@pytest.mark.sampled(4)
@pytest.mark.parametrize("count", range(1, 60))
@pytest.mark.parametrize("head", ["", "antwort;wert\n"])
def test_a_decimal_comma_in_every_row_separates_nothing_however_many_rows_there_are(count: int, head: str) -> None:
    text = head + "".join(f"{('ja', 'nein')[i % 2]};{i % 7 / 8}\n".replace(".", ",") for i in range(count))

    assert dialect_of(first_lines(text)).delimiter == ";"


@pytest.mark.parametrize(
    "text, names",
    [
        ("0,1,2,3,label\n0.1,0.2,0.3,0.4,a\n0.5,0.6,0.7,0.8,b\n", ["0", "1", "2", "3", "label"]),
        (",0,1,2\n0,0.1,0.2,0.3\n1,0.5,0.6,0.7\n", ["", "0", "1", "2"]),
        ("0,1\n0.1,0.2\n0.5,0.6\n", ["0", "1"]),
        ("0,1\n1,0.54\n2,-0.42\n", None),  # a cosine
        ("0,1,2\n3,4,0.5\n6,7,0.25\n", ["0", "1", "2"]),
        ("0,1,2\n5 kg,3,red\n6 kg,4,blue\n", ["0", "1", "2"]),
        ("0,1,2,\n3,red,0.5,\n6,blue,0.25,\n", ["0", "1", "2", ""]),
        ("NaN,Seoul,yes\n17,Busan,no\n13,Seoul,yes\n", None),
        ("red,yes\nblue,no\nred,no\n", None),
        ("colour,taken\nblue,no\nred,yes\n", ["colour", "taken"]),
        ("-,x,1.5\n2.5,y,3\n", None),
        ("# 0,1,2\n5 kg,3,red\n6 kg,4,blue\n", ["0", "1", "2"]),
        ("# 1,2,red\n5,3,red\n6,4,blue\n", None),  # a sample that was taken out
        ('"x","y"\n"1",2.5,"a"\n"2",3.5,"b"\n', ["", "x", "y"]),  # rows that have names, too
        ("x,y\n1,2,\n1,4,\n", ["x", "y", ""]),
        ("x,y\n1,2,3\n1,4,5\n", ["x", "y"]),
        ("1,2\n3,4,5\n6,7,8\n", None),
        ("# a;b;\n5;3;\n6;4;\n", ["a", "b", ""]),
        ("2019,2020,class\n1,2,a\n4,6,b\n", ["2019", "2020", "class"]),
        ("0,1,0,a\n0,1,1,b\n1,1,0,a\n", None),
        ("0,1,2,3\n4,5,6,7\n", None),
        ("1,setosa,2\n3,virginica,4\n", None),
        ("2024-01-01,red\n2024-01-02,blue\n", None),
        ("True,5 kg\nFalse,6 kg\n", None),
    ],
)
def test_names_may_be_numbers_and_values_are_no_names(text: str, names: list[str] | None) -> None:
    assert dialect_of(first_lines(text)).names == names


@pytest.mark.parametrize(
    "text, above",
    [
        ("Results of May\nx,y\n1,2\n3,4\n", 2),
        ("Results of May;;\n\nx;y;z\n1;2;3\n4;5;6\n", 3),
        ("Results, May\na,b,c\n1,2,3\n4,5,6\n", 2),
        ("Report 2024\n\nx area y\n1 2.5 a\n3 4.5 b\n", 3),
        ("# made by hand\n# in May\nx,y\n1,2\n# a remark\n3,4\n", 3),
        ("# x,y\n1,2\n3,4\n", 1),
        ("#,x\n1,2\n2,4\n", 1),
        ("colour,x\n#ff0000,2\n#00ff00,4\n", 1),
        ("1,2\n3,4\n", 0),
        ("sep=;\nx;y\n1;2\n", 2),
    ],
)
def test_what_stands_above_the_first_row_of_values(text: str, above: int) -> None:
    dialect = dialect_of(first_lines(text))

    assert dialect.above == above
    assert (dialect.names is None) == (above == 0)
    assert "1" in dialect.sample[0].cells or "#ff0000" in dialect.sample[0].cells


def test_a_dialect_is_told_from_the_first_rows_only() -> None:
    dialect = dialect_of(first_lines("1,2\n" * 10_000))

    assert len(dialect.sample) == SAMPLE


def test_of_long_lines_a_few_tell_the_dialect() -> None:
    lines = first_lines(("1," * 200_000 + "1\n") * 10)

    assert len(lines) == FEWEST

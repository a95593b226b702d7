"""Numbers are read in one way in all of a table: its marks, its units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables.cells.numerals import Form, Numerals, Unit, bare, bare_of, form_of, is_numeric, unit_of

PLAIN, ENGLISH, GERMAN = Numerals("."), Numerals(".", ","), Numerals(",", ".")


@pytest.mark.parametrize("cell", ["1", "-1.5", "+2", "1e-3", " 7 ", ".5", "5.", "1E5", "1e999", "inf", "−3"])
def test_numbers_are_numbers(cell: str) -> None:
    assert PLAIN.is_number(cell)


@pytest.mark.parametrize("cell", ["", "x", "1_000", "1 2", "0x10", "12%", "1,5", "1,425", "NaN", "?"])
def test_all_else_is_none(cell: str) -> None:
    assert not PLAIN.is_number(cell)


@pytest.mark.parametrize(
    "numerals, cell, number",
    [
        (ENGLISH, "1,425", 1425),
        (ENGLISH, "-1,234,567.5", -1234567.5),
        (GERMAN, "1.425", 1425),
        (GERMAN, "1.234.567,5", 1234567.5),
        (Numerals(",", " "), "1 234,5", 1234.5),
        (Numerals(",", " "), "1\u202f234,5", 1234.5),
        (Numerals(".", "'"), "1'234.5", 1234.5),
        (Numerals(","), "1,425", 1.425),
        (ENGLISH, "−1,000", -1000),
    ],
)
def test_marks_are_what_the_table_says(numerals: Numerals, cell: str, number: float) -> None:
    assert numerals.number(cell) == number


@pytest.mark.parametrize(
    "numerals, cell",
    [(ENGLISH, "1425,5"), (ENGLISH, "0,425"), (ENGLISH, "1,42"), (ENGLISH, "1.425,5"), (GERMAN, "1.5"), (PLAIN, "1,0")],
)
def test_a_number_in_another_way_of_writing_is_none(numerals: Numerals, cell: str) -> None:
    assert not numerals.is_number(cell)


@given(
    st.sampled_from([Numerals(), PLAIN, ENGLISH, GERMAN, Numerals(",")]),
    st.lists(st.sampled_from(["1", "-2.5", "1,5", "1,425", "1.425", " 3e4 ", "inf", "nan", "１２", "−7"]), max_size=9),
)
def test_many_numbers_are_read_as_each_is(numerals: Numerals, cells: list[str]) -> None:
    cells = [cell for cell in cells if numerals.is_number(cell)]

    assert numerals.numbers(cells).tolist() == [numerals.number(cell) for cell in cells]


@pytest.mark.parametrize("cell", ["", "x", "1_000", "1 2", "?", "1,5"])
def test_one_word_among_many_numbers_is_noticed(cell: str) -> None:
    with pytest.raises(ValueError):
        PLAIN.numbers(["1", "2", cell, "3"])


@pytest.mark.parametrize(
    "cell, form",
    [
        ("475", Form(3)),
        ("0,5", Form(1, decimal=",")),
        ("0.425", Form(1, decimal=".")),
        ("1,425", Form(1, either=",")),
        ("1.425e3", Form(1, decimal=".")),
        ("1,234,567", Form(3, thousands=",")),
        ("1.234,5", Form(3, decimal=",", thousands=".")),
        ("1 234,5", Form(3, decimal=",", thousands=" ")),
        ("12.10.2024", None),
        ("192.168.1.1", None),
        ("1,2,3", None),
        ("7,", None),
        ("x1", None),
    ],
)
def test_what_a_number_tells_of_the_marks(cell: str, form: Form | None) -> None:
    assert form_of(cell) == form


def test_a_unit_is_what_all_cells_have() -> None:
    assert unit_of(["5 kg", "7.5 kg"]) == Unit("", "kg")
    assert unit_of(["$1,200", "$5"]) == Unit("$", "")
    assert unit_of(["EUR 10", "EUR 12"]) == unit_of(["EUR10", "EUR12"]) == Unit("EUR", "")
    assert unit_of(["QQQ 10", "QQQ 12"]) == Unit("QQQ", "")
    assert unit_of(["QQQ010", "QQQ012"]) is None  # codes
    assert unit_of(["-3 %", "12%"]) == Unit("", "%")
    assert [unit_of([f"59.9{unit}", f"84 {unit}"]) for unit in "㎡㎏℃"] == [Unit("", unit) for unit in "㎡㎏℃"]
    assert unit_of(["5 kg", "7 m"]) is unit_of(["5", "7"]) is unit_of(["A1", "A2"]) is unit_of(["5 kg", "much"]) is None
    assert unit_of(["5" + " " * 100_000 + "kg"]) is None


@pytest.mark.parametrize(
    "cell, unit, number", [("-$5", Unit("$", ""), "-5"), ("12 %", Unit("", "%"), "12"), ("7", None, "7")]
)
def test_without_its_unit_a_number_is_plain(cell: str, unit: Unit | None, number: str) -> None:
    assert bare(cell, unit) == number


def test_whole_numbers_are_written_without_a_decimal_mark() -> None:
    assert [ENGLISH.whole(cell) for cell in ("1,425", "-3", "3.0", "1e3")] == [1425, -3, None, None]


@pytest.mark.parametrize("cell, numeric", [("1,5", True), ("?", True), ("1e5", True), ("x", False), ("1_0", False)])
def test_a_number_is_told_however_it_is_written(cell: str, numeric: bool) -> None:
    assert is_numeric(cell) == numeric


@given(
    st.sampled_from([ENGLISH, GERMAN, Numerals(".", " "), Numerals(",", "'")]),
    st.lists(st.text("0123456789,. '-", max_size=9), min_size=1, max_size=4),
)
def test_many_numbers_with_thousands_marks_are_refused_where_one_is(numerals: Numerals, cells: list[str]) -> None:
    known = [cell for cell in cells if numerals.is_number(cell)]

    if len(known) == len(cells):
        assert numerals.numbers(cells).tolist() == [numerals.number(cell) for cell in cells]
    else:
        with pytest.raises(ValueError):
            numerals.numbers(cells)


def test_a_line_in_a_cell_is_no_cell_of_its_own() -> None:
    with pytest.raises(ValueError):
        ENGLISH.numbers(["1,000", "2\n3"])


@given(
    st.sampled_from([Unit("$", ""), Unit("", "%"), Unit("", "kg")]),
    st.lists(st.from_regex(r"[-+]?\$?[ ]?[-+]?[0-9.,]{0,6}[ ]?(%|kg|x)?", fullmatch=True).map(str.strip)),
)
def test_units_are_taken_from_many_cells_as_from_each(unit: Unit, cells: list[str]) -> None:
    assert bare_of(cells, unit) == [bare(cell, unit) for cell in cells]


@pytest.mark.parametrize("cell", ["12, kg", "1,2,3 kg", ", kg", "12 g"])
def test_what_is_no_number_stays_whole(cell: str) -> None:
    unit = Unit("", "kg")

    assert bare(cell, unit) == cell
    assert bare_of([cell], unit) == [cell]

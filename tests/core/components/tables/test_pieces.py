"""Rows come in pieces, counted as an editor counts them, whatever their lines end with and however they are quoted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.tables import DataError
from core.components.tables.dialect import Dialect
from core.components.tables.pieces import pieces_of

Rows = list[tuple[int, list[str]]]


def rows_in(*blocks: str, delimiter: str = ",", width: int = 2) -> Rows:
    return list(rows_of(iter(blocks), delimiter, width))


def rows_of(
    blocks: Iterator[str], delimiter: str, width: int, above: int = 0, comments: bool = False
) -> Iterator[tuple[int, list[str]]]:
    for piece in pieces_of(blocks, Dialect(delimiter, None, [], above, comments), width):
        for i, row in enumerate(piece.rows.tolist()):
            yield row, piece.cells[i * width : (i + 1) * width]


def test_rows_are_counted_as_an_editor_counts_them() -> None:
    rows = rows_in("a,b\n\n1,2\n,\n", "3,4")

    assert rows == [(1, ["a", "b"]), (3, ["1", "2"]), (5, ["3", "4"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("cell", ["2", '"2"'])
def test_lines_may_end_in_any_way(end: str, cell: str) -> None:
    assert rows_in(f"1,{cell}{end}{end}3,4{end}", "5,6") == [(1, ["1", "2"]), (3, ["3", "4"]), (4, ["5", "6"])]


def test_quotation_marks_protect_what_is_between_them() -> None:
    rows = rows_in("1,2\n", '"a,b","say ""yes"""\n', '"c\n', 'd", "e"\n')

    assert rows == [(1, ["1", "2"]), (2, ["a,b", 'say "yes"']), (3, ["c\nd", "e"])]


@pytest.mark.parametrize("cell", ["2", '"2"'])
def test_what_stands_above_the_values_is_none_of_them_and_counts_as_rows(cell: str) -> None:
    rows = [*rows_of(iter([f"Measured in May\na,b\n1,{cell}\n", "3,4\n"]), ",", 2, above=2)]

    assert rows == [(3, ["1", "2"]), (4, ["3", "4"])]


@pytest.mark.parametrize("cell", ["2", '"2"'])
def test_remarks_are_no_rows(cell: str) -> None:
    rows = [*rows_of(iter([f'1,{cell}\n# a, b, "c\n3,4\n  # end']), ",", 2, comments=True)]

    assert rows == [(1, ["1", "2"]), (3, ["3", "4"])]


def test_any_space_lines_columns_up() -> None:
    assert rows_in(" 1  \t 2 \n\u3000\n3 4\n", delimiter=" ") == [(1, ["1", "2"]), (3, ["3", "4"])]


@pytest.mark.parametrize("quoted", ["", '"1","2"\n'])
def test_the_rows_before_a_wrong_one_come_first(quoted: str) -> None:
    rows = rows_of(iter([quoted + "1,2\n3,4\n5\n6,7\n"]), ",", 2)

    before = [next(rows)[1] for _ in range(2 + bool(quoted))]

    assert before[-1] == ["3", "4"]
    with pytest.raises(DataError, match=f"row {3 + bool(quoted)}: has 1 value, where the first row has 2"):
        next(rows)


@pytest.mark.parametrize("text", ['1,2\n3,"4\n5,6\n', '1,2\n3,"4"x\n', '1,2\n3,"' + "x" * 200_000])
def test_a_quotation_mark_left_open_is_an_error_with_its_row(text: str) -> None:
    with pytest.raises(DataError, match="row 2: the quotation marks do not match"):
        rows_in(text)


def test_a_row_that_quotation_marks_hold_together_has_an_end() -> None:
    blocks = ['"\n', *['","\n' * 50_000] * 50]

    with pytest.raises(DataError, match="row 1: is longer than 4 MB"):
        rows_in(*blocks)


CELLS = st.sampled_from(["1", "-2.5", "x", "", " ", "\u3000", "two words", "é"])


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), max_size=6), st.sampled_from([",", ";", "\t", " "]))
def test_rows_are_the_same_with_and_without_quotation_marks_elsewhere(rows: list[list[str]], delimiter: str) -> None:
    text = "".join(delimiter.join(row) + "\n" for row in rows)

    plain, quoted = (outcome(block, delimiter) for block in (text, text + '"1"' + delimiter + '"2"\n'))

    assert plain == quoted or plain == quoted[:-1]


def outcome(text: str, delimiter: str) -> list[object]:
    """What is read, stripped as its readers do, and why it ends."""
    found = list[object]()
    try:
        for row, cells in rows_of(iter([text]), delimiter, 2):
            found.append((row, [cell.strip() for cell in cells]))
    except DataError as error:
        found.append(str(error))
    return found

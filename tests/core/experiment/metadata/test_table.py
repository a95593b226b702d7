"""CSV keeps its header in the first line, its numbers numbers, and no cell a formula."""

from __future__ import annotations

import csv
import io
import math

import pytest

from core.experiment import ExperimentError
from core.experiment.metadata.table import cell_text, csv_header, csv_lines, text_in

TEXT = '{"a":"b, \\"c\\"","d":[1,2]}'


def test_the_text_is_the_name_of_a_last_empty_column() -> None:
    written = csv_header(["step", "loss"], TEXT) + csv_lines([[0, 0.1], [1, math.nan]])

    rows = list(csv.DictReader(io.StringIO(written)))
    assert list(rows[0]) == ["step", "loss", f"backscope {TEXT}"]
    assert [list(row.values()) for row in rows] == [["0", "0.1", ""], ["1", "", ""]]
    assert text_in(io.BytesIO(written.encode())) == TEXT


def test_a_spreadsheet_may_have_parted_the_columns_in_its_own_way() -> None:
    quoted = TEXT.replace('"', '""')
    written = f'\ufeffstep;loss;"backscope {quoted}"\r\n0;0,1;\r\n'

    assert text_in(io.BytesIO(written.encode())) == TEXT


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "−1", "@a", "\t=1"])
def test_a_text_that_would_begin_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert cell_text(cell) == "'" + cell
    assert csv_header([cell], "{}").lstrip('"').startswith("'")


def test_numbers_stay_numbers() -> None:
    assert [cell_text(cell) for cell in (-1, -0.5, 1 / 3, math.inf, -math.inf)] == ["-1", "-0.5", repr(1 / 3), "", ""]
    assert cell_text("vanishing") == "vanishing"


def test_a_table_of_another_program_carries_nothing() -> None:
    assert text_in(io.BytesIO(b"a,b\n1,2\n")) is None
    assert text_in(io.BytesIO(b'a,b\n1,"backscope {}"\n')) is None


def test_a_header_that_is_cut_off_is_refused_in_a_sentence() -> None:
    with pytest.raises(ExperimentError, match="this table is damaged"):
        text_in(io.BytesIO(b'a,"backscope {""b"": 1'))

"""The rows of the table: shapes, parameters and shares, and how they are copied."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.panels.layer_table.rows import as_cells, as_text, rows_of
from app.texts import Texts
from core.components.datasets import Csv, Moons
from core.experiment import Experiment, Output, parameter_count
from core.layers import Dense, Dropout

EXPERIMENT = Experiment(
    data=Moons(),
    layers=(Dense(units=10, name="인코더"), Dropout(), Dense(units=5, trainable=False)),
    output=Output(name="log\tits"),
)
HEAD = ("Layer", "Name", "Kind", "In → out", "Parameters", "Share")


def test_each_layer_has_its_shape_its_parameters_and_their_share(texts: Texts) -> None:
    rows = rows_of(EXPERIMENT, texts)

    assert [(row.number, row.name, row.kind, row.shape, row.count) for row in rows] == [
        ("1", "인코더", "Dense", "2 → 10", "30"),
        ("2", "", "Dropout", "10 → 10", "0"),
        ("3", "", "Dense", "10 → 5", "55"),
        ("", "log\tits", "Output", "5 → 2", "12"),
    ]
    assert sum(row.parameters or 0 for row in rows) == parameter_count(EXPERIMENT)
    assert sum(row.share or 0.0 for row in rows) == pytest.approx(1.0)
    assert [row.percent for row in rows] == ["30.9 %", "0.0 %", "56.7 %", "12.4 %"]
    assert [row.locked for row in rows] == [False, False, True, False]


def test_where_the_data_are_not_there_shapes_are_left_open(texts: Texts) -> None:
    rows = rows_of(replace(EXPERIMENT, data=Csv(path="/nowhere/at/all.csv", target="y")), texts)

    assert [(row.shape, row.count, row.percent) for row in rows] == [("–", "–", "–")] * 4
    assert rows[0].plain[3:] == ("", "", "", "")


def test_as_text_columns_stand_in_line_whatever_the_letters(texts: Texts) -> None:
    lines = as_text(HEAD, rows_of(EXPERIMENT, texts)).splitlines()

    assert lines[0] == "Layer  Name     Kind     In → out  Parameters   Share"
    assert lines[1] == "    1  인코더   Dense    2 → 10            30  30.9 %"
    assert lines[2] == "    2           Dropout  10 → 10            0   0.0 %"


def test_no_name_is_a_formula_to_a_spreadsheet(texts: Texts) -> None:
    named = EXPERIMENT.with_setting({0}, name="=1+1")

    cells = as_cells(HEAD, rows_of(named, texts)).splitlines()[1].split("\t")

    assert cells[:3] == ["1", "'=1+1", "Dense"]


def test_for_a_spreadsheet_a_number_is_a_cell_and_no_name_breaks_a_row(texts: Texts) -> None:
    head = ("Layer", "Name", "Kind", "Input", "Output", "Parameters", "Share")

    lines = [line.split("\t") for line in as_cells(head, rows_of(EXPERIMENT, texts)).splitlines()]

    assert {len(line) for line in lines} == {7}
    assert lines[1][:6] == ["1", "인코더", "Dense", "2", "10", "30"]
    assert float(lines[1][6]) == pytest.approx(30 / 97)
    assert lines[4][1] == "log its"

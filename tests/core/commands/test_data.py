"""A table is shown as it is read, to people and to programs, before anything learns from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.core.command_line import run
from tests.core.components.tables.files import table_file

CITIES = "age;city;price\n20;Seoul;1.425,5\n?;부산;2.850,0\n22;Seoul;475,25\n"


def test_the_json_object_is_that_of_the_contract(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("data", table_file(tmp_path, CITIES), "--json")

    said = capsys.readouterr()
    assert (code, said.err, said.out.count("\n")) == (0, "", 1)
    assert json.loads(said.out) == {
        "encoding": "utf-8",
        "separator": ";",
        "decimal": ",",
        "thousands": ".",
        "header": True,
        "rows": 3,
        "target": "city",
        "classes": {"Seoul": 2, "부산": 1},
        "columns": [
            {"name": "age", "role": "feature", "kind": "number", "missing": 1, "first": [20, None, 22]},
            {"name": "city", "role": "target", "kind": "text", "missing": 0, "first": ["Seoul", "부산", "Seoul"]},
            {"name": "price", "role": "feature", "kind": "number", "missing": 0, "first": [1425.5, 2850.0, 475.25]},
        ],
        "features": 2,
    }


def test_people_see_a_line_per_column_and_per_class(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("data", table_file(tmp_path, CITIES))

    assert capsys.readouterr().out.splitlines() == [
        "utf-8, separator semicolon, decimal mark comma, thousands mark point; names in the first row",
        "3 rows × 2 features, target city: 2 classes",
        "",
        "column  role     kind    missing  first values",
        "age     feature  number  1        20, –, 22",
        "city    target   text    0        Seoul, 부산, Seoul",
        "price   feature  number  0        1425.5, 2850.0, 475.25",
        "",
        "Seoul        2   66.7 %",
        "부산         1   33.3 %",
    ]


def test_a_column_that_counts_the_rows_is_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("data", table_file(tmp_path, "nix,x,y\n" + "".join(f"{i},{i % 3},{i}.5\n" for i in range(9))))

    told = 'column "nix" counts the rows: ignore it if it only says which row it is'
    assert capsys.readouterr().out.splitlines()[1] == told


@pytest.mark.parametrize("numbers, told", [((-1, 1), True), ((0, 1), False), ((0.5, 1.5), False)])
def test_where_the_loss_decides_what_a_target_is_that_is_said(
    tmp_path: Path, numbers: tuple[float, float], told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    run("data", table_file(tmp_path, "x,y\n" + "".join(f"0.{i},{numbers[i % 2]}\n" for i in range(1, 9))))

    size = capsys.readouterr().out.splitlines()[1]
    assert (size == "8 rows × 1 feature, target y: 2 classes, or amounts under a loss of amounts") is told


@pytest.mark.parametrize(
    "content",
    ["1,2\n3,4\n", "x,y\n1,a\n2,a\n", "x,y\nred,1\n1,2\n3,4\n", "x,y\n1e999,inf\n", "name,day\nA,2024-01-01\n"],
)
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_whatever_is_a_table_is_shown(
    tmp_path: Path, content: str, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("data", table_file(tmp_path, content), *options) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "content, sentence",
    [
        (b"", "the table is empty"),
        (b"a\n1\n2\n", "there is one column only"),
        (b"PK\x03\x04", "is the workbook of a spreadsheet program: save it as CSV there, and choose that file"),
        (b"a;b\n1,425;1\n2,850;2\n", 'row 2, column "a": it cannot be told whether "1,425" has a decimal mark'),
    ],
)
def test_what_is_none_is_refused_in_one_line(
    tmp_path: Path, content: bytes, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table_file(tmp_path, content)

    assert run("data", path, "--json") == 2

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith(f"backscope: {path}: {sentence}")


def test_many_classes_are_shown_in_part_and_control_characters_written_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"{i},class {i % 25}\n" for i in range(100))

    run("data", table_file(tmp_path, f"x\x1b[31m,y\n{rows}"))

    said = capsys.readouterr().out
    assert "and 5 more" in said
    assert r"x\u001b[31m" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "above, told",
    [
        ("Cities of 2024\n\n", "left out: 1 line above the table"),
        ("# by hand\n", "left out: lines that begin with #"),
        ("sep=;\n", "the line sep= names the separator"),
    ],
)
def test_what_stands_beside_the_table_is_said(
    tmp_path: Path, above: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run("data", table_file(tmp_path, above + CITIES))

    assert capsys.readouterr().out.splitlines()[1:3] == [told, "3 rows × 2 features, target city: 2 classes"]

"""A reading says how a table is read, before anything is learned and whatever is wrong in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.datasets import Csv, DataError
from core.components.tables import ColumnReading, Reading, Role, Wishes, read_table, reading_of
from tests.core.components.tables.files import table_file
from tests.core.components.tables.many import Known, known, uses
from tests.core.components.tables.messy import messy

FOLDER = Path(__file__).with_name("reports")  # tables that people have brought
TABLES = [*known()]
CITIES = ("Seoul", "Busan", "Daegu")
PEOPLE = "id,born,height,city,smoker,weight\n" + "".join(
    f"{i},{i % 28 + 1}.03.1999,1.{50 + i},{CITIES[i % 3]},{i % 2 == 0},{'' if i == 7 else f'{50 + i} kg'}\n"
    for i in range(20)
)


def reading(folder: Path, content: str | bytes, **columns: Role) -> Reading:
    return reading_of(read_table(table_file(folder, content), Wishes(None, columns)), None)


def test_every_column_has_a_name_a_role_a_kind_and_its_first_values(tmp_path: Path) -> None:
    found = reading(tmp_path, PEOPLE, city="category")

    assert found.columns == (
        ColumnReading("id", "id", "ignore", "number", 0, (0, 1, 2), 0),
        ColumnReading("born", "born", "ignore", "date", 0, ("1.03.1999", "2.03.1999", "3.03.1999"), 0),
        ColumnReading("height", "height", "feature", "number", 0, (1.50, 1.51, 1.52), 1),
        ColumnReading("city", "city", "category", "text", 0, ("Seoul", "Busan", "Daegu"), 3),
        ColumnReading("smoker", "smoker", "category", "text", 0, ("True", "False", "True"), 2),
        ColumnReading("weight", "weight", "target", "number", 1, (50, 51, 52), 0),
    )
    assert (found.rows, found.features, found.target, found.header) == (20, 6, "weight", True)
    assert (found.encoding, found.separator, found.decimal, found.thousands) == ("utf-8", ",", ".", None)


def test_classes_are_counted(tmp_path: Path) -> None:
    assert reading(tmp_path, "x,y\n1,b\n2,a\n3,b\n4,\n").classes == (("a", 1), ("b", 2))
    assert reading(tmp_path, "x,y\n1,2\n2,1\n3,1\n").classes == (("1", 2), ("2", 1))
    assert reading(tmp_path, "x,y\n1,2.5\n2,1\n").classes is None


def test_columns_without_names_are_called_by_numbers_and_so_are_those_of_one_name(tmp_path: Path) -> None:
    plain, twins = reading(tmp_path, "1,2\n3,4\n"), reading(tmp_path, "x,y,x\n1,2,3\n")

    assert [(column.name, column.key) for column in plain.columns] == [("1", "1"), ("2", "2")]
    assert [(column.name, column.key) for column in twins.columns] == [("x", "1"), ("y", "y"), ("x", "3")]
    assert not plain.header


@pytest.mark.parametrize("names", ["", "id,y\n"])
def test_what_counts_the_rows_is_a_feature_where_there_is_no_other(tmp_path: Path, names: str) -> None:
    counted = names + "".join(f"{i},{1.5 * i}\n" for i in range(1, 9))
    ignored: dict[str, Role] = {"id" if names else "1": "ignore"}

    assert [each.role for each in reading(tmp_path, counted).columns] == ["feature", "target"]
    assert [each.role for each in reading(tmp_path, counted, **ignored).columns] == ["ignore", "target"]


@pytest.mark.parametrize(
    "first, told", [("{i}", True), ("{j}", True), ("{i}.0", True), ("{k}", False), ("{i}.5", False)]
)
def test_a_first_feature_that_counts_the_rows_is_said(tmp_path: Path, first: str, told: bool) -> None:
    rows = "".join(f"{first.format(i=i, j=i + 1, k=i + 2)},{i * i % 7},{1.5 * i}\n" for i in range(150))

    found = reading(tmp_path, f"nix,x,y\n{rows}")

    assert (found.columns[0].role, found.counting) == ("feature", "nix" if told else None)
    assert reading(tmp_path, f"nix,x,y\n{rows}7,1,1\n").counting is None
    assert reading(tmp_path, f"nix,x,y\n{rows}1e308,1,1\n-1e308,1,1\n").counting is None
    assert reading(tmp_path, f"x,nix,y\n{rows}", nix="ignore").counting is None


def test_what_cannot_be_learned_is_read_all_the_same(tmp_path: Path) -> None:
    found = reading(tmp_path, "x,y\n1,a\nred,a\n,a\n1e999,a\n")

    assert [(column.kind, column.missing, column.first) for column in found.columns] == [
        ("number", 1, (1, "red", None)),
        ("text", 0, ("a", "a", "a")),
    ]
    assert found.classes is None


def test_marks_further_below_are_found(tmp_path: Path) -> None:
    rows = "".join(f"{i % 900};{i % 3}\n" for i in range(500))

    late = reading(tmp_path, f"x;y\n{rows}0,5;1\n1.425;2\n")

    assert (late.decimal, late.thousands, late.columns[0].missing) == (",", ".", 0)
    assert reading(tmp_path, f"x;y\n{rows}").decimal is None


def test_marks_that_contradict_each_other_again_and_again_are_read_to_the_end(tmp_path: Path) -> None:
    rows = "".join(f"{i % 900};{'0.5' if i // 100 % 2 else '0,5'}{i};{i % 3}\n" for i in range(2000))

    found = read_table(table_file(tmp_path, f"x;z;y\n{rows}"), Wishes())

    assert len(found.rows) == 2000
    assert found.numerals.decimal in (",", ".")


def test_there_are_a_hundred() -> None:
    assert len(TABLES) > 100


@pytest.mark.sampled(2)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name.encode("unicode_escape").decode())
def test_a_table_is_read_as_it_is_meant(tmp_path: Path, table: Known) -> None:
    found = reading_of(read_table(table_file(tmp_path, table.content)), None)

    assert found.separator == table.style.separator
    assert found.encoding == table.style.encoding
    assert (found.header, found.rows, found.target) == (table.header, table.rows, table.target)
    assert tuple(column.kind for column in found.columns) == table.kinds
    assert tuple(column.first[0] for column in found.columns) == table.last
    assert found.thousands == (table.style.thousands if _parts_thousands(table) else None)
    assert found.decimal in (table.style.decimal, None)


def _parts_thousands(table: Known) -> bool:
    """Whether there is a number of a thousand or more."""
    return uses(table, table.style.thousands) and "price" in table.content.decode(table.style.encoding)


def table(name: str, **settings: Any) -> Csv:
    return Csv(path=str(FOLDER / f"{name}.csv"), **settings)


@pytest.mark.parametrize(
    "name, separator, decimal, thousands, rows, target",
    [
        ("thousands", ";", ".", ",", 29, "price"),
        ("thousands-german", ";", ",", ".", 29, "Preis"),
        ("yes-no-decimal-comma", ";", ",", None, 36, "antwort"),
        ("dates-first", ",", None, None, 60, "Close"),
        ("money-and-percent", ",", None, ",", 40, "weight"),
        ("missing-and-categories", ",", None, None, 40, "city"),
        ("numbered-columns", ",", ".", None, 30, "label"),
        ("sep-line", ";", None, None, 25, "y"),
        ("whole-number-amounts", ",", None, None, 7, "y"),
        ("korean-cp949", ",", ".", None, 40, "가격"),
    ],
)
def test_dialect_and_target(
    name: str, separator: str, decimal: str | None, thousands: str | None, rows: int, target: str
) -> None:
    found = table(name).reading()

    assert (found.separator, found.decimal, found.thousands) == (separator, decimal, thousands)
    assert (found.rows, found.target, found.header) == (rows, target, True)


@pytest.mark.parametrize("name", ["thousands", "thousands-german"])
def test_a_thousands_mark_makes_no_decimals(name: str) -> None:
    data = table(name).load(default_rng(0))

    assert np.array_equal(data.target[:, 0], 475 * np.arange(1, 30))
    assert np.array_equal(data.x[:, 0], 0.5 * np.arange(1, 30))


def test_a_date_is_no_target_and_is_left_out() -> None:
    assert table("dates-first").shape() == (3, 0, 1)
    with pytest.raises(DataError, match="another text in almost every row"):
        table("dates-first", target="Date").shape()


def test_money_and_percent_are_numbers() -> None:
    data = table("money-and-percent").load(default_rng(0))

    assert data.x[:2].tolist() == [[1000, 0], [1037, 1]]
    assert data.target[:2].tolist() == [[0], [1]]


def test_missing_values_are_named_dropped_or_filled_in() -> None:
    with pytest.raises(DataError, match='row 6, column "age": a value is missing here, and in row 15, 24, 33'):
        table("missing-and-categories").shape()
    income = table("missing-and-categories", target="income")
    dropped, filled = (table("missing-and-categories", target="income", missing=each) for each in ("drop", "mean"))

    assert [column.role for column in income.reading().columns] == ["feature", "category", "target"]
    assert dropped.load(default_rng(0)).x.shape == (36, 4)
    assert filled.load(default_rng(0)).x.shape == (40, 4)


def test_a_header_of_numbers_is_no_sample() -> None:
    found = table("numbered-columns").reading()

    assert [column.name for column in found.columns] == ["0", "1", "2", "3", "label"]
    assert found.classes == (("a", 15), ("b", 15))


def test_whole_numbers_are_what_the_loss_measures() -> None:
    data = table("whole-number-amounts")

    assert data.shape() == data.for_loss(False).shape() == (1, 7, 0)
    assert data.for_loss(True).shape() == (1, 0, 1)


def test_korean_as_a_spreadsheet_writes_it_is_read_and_said() -> None:
    assert table("korean-cp949").reading().encoding == "cp949"
    assert table("korean-cp949").shape() == (2, 0, 1)


def test_where_a_space_parts_thousands_a_comma_is_decimal(tmp_path: Path) -> None:
    found = reading(tmp_path, 'a,b\n144 986,"6,850"\n234 100,"7,125"\n')

    assert (found.decimal, found.thousands, [column.first[0] for column in found.columns]) == (",", " ", [144986, 6.85])


def test_a_word_with_another_number_in_each_row_is_no_target_however_few_they_are(tmp_path: Path) -> None:
    found = reading(tmp_path, "code,city,weight\nA001,Seoul,1.5\nA002,Busan,2.5\nA003,Seoul,3.5\n")

    assert (found.target, found.columns[0].role) == ("city", "ignore")
    assert reading(tmp_path, "x,kind\n1.5,c0\n2.5,c1\n").target == "kind"


def test_an_error_of_a_spreadsheet_is_no_remark(tmp_path: Path) -> None:
    found = reading(tmp_path, "# by hand\nx,y\n1.5,2.5\n#N/A,3.5\n#DIV/0!,4.5\n# n, 3\n2.5,4\n")

    assert (found.rows, found.columns[0].missing) == (4, 2)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("seed", range(120))
def test_a_messy_table_is_read_as_it_was_written(tmp_path: Path, seed: int) -> None:
    table = messy(seed)

    found = reading(tmp_path, table.content)

    assert (found.separator, found.header, found.rows) == (table.separator, True, table.rows)
    for column, held in zip(found.columns, table.columns, strict=False):
        assert (column.name, column.kind, column.missing) == (held.name, held.kind, held.missing)
        if held.kind == "number":
            assert column.first == pytest.approx(tuple(held.numbers[:3]))

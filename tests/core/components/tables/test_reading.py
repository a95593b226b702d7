"""A reading says how a table is read, before anything is learned and whatever is wrong in it."""

from __future__ import annotations

from pathlib import Path

from core.components.tables import ColumnReading, Reading, Role, Wishes, read_table, reading_of
from tests.core.components.tables.files import table_file

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

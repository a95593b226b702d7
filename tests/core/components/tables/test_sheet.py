"""A kept sheet: whatever a table is taken for, it is as if its file had been read for that alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, get_args

import numpy as np
import pytest

from core.components.tables import (
    DataError,
    Missing,
    Numerals,
    Progress,
    Role,
    Roles,
    Sheets,
    Table,
    TargetAs,
    Wishes,
    read_kept,
    read_table,
    reading_of,
    samples_of,
    sheet,
    source,
    stamp_of,
    told,
)
from core.components.tables import table as module
from core.components.tables.pieces import Piece
from core.components.tables.sheet import Leaf
from tests.core.components.tables.files import IRISES, table_file
from tests.core.components.tables.many import known
from tests.core.components.tables.messy import messy

REPORTS = Path(__file__).parent / "reports"
ROLES: tuple[Role, ...] = get_args(Role)
ENCODINGS = (None, None, None, "utf-8", "cp949", "utf-16", "latin-1", "utf-9")
NUMERALS = (*[Numerals()] * 3, *(Numerals(decimal, thousands) for decimal in (None, ".", ",") for thousands in ".,' "))
KNOWN = tuple(known())
WAYS = 5  # in which each table is read

LONG: dict[str, str] = {
    "amounts": "a,b,c,d\n" + "".join(f"{i}.25,{i % 7},{i % 2},{-i}\n" for i in range(2500)),
    "strays": "a;b;c\n" + "".join(f"{i}.5;{'x' if i % 900 == 899 else i};{i % 3}\n" for i in range(2000)),
    "other marks below": "a;b;c\n" + "".join(f"{i}{',' if i > 1500 else ''}5;{i};{'uv'[i % 2]}\n" for i in range(2000)),
    "thousands below": "a;b\n" + "".join(f"{i},5;{i % 9}\n" for i in range(1200)) + "1.234,5;7\n",
    "gaps": "a,b,c\n" + "".join(f"{'' if i % 50 == 7 else i / 8},{'NA' if i % 70 == 9 else i % 5},{i % 4}\n"
                                for i in range(2000)),
    "dashes": "a;b;c\n" + "".join(f"{'-.–'[i % 3] if i % 50 == 7 else f'{i},5'};"
                                  f"{'.' if i % 9 == 2 else i};{'-ab'[i % 3]}\n" for i in range(2000)),
    "texts": "id,name,when,y\n" + "".join(f"{i},name {i},2024-01-{i % 28 + 1:02},{i % 3}\n" for i in range(1500)),
    "units": "a,b\n" + "".join(f"{i % 97} kg,{i}.5\n" for i in range(1500)),
    "quotation marks": "a,b\n" + "".join(f'"{i},{i % 10}","k{i % 3}\n"\n' for i in range(1500)),
    "spaces": "a b c\n" + "".join(f"{i}.5   {i % 3}  k{i % 2}\n" for i in range(1500)),
    "wide letters": "가,나,다\n" + "".join(f"{i}.5,{'갑을병'[i % 3]},{i}\n" for i in range(1500)),
    "zero characters": "a,b\n" + "".join(f"{i},k\0{i % 2}\n" for i in range(1500)),
    "a row too short": "a,b\n" + "".join(f"{i},{i % 2}\n" for i in range(1500)) + "7\n",
    "wide": ",".join(f"c{i}" for i in range(30)) + "\n"
            + "".join(",".join(f"{(i * j) % 11}.5" for j in range(30)) + "\n" for i in range(80)),
}  # fmt: skip


def seen(table: Callable[[], Table], target_as: TargetAs | None) -> tuple[object, ...]:
    """All that a table is, to the last bit, or why it is none."""
    try:
        found = table()
    except DataError as error:
        return (error.reason,)
    return (reading_of(found, target_as), *(learned(found, target_as, missing) for missing in get_args(Missing)))


def learned(table: Table, target_as: TargetAs | None, missing: Missing) -> object:
    try:
        x, target, *names = samples_of(table, target_as, missing)
    except DataError as error:
        return error.reason
    return x.shape, x.tobytes(), target.dtype.str, target.tobytes(), names


def wishes(rng: Random, columns: Sequence[str]) -> Wishes:
    """Some of what a person can say of a table."""
    names = rng.sample(columns, min(len(columns), rng.choice((0, 0, 1, 1, 2, 4))))
    roles = Roles({name: rng.choice(ROLES) for name in names})
    target = rng.choice((None, None, rng.choice(columns)))
    return Wishes(target, roles, rng.choice(ENCODINGS), rng.choice(NUMERALS))


def agrees(path: str, seed: int) -> None:
    """One sheet, in many ways, and every time the file anew."""
    rng, sheets, stamp = Random(seed), Sheets(), stamp_of(path)
    try:
        columns = [column.key for column in reading_of(read_table(path), None).columns]
    except DataError:
        columns = ["1", "2", "a", "b"]
    for wished in [Wishes(), *(wishes(rng, columns) for _ in range(WAYS)), Wishes()]:
        target_as = rng.choice((None, None, *get_args(TargetAs)))
        kept = seen(partial(read_kept, sheets, stamp, wished), target_as)
        assert kept == seen(partial(read_table, path, wished), target_as), wished


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.csv")), ids=lambda path: path.stem)
def test_a_table_that_somebody_reported_is_the_same(path: Path, seed: int) -> None:
    agrees(str(path), seed)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("number", range(len(KNOWN)))
def test_a_table_as_people_keep_them_is_the_same(tmp_path: Path, number: int) -> None:
    agrees(table_file(tmp_path, KNOWN[number].content), number)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("seed", range(100))
def test_a_messy_table_is_the_same(tmp_path: Path, seed: int) -> None:
    agrees(table_file(tmp_path, messy(seed).content), seed)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("most", [module.MOST_READERS, 1], ids=["each for itself", "together"])
@pytest.mark.parametrize("name", LONG)
def test_one_of_many_leaves_is_the_same(name: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "BLOCK", 3_000)
    monkeypatch.setattr(module, "MOST_READERS", most)
    monkeypatch.setattr(module, "ENOUGH_CELLS", 2_000)

    agrees(table_file(tmp_path, LONG[name]), len(name))


def test_other_roles_do_not_read_the_file_again(tmp_path: Path) -> None:
    path, sheets, told_of = table_file(tmp_path, LONG["amounts"]), Sheets(), list[Progress]()
    stamp = stamp_of(path)
    read_kept(sheets, stamp)

    with told(told_of.append):
        for roles in ({"b": "target"}, {"a": "category", "c": "ignore"}, {"d": "target", "b": "category"}):
            read_kept(sheets, stamp, Wishes(columns=Roles(roles)))  # type: ignore[arg-type]

    assert told_of == []


def test_a_file_that_has_changed_is_another(tmp_path: Path) -> None:
    path, sheets = table_file(tmp_path), Sheets()
    read_kept(sheets, stamp_of(path))
    table_file(tmp_path, IRISES + "1,2,setosa\n")

    assert len(read_kept(sheets, stamp_of(path)).rows) == 5


def test_what_is_forgotten_is_read_again(tmp_path: Path) -> None:
    path, sheets, told_of = table_file(tmp_path), Sheets(), list[Progress]()
    stamp = stamp_of(path)
    read_kept(sheets, stamp)

    sheets.forget()
    with told(told_of.append):
        read_kept(sheets, stamp)

    assert told_of != []


def test_a_table_that_takes_much_room_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, sheets, told_of = table_file(tmp_path), Sheets(), list[Progress]()
    monkeypatch.setattr(sheet, "LARGEST_KEPT", len(IRISES) - 1)
    read_kept(sheets, stamp_of(path))

    with told(told_of.append):
        read_kept(sheets, stamp_of(path))

    assert told_of != []


def test_a_leaf_gives_the_same_cells_packed(tmp_path: Path) -> None:
    cells = ["a", "", "나", "1.5", "x y", "\n"]
    leaf, packed = (Leaf(Piece(np.array([2, 3]), cells), 3) for _ in range(2))
    packed.pack()

    def all_of(each: Leaf) -> list[Any]:
        return [each.cells(), each.begin(2), each.begin(9), *map(each.column, range(3))]

    assert all_of(packed) == all_of(leaf)

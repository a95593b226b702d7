"""Roles that somebody has given are those of columns that are there, one each, and of one target."""

from __future__ import annotations

import pickle

import pytest

from core.components.tables import DataError
from core.components.tables.cells.numerals import Numerals
from core.components.tables.wishes import Role, Roles, Wishes

NAMES = ["x", "y", "x", "5", "2"]


def test_columns_are_called_by_name_or_by_number() -> None:
    wishes = Wishes("1", {"y": "category", "4": "ignore", "2": "feature"})

    assert wishes.roles(NAMES, 5) == {0: "target", 1: "category", 3: "ignore", 4: "feature"}
    assert Wishes("2").roles(None, 3) == {1: "target"}


@pytest.mark.parametrize(
    "target, columns, sentence",
    [
        (None, {"z": "ignore"}, 'columns: there is no column "z"; there are x, y, x, 5, 2'),
        ("z", {}, 'target: there is no column "z"; there are x, y, x, 5, 2'),
        (None, {"x": "ignore"}, 'columns: several columns are called "x": give the number of the right one'),
        ("y", {"1": "target"}, "columns: several columns are the target: choose one"),
        ("y", {"y": "ignore"}, 'columns: "y" is given two roles: choose one'),
        (None, {"5": "ignore", "4": "feature"}, 'columns: "4" is given two roles: choose one'),
    ],
)
def test_what_cannot_be_is_said_at_its_field(target: str | None, columns: dict[str, Role], sentence: str) -> None:
    with pytest.raises(DataError) as refused:
        Wishes(target, columns).roles(NAMES, 5)

    assert str(refused.value) == sentence


def test_one_mark_cannot_be_two() -> None:
    with pytest.raises(DataError, match="thousands: is the decimal mark as well"):
        Wishes(numerals=Numerals(",", ",")).refuse_same_marks()
    Wishes(numerals=Numerals()).refuse_same_marks()


def test_roles_are_a_value() -> None:
    roles = Roles(a="ignore", b="feature")

    assert hash(roles) == hash(Roles(b="feature", a="ignore"))
    assert pickle.loads(pickle.dumps(roles)) == roles
    with pytest.raises(TypeError):
        roles["a"] = "target"

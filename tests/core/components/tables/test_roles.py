"""What a column is for is guessed, and never a date, an id or a text of its own for each row as the target."""

from __future__ import annotations

import pytest

from core.components.tables.roles import Look, almost_all_differ, guessed_role, guessed_target, is_key
from core.components.tables.wishes import Role

NUMBERS = [str(i * 7 % 13 / 2) for i in range(20)]
LETTERS = [*"abcabcabcabcabcabcab"]
TRUTHS = ["True", "False"] * 10
NAMES = [f"name{i}" for i in range(20)]
DATES = [f"2024-01-{i + 1:02}" for i in range(20)]
IDS = [str(i) for i in range(20)]


def target(roles: dict[int, Role] | None = None, **columns: list[str]) -> str:
    looks = [Look.at(name, cells) for name, cells in columns.items()]
    return looks[guessed_target(looks, roles or {})].name


def test_the_target_is_called_so_or_the_only_text_or_the_last() -> None:
    assert target(a=NUMBERS, Label=NUMBERS, b=LETTERS) == "Label"
    assert target(y=NUMBERS, target=NUMBERS, b=NUMBERS) == "target"
    assert target(a=NUMBERS, b=LETTERS, c=NUMBERS) == "b"
    assert target(a=NUMBERS, b=NUMBERS, c=NUMBERS) == "c"
    assert target(a=LETTERS, b=LETTERS, c=NUMBERS) == "c"


def test_no_date_no_id_and_no_name_is_guessed_as_the_target() -> None:
    assert target(date=DATES, a=NUMBERS, b=NUMBERS) == "b"
    assert target(a=NUMBERS, b=NUMBERS, date=DATES) == "b"
    assert target(a=NUMBERS, name=NAMES, b=NUMBERS) == "b"
    assert target(a=NUMBERS, b=NUMBERS, name=NAMES) == "b"
    assert target(a=NUMBERS, b=NUMBERS, id=IDS) == "b"
    assert target(name=NAMES, kind=LETTERS, b=NUMBERS) == "kind"
    assert target(label=NAMES, a=NUMBERS, b=NUMBERS) == "b"


def test_numbers_below_zero_are_no_codes() -> None:
    assert target(a=NUMBERS, loss=["-17", "-45", "-12", "-80", "-31"]) == "loss"
    assert target(a=NUMBERS, code=["A17", "A45", "A12", "A80", "A31"]) == "a"


def test_true_and_false_are_the_target_only_where_they_are_last() -> None:
    assert target(smoker=TRUTHS, a=NUMBERS) == "a"
    assert target(a=NUMBERS, smoker=TRUTHS) == "smoker"


def test_units_are_no_texts() -> None:
    assert target(price=[f"${i},000" for i in range(1, 21)], share=[f"{i % 4} %" for i in range(20)], b=NUMBERS) == "b"


def test_what_has_a_role_is_not_guessed() -> None:
    assert target({1: "category"}, a=NUMBERS, b=LETTERS, c=NUMBERS) == "c"
    assert target({0: "target"}, a=NUMBERS, label=LETTERS) == "a"
    assert target({0: "target", 1: "ignore"}, a=DATES, label=LETTERS) == "a"


@pytest.mark.parametrize(
    "name, cells, key",
    [
        ("id", IDS, True),
        ("PassengerId", IDS, True),
        ("user_id", ["17", "4", "23", "9", "1"], True),
        ("번호", IDS, True),
        ("", IDS, True),
        ("Unnamed: 0", IDS, True),
        ("Sample", IDS, True),
        ("고객번호", ["17", "4", "23", "9", "1"], True),
        ("sample", ["17", "4", "23", "9", "1"], False),
        ("", ["17", "4", "23", "9", "1"], False),
        ("patient", IDS, True),
        ("학생", IDS, True),
        ("time", IDS, False),
        ("area", IDS, False),
        ("humid", IDS, False),
        ("id", ["1", "1", "2", "2", "3"], False),
        ("id", ["1"], False),
    ],
)
def test_a_key_is_told_by_its_name_and_by_numbers_that_differ(name: str, cells: list[str], key: bool) -> None:
    assert is_key(name, cells) == key


def test_roles_of_what_is_no_target() -> None:
    assert guessed_role("date", "day", DATES, 20) == "ignore"
    assert guessed_role("text", "city", [*"abc"], 20) == "category"
    assert guessed_role("text", "city", [*"abc"], 3) == "category"
    assert guessed_role("text", "name", NAMES, 20) == "ignore"
    assert guessed_role("text", "street", [f"{i}th" for i in range(51)], 500) == "ignore"
    assert guessed_role("text", "nothing", [], 0) == "ignore"


def test_a_few_rows_may_all_differ() -> None:
    assert [almost_all_differ(*each) for each in ((3, 3), (5, 5), (90, 100), (89, 100))] == [False, True, True, False]

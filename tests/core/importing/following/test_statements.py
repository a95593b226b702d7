"""Statements are followed one after another: branches, loops, functions and classes."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN
from tests.core.importing.followed import compiled, followed, value_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("it = 1\nif False:\n    it = 2", 1),
        ("it = 1\nif what_is_this:\n    it = 2", 2),
        ("it = 0\nfor n in [1, 2, 3]:\n    it += n", 6),
        ("it = 0\nfor n in range(9):\n    if n == 3: break\n    it += 1", 3),
        ("it = 0\nwhile it < 5:\n    it += 1", 5),
        ("try:\n    it = 1\nexcept E:\n    it = 2", 1),
        ("with open('f') as f:\n    it = 3", 3),
        ("def f(a, *b, c=4, **d):\n    return (a, b, c, d)\nit = f(1, 2, e=5)", (1, (2,), 4, {"e": 5})),
        ("class A:\n    lr = 0.1\nit = A.lr + A().lr", 0.2),
        ("import torch\nit = 1 if torch.cuda.is_available() else 2", 2),
        ("if __name__ == '__main__':\n    it = 7", 7),
        ("def f(x):\n    if x is None: return 1\n    return 2\nit = f(unknown)", 2),
        ("import os\nif os.path.exists('m'):\n    it = 1\nelse:\n    it = 2", 2),
    ],
)
def test_values_come_out_as_in_python(text: str, value: object) -> None:
    assert value_of(text) == value


def test_a_loop_over_what_nobody_knows_turns_once() -> None:
    assert value_of("it = 0\nfor row in table:\n    it += 1") == 1


def test_a_loop_that_trains_turns_once() -> None:
    text = compiled("Dense(1, input_dim=2)").replace("m.fit(x, y)", "for e in range(99):\n    m.fit(x, y)")

    assert len(followed(text).trainings) == 1


def test_a_loop_that_trains_by_a_function_is_left_as_soon_as_that_is_seen() -> None:
    model = compiled("Dense(1, input_dim=2)").replace("m.fit(x, y)", "def step(): m.fit(x, y)")

    assert len(followed(model + "for e in range(99):\n    step()").trainings) == 1


def test_what_cannot_be_followed_costs_one_statement() -> None:
    machine = followed("def f(n):\n    return f(n) + f(n)\na = f(1)\nit = 3")

    assert machine.top.values["it"] == 3
    assert machine.top.values.get("a", UNKNOWN) is UNKNOWN


def test_a_loop_whose_end_nobody_knows_builds_once_and_that_is_remembered() -> None:
    machine = followed("it = []\nfor i in range(depth):\n    it.append(i)")

    assert machine.top.values["it"] == [0]
    assert machine.once == [2]


@pytest.mark.parametrize("name, value", [("'a'", 1), ("'c'", 2), ("'z'", 3), ("nobody_knows", 3)])
def test_a_match_takes_the_case_that_fits(name: str, value: int) -> None:
    cases = "    case 'a':\n        it = 1\n    case 'b' | 'c':\n        it = 2\n    case _:\n        it = 3\n"

    assert value_of(f"match {name}:\n{cases}") == value

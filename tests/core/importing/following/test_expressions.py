"""Expressions stand for what they would give, as far as the text tells."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN, Array, Made
from tests.core.importing.followed import TORCH, value_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("[2 * n for n in range(4) if n != 1]", [0, 4, 6]),
        ("[(a, b) for a in 'xy' for b in (1, 2)]", [("x", 1), ("x", 2), ("y", 1), ("y", 2)]),
        ("{'lr': 0.1, **{'batch': 32}}", {"lr": 0.1, "batch": 32}),
        ("f'fc{1 + 1}'", "fc2"),
        ("(lambda a, b=2: a * b)(3)", 6),
        ("[1, *[2, 3]][1:]", [2, 3]),
        ("{'a': [5, 6]}['a'][-1]", 6),
        ("0 or 7", 7),
        ("3 and 0", 0),
        ("(n := 3) + n", 6),
    ],
)
def test_what_is_written_out_is_known(text: str, value: object) -> None:
    assert value_of(f"it = {text}") == value


@pytest.mark.parametrize("text", ["[1][5]", "{}['a']", "x.y.z[0](3)[1] + 1", "open('f').read()"])
def test_what_is_not_is_unknown(text: str) -> None:
    assert value_of(f"it = {text}") is UNKNOWN


def test_rows_of_what_nobody_knows_are_as_many_as_are_taken() -> None:
    data: Array = value_of("it = X[i:i + 32]")

    assert data.batch == 32


def test_a_layer_is_found_in_what_holds_it() -> None:
    layer: Made = value_of(TORCH + "it = nn.Sequential(nn.Linear(1, 2), nn.ReLU())[0]")

    assert layer.args == [1, 2]


def test_super_leads_to_the_class_above_that_of_the_method() -> None:
    text = """
        class A:
            def __init__(self, n): self.n = n
        class B(A):
            def __init__(self, n):
                super().__init__(n + 1)
        class C(B):
            def __init__(self):
                super(C, self).__init__(1)
        it = C().n
    """

    assert value_of(text) == 2


def test_a_generator_hands_out_what_it_yields() -> None:
    text = "def halves(n):\n    for i in range(n):\n        yield i / 2\nit = [each for each in halves(3)]"

    assert value_of(text) == [0.0, 0.5, 1.0]

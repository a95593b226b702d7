"""Functions of numbers give what Python's own give."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN
from tests.core.importing.followed import value_of

HEAD = "import math\nimport numpy as np\n"


@pytest.mark.parametrize(
    "text, value",
    [
        ("math.sqrt(25)", 5),
        ("np.sqrt(1 / 4)", 0.5),
        ("int(np.prod((28, 28, 1)))", 784),
        ("math.ceil(10 / 4)", 3),
        ("math.pow(10, -2)", 0.01),
        ("np.log10(100)", 2),
    ],
)
def test_numbers_are_numbers(text: str, value: float) -> None:
    assert value_of(f"{HEAD}it = {text}") == pytest.approx(value)


@pytest.mark.parametrize("text", ["math.sqrt(-1)", "math.exp(1e9)", "math.pow(10, 10 ** 9)", "math.log(0)"])
def test_what_is_none_is_unknown(text: str) -> None:
    assert value_of(f"{HEAD}it = {text}") is UNKNOWN


def test_data_stay_data() -> None:
    assert value_of(HEAD + "it = np.sqrt(np.zeros((5, 2)))").shape == (5, 2)

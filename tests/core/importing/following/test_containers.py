"""Lists and dictionaries grow as in Python, within bounds."""

from __future__ import annotations

import pytest

from core.importing.following.containers import MOST_HELD
from tests.core.importing.followed import TORCH, value_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("it = []\nit.append(1)\nit.extend([2, 3])\nit.insert(0, 0)", [0, 1, 2, 3]),
        ("a = [1, 2]\nit = a.pop()", 2),
        ("it = [1, 2]\nit.reverse()", [2, 1]),
        ("it = {'a': 1}.get('b', 5)", 5),
        ("it = {'a': 1}\nit.update({'b': 2})", {"a": 1, "b": 2}),
        ("it = list({'a': 1}.items())", [("a", 1)]),
    ],
)
def test_they_do_what_they_do(text: str, value: object) -> None:
    assert value_of(text) == value


def test_they_do_not_grow_without_end() -> None:
    assert len(value_of("it = [1]\nfor n in range(200):\n    it.extend(it)")) <= 2 * MOST_HELD


@pytest.mark.parametrize(
    "held",
    [
        "nn.Linear(1, 2), nn.ReLU()",
        "*[nn.Linear(1, 2), nn.ReLU()]",
        "OrderedDict([('a', nn.Linear(1, 2)), ('b', nn.ReLU())])",
        "OrderedDict(a=nn.Linear(1, 2), b=nn.ReLU())",
    ],
)
def test_a_sequence_begins_with_layers_however_they_are_given(held: str) -> None:
    model = value_of(TORCH + f"from collections import OrderedDict\nit = nn.Sequential({held})")

    assert [each.name for each in model.items] == ["Linear", "ReLU"]

"""Python's own functions, and what belongs to them."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN
from tests.core.importing.followed import TORCH, value_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("len([1, 2])", 2),
        ("list(range(1, 6, 2))", [1, 3, 5]),
        ("list(zip([1, 2], 'ab'))", [(1, "a"), (2, "b")]),
        ("list(enumerate('ab'))", [(0, "a"), (1, "b")]),
        ("list(reversed([1, 2]))", [2, 1]),
        ("dict(lr=0.1)", {"lr": 0.1}),
        ("int(3.7) + float('0.5')", 3.5),
        ("max(3, 5) + min([1, 2]) + sum([1, 1])", 8),
        ("isinstance(3, int)", True),
        ("list(map(lambda n: n + 1, [1, 2]))", [2, 3]),
        ("sorted(set([2, 1, 2]))", [1, 2]),
        ("round(2.6)", 3),
        ("bool([])", False),
        ("'fc' + str(1)", "fc1"),
    ],
)
def test_they_give_what_python_gives(text: str, value: object) -> None:
    assert value_of(f"it = {text}") == value


@pytest.mark.parametrize("text", ["int('x')", "range(0, 9, 0)", "max([])", "len(3)", "float('9' * 99)"])
def test_what_would_raise_is_unknown(text: str) -> None:
    assert value_of(f"it = {text}") is UNKNOWN


def test_layers_are_told_by_their_kind() -> None:
    assert value_of(TORCH + "it = isinstance(nn.Linear(1, 2), (nn.Conv2d, nn.Linear))") is True
    assert value_of(TORCH + "it = isinstance(nn.ReLU(), nn.Linear)") is False
    assert value_of(TORCH + "it = type(nn.ReLU()) == nn.ReLU") is True


def test_a_library_function_of_the_same_name_is_another() -> None:
    assert value_of(TORCH + "it = torch.sum((nn.Linear(2, 1)(x) - y) ** 2)").summed


def test_attributes_can_be_asked_for_by_name() -> None:
    assert value_of(TORCH + "it = getattr(F, 'relu')").last == "relu"

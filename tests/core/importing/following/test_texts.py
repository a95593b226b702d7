"""Texts are put together as in Python, as long as they are short."""

from __future__ import annotations

import pytest

from core.importing.following.texts import of_text
from core.importing.following.values import UNKNOWN


@pytest.mark.parametrize(
    "text, name, args, value",
    [
        ("fc{}", "format", [1], "fc1"),
        ("ReLU", "lower", [], "relu"),
        ("a-b", "replace", ["-", "_"], "a_b"),
        ("Linear", "find", ["Lin"], 0),
        ("a,b", "split", [","], ["a", "b"]),
    ],
)
def test_what_names_are_made_with(text: str, name: str, args: list[object], value: object) -> None:
    assert of_text(text, name, args) == value


@pytest.mark.parametrize(
    "text, name, args", [("{:>999999999}", "format", [1]), ("a" * 5000, "lower", []), ("a", "zfill", [10**9])]
)
def test_what_could_grow_is_unknown(text: str, name: str, args: list[object]) -> None:
    assert of_text(text, name, args) is UNKNOWN

"""One and many, each with its word."""

from __future__ import annotations

import pytest

from core.wording import filled


@pytest.mark.parametrize(
    "n, told", [("1", "1 step of it was"), ("2", "2 steps of it were"), ("1,001", "1,001 steps of it were")]
)
def test_the_number_chooses_the_word(n: str, told: str) -> None:
    assert filled("{n} {n?step|steps} of it {n?was|were}", n=n) == told


def test_a_language_without_plurals_writes_one() -> None:
    assert filled("{n}단계", n="1") == "1단계"

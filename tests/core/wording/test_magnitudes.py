"""Decades are told in numbers that people count in."""

from __future__ import annotations

import pytest

from core.wording import TEMPLATES
from core.wording.magnitudes import compared


@pytest.mark.parametrize(
    "decades, words",
    [
        (-12.1, "a trillion times smaller"),
        (-2, "100 times smaller"),
        (-3, "a thousand times smaller"),
        (-4.5, "30 thousand times smaller"),
        (-7.96, "90 million times smaller"),
        (-8.99, "a billion times smaller"),
        (13, "10 trillion times larger"),
        (0.1, "1.3 times larger"),
        (0.01, "equally large"),
        (-0.02, "equally large"),
        (0.022, "1.1 times larger"),
        (-123, "10¹²³ times smaller"),
    ],
)
def test_decades_are_a_comparison_in_words(decades: float, words: str) -> None:
    assert compared(decades, TEMPLATES.__getitem__) == words


KOREAN = {
    "magnitude.groups": "4 만 억 조 경",
    "magnitude.one": "1{group}",
    "magnitude.several": "{count}{group}",
    "magnitude.smaller": "{times} 배 작습니다",
}


@pytest.mark.parametrize(
    "decades, words", [(-12.1, "1조 배 작습니다"), (-5, "10만 배 작습니다"), (-3, "1000 배 작습니다")]
)
def test_korean_counts_in_steps_of_ten_thousand(decades: float, words: str) -> None:
    assert compared(decades, KOREAN.__getitem__) == words

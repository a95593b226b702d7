"""Decades are told in numbers that people count in."""

from __future__ import annotations

import math

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
        (0.1, "26 % larger"),
        (-0.1, "21 % smaller"),
        (-0.5, "68 % smaller"),
        (-0.99, "90 % smaller"),
        (0.5, "3.2 times larger"),
        (0.99, "9.8 times larger"),
        (-1, "10 times smaller"),
        (0.01, "equally large"),
        (-0.02, "equally large"),
        (0.022, "5 % larger"),
        (-400, "10⁴⁰⁰ times smaller"),
        (400, "10⁴⁰⁰ times larger"),
        (-math.inf, "∞ times smaller"),
        (math.nan, "– times larger"),
        (-123, "10¹²³ times smaller"),
    ],
)
def test_decades_are_a_comparison_in_words(decades: float, words: str) -> None:
    assert compared(decades, TEMPLATES.__getitem__) == words


KOREAN = {
    "magnitude.groups": "4 만 억 조 경",
    "magnitude.one": "1{group}",
    "magnitude.several": "{count}{group}",
    "magnitude.equal": "크기와 거의 같습니다",
    "magnitude.share_smaller": "크기보다 {share} 작습니다",
    "magnitude.smaller": "{times}분의 1입니다",
}


@pytest.mark.parametrize(
    "decades, words",
    [
        (-12.1, "1조분의 1입니다"),
        (-5, "10만분의 1입니다"),
        (-3, "1000분의 1입니다"),
        (-0.4, "크기보다 60 % 작습니다"),
        (-0.04, "크기보다 9 % 작습니다"),
        (-0.01, "크기와 거의 같습니다"),
    ],
)
def test_korean_counts_in_steps_of_ten_thousand_and_knows_no_fraction_of_one(decades: float, words: str) -> None:
    assert compared(decades, KOREAN.__getitem__) == words

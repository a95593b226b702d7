"""Decades are told in numbers that people count in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.texts.magnitudes import Magnitudes


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
def test_decades_are_a_comparison_in_words(decades: float, words: str, qtbot: QtBot) -> None:
    assert Magnitudes().smaller_or_larger(decades) == words


KOREAN = {
    "3": "4",
    "thousand million billion trillion": "만 억 조 경",
    "a {group}": "1{group}",
    "{count} {group}": "{count}{group}",
    "{times} times smaller": "{times} 배 작습니다",
}


class Korean(Magnitudes):
    """As the Korean translation words it."""

    def tr(self, text: str | None, /, disambiguation: str | None = None, n: int = -1) -> str:
        return KOREAN[str(text)]


@pytest.mark.parametrize(
    "decades, words", [(-12.1, "1조 배 작습니다"), (-5, "10만 배 작습니다"), (-3, "1000 배 작습니다")]
)
def test_korean_counts_in_steps_of_ten_thousand(decades: float, words: str, qtbot: QtBot) -> None:
    assert Korean().smaller_or_larger(decades) == words

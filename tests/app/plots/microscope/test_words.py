"""Numbers that no float can hold are written like all others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.microscope.words import NeuronWords
from app.texts import Texts


@pytest.mark.parametrize(
    "value, exponent, text",
    [
        (0.5, 0, "0.5"),
        (0.5, -1, "0.25"),
        (-3.0, 0, "−3"),
        (0.0, -4000, "0"),
        (1.0, -1330, "4·10⁻⁴⁰¹"),
        (-1.0, 1330, "−2·10⁴⁰⁰"),
        (float("inf"), 0, "∞"),
    ],
)
def test_a_number_times_a_power_of_two(qtbot: QtBot, texts: Texts, value: float, exponent: int, text: str) -> None:
    assert NeuronWords(texts, QObject()).number(value, exponent) == text

"""A measure has one name everywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.layers.measure_words import MeasureWords
from app.plots.layers.measures import FLOWS, UPDATE


def test_every_measure_has_a_name_a_unit_and_a_meaning(qtbot: QtBot) -> None:
    words = MeasureWords(QObject())

    said = [(words.name(each), words.axis(each), words.hint(each)) for each in FLOWS]

    assert len(set(said)) == len(FLOWS)
    assert all(all(text) for text in said)
    assert words.name(UPDATE) == words.axis(UPDATE) == "update ratio"

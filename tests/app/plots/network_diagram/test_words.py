"""Columns are named and counted."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.network_diagram.words import DiagramWords
from app.texts import Texts
from core.layers import Dense
from core.probes.diagram import Diagram
from tests.app.plots.layers.called import called
from tests.app.plots.neurons import looked_at
from tests.core.networks import SMALL


def test_a_sample_says_of_how_many(qtbot: QtBot, texts: Texts) -> None:
    history, *_ = looked_at(replace(SMALL, layers=(Dense(units=30),)), Diagram(12))
    found = history.answer(Diagram(12))
    assert found is not None
    words = DiagramWords(texts, QObject())

    assert words.columns(found[1], called(), 90.0) == ("in", "1", "out")
    assert words.columns(found[1], called("encoder", "logits"), 90.0) == ("in", "encoder", "logits")
    assert words.columns(found[1], called("encoder", "logits"), 9.0) == ("in", "1", "out")
    assert words.notes(found[1]) == ("2", "12 of 30", "3")
    assert words.node(found[1], 0, 1).startswith("input 2: RMS ")
    assert words.node(found[1], 2, 2).startswith("the output, neuron 3: δ ")

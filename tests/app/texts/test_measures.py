"""Every measure that a claim or a question can name has words of its own, in both languages."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.texts.language import Language
from app.texts.measures import MeasureNames
from core.scenes.writing.claiming import MEASURED


def test_every_measure_is_named_once(qapp: QApplication) -> None:
    names = MeasureNames()

    named = [names.of(measure) for measure in MEASURED]

    assert not set(named) & set(MEASURED)
    assert len(set(named)) == len(MEASURED)


def test_they_are_named_in_korean_as_well(qapp: QApplication) -> None:
    names, language = MeasureNames(), Language(qapp)
    english = [names.of(measure) for measure in MEASURED]

    language.show_language("ko")
    korean = [names.of(measure) for measure in MEASURED]
    language.show_language("en")

    assert not set(english) & set(korean)
    assert len(set(korean)) == len(MEASURED)

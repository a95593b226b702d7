"""A text is edited in each language by itself, and what is missing is said."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.bilingual_field import BilingualField
from core.scenes.text import Bilingual, Text


@pytest.fixture
def field(qtbot: QtBot) -> BilingualField:
    field = BilingualField()
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    "text, lacking",
    [("loss", ["ko"]), ("손실", ["en"]), (Bilingual(en="loss", ko="손실"), []), ("", []), ("12", [])],
)
def test_it_says_which_language_is_missing(field: BilingualField, text: Text, lacking: list[str]) -> None:
    field.show_text(text)

    assert [language for language, label in field.lacks.items() if label.isVisible()] == lacking


def test_the_other_language_keeps_what_it_has(field: BilingualField) -> None:
    told: list[Text] = []
    field.edited.connect(lambda text, _: told.append(text))
    field.show_text("loss")

    field.fields["ko"].setPlainText("손실")
    field.fields["en"].setPlainText("cost")

    assert told == [Bilingual(en="loss", ko="손실"), Bilingual(en="cost", ko="손실")]


def test_whoever_hears_it_is_told_which_text_in_which_language(field: BilingualField) -> None:
    field.show_name("Title")

    assert [each.accessibleName() for each in field.fields.values()] == ["Title, English", "Title, 한국어"]

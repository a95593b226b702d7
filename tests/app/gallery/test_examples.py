"""What is told of an example is what its file claims."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.gallery.examples import Example, Examples
from app.texts import Texts
from app.texts.language import Language
from core.commands.console import STEPS
from core.experiment.presets import preset_names, read_introduction
from tests.house.translations import HANGUL


@pytest.fixture
def model(window: QWidget, texts: Texts) -> Examples:
    """In English."""
    model = Examples(texts, window)
    model.retranslate()
    return model


def told(model: Examples, name: str) -> Example:
    return model.examples[preset_names().index(name)]


def test_all_presets_are_there_in_their_order(model: Examples) -> None:
    assert tuple(example.name for example in model.examples) == preset_names()
    assert model.rowCount() == len(preset_names())
    for example in model.examples:
        heading = read_introduction(example.name)
        assert (example.title, example.caption) == (heading.title["en"], heading.caption["en"])
        assert example.lamps[0].key == heading.verdict_after(STEPS)


def test_the_second_lamp_is_told_where_a_preset_claims_it(model: Examples) -> None:
    assert [lamp.key for lamp in told(model, "softmax-on-one-unit").lamps] == ["blocked", "stuck"]
    assert [lamp.word for lamp in told(model, "sigmoid-vanishing").lamps] == ["Vanishing"]


def test_what_passes_is_told_too(model: Examples) -> None:
    assert told(model, "tanh-saturated").first == "at first: Saturated"
    assert told(model, "relu-healthy").first == ""


def test_screen_readers_hear_all_of_it(model: Examples) -> None:
    row = preset_names().index("softmax-on-one-unit")
    spoken = model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    example = model.examples[row]

    for text in (example.title, example.caption, example.group, *(lamp.word for lamp in example.lamps)):
        assert text in spoken


def test_it_is_told_in_the_language_of_the_moment(model: Examples, qapp: QApplication) -> None:
    language = Language(qapp, "ko")
    model.retranslate()
    example = told(model, "sigmoid-vanishing")
    language.show_language("en")

    assert all(HANGUL.search(text) for text in (example.title, example.caption, example.group, example.lamps[0].word))


def test_the_row_of_a_preset_is_found_by_its_title(model: Examples) -> None:
    assert model.row_of(read_introduction("relu-healthy").title) == preset_names().index("relu-healthy")
    assert model.row_of({"en": "another"}) == 0

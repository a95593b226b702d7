"""Every instrument is known by the title that the plot gives itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS, name_of
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_plot_calls_itself_what_the_table_calls_it(
    name: str, language: str, qapp: QApplication, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    spoken = Language(qapp)
    spoken.show_language(language)

    plot = INSTRUMENTS[name].plot(theme, texts)
    qtbot.addWidget(plot)
    titles = (plot.title(), INSTRUMENTS[name].title())
    spoken.show_language("en")

    assert titles[0] == titles[1] != ""


def test_names_are_words_with_hyphens() -> None:
    assert all(name == name.lower() and " " not in name and "_" not in name for name in INSTRUMENTS)


def test_a_class_knows_the_name_of_its_instrument() -> None:
    assert {name_of(instrument.plot): name for name, instrument in INSTRUMENTS.items()} == {
        name: name for name in INSTRUMENTS
    }
    assert name_of(int) == ""

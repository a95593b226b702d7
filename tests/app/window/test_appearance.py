"""What was chosen is kept, what the system wishes is followed until then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.preferences import Preferences
from app.texts.language import Language
from app.theme import DARK, LIGHT, PROJECTOR, Theme
from app.window.appearance import Appearance


def test_a_chosen_theme_is_kept(qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences) -> None:
    parent = QObject()
    appearance = Appearance(theme, Language(qapp), preferences, parent)

    appearance.toggle_theme()
    dark = (theme.tokens, preferences.theme)
    appearance.toggle_projector()
    projector = (theme.tokens, preferences.theme)
    appearance.toggle_projector()

    assert dark == (DARK, "dark")
    assert projector == (PROJECTOR, "projector")
    assert (theme.tokens, preferences.theme) == (LIGHT, "light")


def test_type_that_does_not_fit_is_explained_and_the_wish_kept(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    parent = QObject()
    appearance = Appearance(theme, Language(qapp), preferences, parent)
    theme.show_scale(1.5)

    appearance.limit_type(QSize(1280, 720))
    with qtbot.waitSignal(appearance.remarked) as remarked:
        theme.grow()

    assert (theme.scale, preferences.scale) == (1.15, 1.5)
    assert "not fit" in remarked.args[0]

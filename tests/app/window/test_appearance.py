"""What was chosen is kept, what the system wishes is followed until then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.panels.preferences_dialog import PreferencesDialog
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.texts.language import Language
from app.theme import DARK, DARK_CONTRAST, LIGHT, PROJECTOR, Theme, Tokens
from app.window.appearance import Appearance
from core.experiment.presets import read_preset
from tests.app.room import cut, scrolled, settled


def test_a_chosen_theme_is_kept(qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences) -> None:
    parent = QWidget()
    appearance = Appearance(theme, Language(qapp), preferences, parent)

    appearance.toggle_theme()
    dark = (theme.tokens, preferences.theme)
    appearance.toggle_projector()
    projector = (theme.tokens, preferences.theme)
    appearance.toggle_projector()

    assert dark == (DARK, "dark")
    assert projector == (PROJECTOR, "projector")
    assert (theme.tokens, preferences.theme) == (LIGHT, "light")


WISHES = [
    (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
    (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
    (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, PROJECTOR),
    (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, DARK_CONTRAST),
]


class Wish:
    """A system that says what it wishes, as the offscreen platform does not."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self._scheme, self._contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:
        """Light or dark."""
        return self._scheme

    def accessibility(self) -> Wish:
        """The rest of it."""
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        """Whether high contrast is asked for."""
        return self._contrast


@pytest.mark.parametrize("scheme, contrast, tokens", WISHES, ids=lambda wish: getattr(wish, "name", ""))
def test_the_system_is_followed_as_it_changes_until_a_theme_is_chosen(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences, monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, tokens: Tokens,
) -> None:  # fmt: skip
    parent = QWidget()
    qtbot.addWidget(parent)
    appearance = Appearance(theme, Language(qapp), preferences, parent)
    hints = QGuiApplication.styleHints()

    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: Wish(scheme, contrast))
    hints.accessibility().contrastPreferenceChanged.emit(contrast)
    followed = theme.tokens
    appearance.toggle_theme()
    chosen = theme.tokens
    hints.accessibility().contrastPreferenceChanged.emit(contrast)

    assert followed is tokens
    assert (chosen.dark, chosen.strong) == (not tokens.dark, tokens.strong)
    assert theme.tokens is chosen


def test_type_that_does_not_fit_is_explained_and_the_wish_kept(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    parent = QWidget()
    appearance = Appearance(theme, Language(qapp), preferences, parent)
    theme.show_scale(1.5)

    appearance.limit_type(QSize(1280, 720))
    with qtbot.waitSignal(appearance.remarked) as remarked:
        theme.grow()

    assert (theme.scale, preferences.scale) == (1.15, 1.5)
    assert "not fit" in remarked.args[0]


def test_of_a_size_that_is_chosen_and_does_not_fit_that_is_said(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    appearance = Appearance(theme, Language(qapp), preferences, parent)
    appearance.limit_type(QSize(1280, 720))
    appearance.show_preferences()
    (dialog,) = parent.findChildren(PreferencesDialog)
    said = list[str]()
    appearance.remarked.connect(said.append)

    dialog.scale_chosen.emit(1.15)
    dialog.scale_chosen.emit(2.0)
    dialog.reject()

    assert (theme.scale, preferences.scale) == (1.15, 2.0)
    assert said == ["Larger type would not fit into this window."]


def test_in_a_presentation_it_is_the_screen_that_is_named(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    parent = QWidget()
    appearance = Appearance(theme, Language(qapp), preferences, parent)
    theme.present(720)

    with qtbot.waitSignal(appearance.remarked) as remarked:
        theme.shrink()

    assert "as the screen allows" in remarked.args[0]


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    "language, scale, layout",
    [
        ("en", 1.0, "build"),
        ("en", 1.15, "build"),
        ("ko", 1.15, "build"),
        ("en", 1.15, "watch"),
        ("ko", 1.0, "understand"),
    ],
)
def test_in_a_small_window_nothing_that_is_said_is_cut_and_what_to_do_is_in_sight(
    program: Program, qapp: QApplication, qtbot: QtBot, language: str, scale: float, layout: str
) -> None:
    program.theme.apply(qapp)
    program.limit_type()
    program.theme.show_scale(scale)
    program.language.show_language(language)
    with qtbot.waitSignal(program.player.refreshed):
        program.document.new(read_preset("sigmoid-vanishing").experiment)
    program.player.step(12)
    program.layouts.show_layout(layout)
    program.window.resize(1280, 720)
    verdict = program.board.bench.docks["verdict"].card
    assert isinstance(verdict, QScrollArea)

    qtbot.waitUntil(lambda: len(program.player.live or ()) == 13)
    program.verdict.show_diagnosis()  # all of it, which is much, and no more to come
    assert "float32" in program.verdict.explanation.text()
    settled(program, qtbot)
    qtbot.waitUntil(lambda: not cut(program.window))  # the words come up to four times a second

    hidden = scrolled(verdict)
    in_sight = [holds(verdict.viewport(), part) for part in (program.verdict.headline, program.verdict.advice)]
    qapp.setStyleSheet("")
    assert (program.theme.scale, in_sight) == (scale, [True, True])
    assert scale > 1 or not hidden  # large type: the argument gives way to the plots


@pytest.mark.parametrize("size", [QSize(800, 600), QSize(1024, 700), QSize(1920, 1080)], ids=lambda size: size.width())
@pytest.mark.parametrize("language", ["en", "ko"])
def test_at_whatever_size_nothing_is_cut_and_every_menu_remains(
    program: Program, qapp: QApplication, qtbot: QtBot, language: str, size: QSize
) -> None:
    program.theme.apply(qapp)
    program.limit_type()
    program.language.show_language(language)
    program.window.resize(size)
    settled(program, qtbot)
    bar = program.transport.menus

    qtbot.waitUntil(lambda: not cut(program.window))

    in_sight = [bar.rect().contains(bar.actionGeometry(menu.menuAction())) for menu in program.menus.top]
    qapp.setStyleSheet("")
    assert in_sight == [True] * 6
    for part in (program.transport.play, program.transport.layout_button, program.timeline.live, program.timeline.more):
        assert holds(program.window, part)


def holds(area: QWidget, part: QWidget) -> bool:
    """Whether it is in sight as a whole."""
    return area.rect().contains(QRect(part.mapTo(area, QPoint()), part.size()))

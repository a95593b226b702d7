"""What the window looks like to this user: theme, type size and language, followed, limited and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.panels.preferences_dialog import PreferencesDialog
from app.remembered.preferences import Preferences
from app.texts.language import Language
from app.theme import DARK, DARK_CONTRAST, LIGHT, PROJECTOR, THEMES, Theme, Tokens, system_tokens
from app.window.columns import largest_scale


class Appearance(QObject):
    """Keeps what was chosen; a presentation passes, and leaves nothing behind."""

    remarked = Signal(str)  # for the status bar

    def __init__(self, theme: Theme, language: Language, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: PreferencesDialog | None = None  # made when it is first wanted
        self._theme, self._language, self._preferences = theme, language, preferences
        language.changed.connect(self._keep_language)
        theme.changed.connect(self._keep_scale)
        theme.refused.connect(self._explain_limit)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def show_preferences(self) -> None:
        """All that can be preferred, in one dialog."""
        if self._dialog is None:
            self._dialog = PreferencesDialog(self._preferences, self._theme, self._window)
            self._dialog.theme_chosen.connect(self._choose_named)
            self._dialog.language_chosen.connect(self._language.show_language)
            self._dialog.scale_chosen.connect(self._choose_scale)
        self._dialog.show_chosen()
        self._dialog.open()

    def toggle_theme(self) -> None:
        """From light to dark and back, with the contrast that there is; the system's wish is followed no longer."""
        light, dark = (PROJECTOR, DARK_CONTRAST) if self._theme.tokens.strong else (LIGHT, DARK)
        self._choose(light if self._theme.tokens.dark else dark)

    def toggle_projector(self) -> None:
        """The colours of a projector, or light ones."""
        self._choose(LIGHT if self._theme.tokens is PROJECTOR else PROJECTOR)

    def step_type(self, notches: int) -> None:
        """One type size larger, or smaller where it is less than none."""
        if notches > 0:
            self._theme.grow()
        else:
            self._theme.shrink()

    def limit_type(self, window: QSize) -> None:
        """Larger type than the window can hold would cut things off."""
        self._theme.allow(largest_scale(window))

    def _choose_scale(self, scale: float) -> None:
        self._theme.show_scale(scale)
        if self._theme.scale != scale:  # as large as it can be, until there is more room
            self._explain_limit()

    def _choose_named(self, name: str) -> None:
        """A theme, or what the system wishes from now on."""
        if name in THEMES:
            self._choose(THEMES[name])
        else:
            self._preferences.theme = None
            self._follow_system()

    def _choose(self, tokens: Tokens) -> None:
        self._theme.show_tokens(tokens)
        if not self._theme.presenting:
            self._preferences.theme = tokens.name

    def _keep_language(self) -> None:
        self._preferences.language = self._language.current

    def _keep_scale(self) -> None:
        self._preferences.scale = self._theme.wished

    def _explain_limit(self) -> None:
        if self._theme.presenting:
            self.remarked.emit(self.tr("In a presentation the type is as large as the screen allows."))
        else:
            self.remarked.emit(self.tr("Larger type would not fit into this window."))

    def _follow_system(self) -> None:
        if self._preferences.theme is None:
            self._theme.show_tokens(system_tokens())

"""What the window looks like to this user: theme, type size and language, followed, limited and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication

from app.remembered.preferences import Preferences
from app.texts.language import Language
from app.theme import DARK, LIGHT, PROJECTOR, Theme, Tokens, system_tokens
from app.window.columns import largest_scale


class Appearance(QObject):
    """Keeps what was chosen; a presentation passes, and leaves nothing behind."""

    remarked = Signal(str)  # for the status bar

    def __init__(self, theme: Theme, language: Language, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._language, self._preferences = theme, language, preferences
        language.changed.connect(self._keep_language)
        theme.changed.connect(self._keep_scale)
        theme.refused.connect(self._explain_limit)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def toggle_theme(self) -> None:
        """From light to dark and back; from now on the system's wish is not followed."""
        self._choose(LIGHT if self._theme.tokens.dark else DARK)

    def toggle_projector(self) -> None:
        """The colours of a projector, or light ones."""
        self._choose(LIGHT if self._theme.tokens is PROJECTOR else PROJECTOR)

    def limit_type(self, window: QSize) -> None:
        """Larger type than the window can hold would cut things off."""
        self._theme.allow(largest_scale(window))

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

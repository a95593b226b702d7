"""The language of the interface: switched while everything runs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app.resources import translators
from app.texts.rewording import Rewording
from core.scenes.text import LANGUAGES

CORRECTED = (QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),)  # Qt's own Korean for it says "ignore"


def spoken(words: Mapping[str, str]) -> str:
    """What is said in several languages, in the present one, else in English."""
    return words.get(QLocale().name().partition("_")[0], words["en"])


def present() -> str:
    """The language that is spoken, as files and commands name it."""
    return spoken({language: language for language in LANGUAGES})


class Language(QObject):
    """Installs the translators; every widget then hears LanguageChange and words itself anew, in its turn."""

    changed = Signal()

    def __init__(self, application: QApplication, current: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._rewording = Rewording.of(application)
        self._installed: list[QTranslator] = []
        self.current = "en"
        self.show_language(current)

    def show_language(self, language: str) -> None:
        """Speak another language from now on."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self.current = language
        QLocale.setDefault(QLocale(language))
        self._installed = translators(language)
        for translator in self._installed:
            self._application.installTranslator(translator)
        self._rewording.begin()
        self.changed.emit()

    @property
    def spreading(self) -> bool:
        """Whether somebody still speaks the language before."""
        return self._rewording.waiting

    def toggle(self) -> None:
        """From English to Korean and back."""
        self.show_language("en" if self.current == "ko" else "ko")

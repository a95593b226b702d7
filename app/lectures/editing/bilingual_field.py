"""A text in both languages: a field each, and it is said in which of them nobody has written it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.lectures.editing.words_field import WordsField
from app.widgets.labels import Label
from core.scenes.text import LANGUAGES, Text, missing, with_written, written

NAMES = {"en": "English", "ko": "한국어"}  # each as it calls itself, like on the button of the top bar
GAP = 4


class BilingualField(QWidget):
    """Who changes one language leaves the other as it is."""

    edited = Signal(object, str)  # Text, and the gesture

    def __init__(self, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: Text = ""
        self.fields = {language: WordsField(lines, self) for language in LANGUAGES}
        self.lacks = {language: Label(self) for language in LANGUAGES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for row, (language, field) in enumerate(self.fields.items()):
            self.lacks[language].setProperty("role", "error")
            grid.addWidget(field, row, 0)
            grid.addWidget(self.lacks[language], row, 1)
            field.typed.connect(partial(self._take, language))
        self.setFocusProxy(self.fields["en"])
        self._name = ""
        self.retranslate()

    def show_text(self, text: Text) -> None:
        """What is written in each language."""
        self._text = text
        for language, field in self.fields.items():
            field.show_words(written(text, language))
            self.lacks[language].setVisible(language in missing(text))

    def show_name(self, name: str) -> None:
        """What the text is, for those who hear it."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        for language, field in self.fields.items():
            self.lacks[language].setText(self.tr("missing"))
            field.setPlaceholderText(NAMES[language])
            field.setAccessibleName(f"{self._name}, {NAMES[language]}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self, language: str, words: str, gesture: str) -> None:
        self._text = with_written(self._text, language, words)
        self.edited.emit(self._text, gesture)

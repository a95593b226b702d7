"""A field for text of many lines, of which no more comes from elsewhere than there is room for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextField(QPlainTextEdit):
    """What is pasted is cut before it is laid out: for a word of 100,000 signs Qt would take seconds to break it."""

    left_out = Signal(int)  # signs of what was pasted had no room

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        """`longest`: signs that there is room for."""
        super().__init__(parent)
        self._longest = longest

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = max(self._longest - len(self.toPlainText()) + len(self.textCursor().selectedText()), 0)
        text = source.text()
        self.textCursor().insertText(text[:room])
        self.ensureCursorVisible()
        if len(text) > room:
            self.left_out.emit(len(text) - room)

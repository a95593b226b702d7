"""Labels: the plain one shows the letters that it is given, whoever wrote them; the other our own marked-up texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from app.texts.letters import lines
from app.texts.markup import Markup


class Label(QLabel):
    """Text is text: Qt is not asked to guess whether it is markup, which could make it open what a file names."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "", wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(lines(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _leaves(self, event):
            super().keyPressEvent(event)


class MarkupLabel(QLabel):
    """Bold words, raised figures and formulas; what is not ours is escaped where it is filled in."""

    def __init__(self, parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(wrap)

    def show_markup(self, text: Markup) -> None:
        """Changed only if it says something else: laying out markup is not free."""
        if self.text() != text:
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _leaves(self, event):
            super().keyPressEvent(event)


def _leaves(label: QLabel, event: QKeyEvent) -> bool:
    """Where nothing is selected, what the label stands in may copy more."""
    leaves = event.matches(QKeySequence.StandardKey.Copy) and not label.hasSelectedText()
    if leaves:
        event.ignore()
    return leaves

"""A card whose words can be taken along: with Ctrl+C while it has the keyboard, or from its menu."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from app.widgets.labels import Label, MarkupLabel

COPY, ALL = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll


class Copyable(QWidget):
    """What is selected in one of its labels goes alone; without a selection, all that it says."""

    @abstractmethod
    def copied(self) -> str:
        """All that it says, as plain text."""

    def copy(self) -> None:
        """Put it on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied())

    def offer_selected(self, menu: QMenu) -> None:
        """Put into a menu, for each label in which something is selected, how it is copied."""
        for label in (*self.findChildren(Label), *self.findChildren(MarkupLabel)):
            if selected := label.selectedText():
                take = menu.addAction(self.tr("Copy what is selected"))
                take.triggered.connect(partial(_put_on_clipboard, selected))

    def event(self, event: QEvent) -> bool:
        """Its keys are for it, and for no layers that are selected or could be."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(COPY):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """All is selected where one reads in a label."""
        return event.matches(COPY) or (event.matches(ALL) and isinstance(self.focusWidget(), QLabel))


def _put_on_clipboard(text: str, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(text)

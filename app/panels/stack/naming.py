"""Naming: a field over the name of a block, in which the layer is called something."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.panels.stack.places import StackPlaces
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from app.state.soon import Soon
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme

LONGEST = 100  # characters, as the file has it
AROUND = 6  # pixels of the design, left and right of the name
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Naming(QLineEdit):
    """Enter, or going elsewhere, takes the name, Esc leaves it as it was; without a name it is called by its kind."""

    def __init__(self, document: Document, selection: Selection, view: StackView, theme: Theme, texts: Texts) -> None:
        super().__init__(view.viewport())
        self._document, self._selection, self._view = document, selection, view
        self._theme, self._texts = theme, texts
        self._soon = Soon(self)
        self._id: int | None = None  # of the slot that is named; None stands for the output
        self.setMaxLength(LONGEST)
        self.setAcceptDrops(False)  # what is carried there is for the window
        self.hide()
        document.changed.connect(self.leave)
        view.folds.changed.connect(self.leave)
        view.verticalScrollBar().valueChanged.connect(self.take)
        theme.changed.connect(self.leave)

    def open(self) -> None:
        """Show the field over the name of the current block, ready to be typed into."""
        if self._selection.slots and self.isHidden() and self._view.isVisible():
            self._open(min(self._selection.slots) if self._selection.current is None else self._selection.current)

    def take(self) -> None:
        """Call the layer what stands there."""
        if self.isHidden():
            return
        slot, name = self._slot(), self.text()
        self.leave()
        if slot is not None:
            self._soon(partial(self._document.set_name, slot, name))

    def leave(self) -> None:
        """Leave the name as it is."""
        if not self.isHidden():
            had = self.hasFocus()
            self.hide()
            if had:
                self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.take()

    def _open(self, slot: int) -> None:
        entry, ids = self._document.experiment.entries[slot], self._document.slot_ids
        self._id = ids[slot] if slot < len(ids) else None
        self._view.places.reveal(slot)
        kind = self._texts.component(entry)
        self.setText(entry.name)
        self.setPlaceholderText(kind)
        self.setAccessibleName(self.tr("Name of {layer}").format(layer=self._texts.layer(slot, len(ids) + 1)))
        says = self.tr("Enter takes it, Esc leaves it as it was; without a name it is called {kind}.")
        self.setToolTip(tip(says.format(kind=kind)))
        self.setGeometry(_over_the_name(self._view.places, slot, self._theme))
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _slot(self) -> int | None:
        """Where that layer is now."""
        ids = self._document.slot_ids
        if self._id is None:
            return len(ids)
        return ids.index(self._id) if self._id in ids else None


def _over_the_name(places: StackPlaces, slot: int, theme: Theme) -> QRect:
    """From before the name up to the gain."""
    parts, around = places.parts(slot), theme.size(AROUND)
    return QRect(parts.name.topLeft(), parts.gain.bottomLeft()).adjusted(-around, 0, -around, 0)

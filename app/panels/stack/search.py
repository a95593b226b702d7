"""The search: a slim field above the stack that marks the layers it means and goes from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.panels.output import with_units
from app.panels.stack.drawing.folds import Folds
from app.panels.stack.finding import Last, found
from app.resources import icon
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DIRECTIONS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Search(QWidget):
    """Typing marks, Enter goes on, Alt+Enter selects all, Esc closes."""

    marked = Signal(object)  # the slots that are meant; None when nothing is searched for
    closed = Signal()

    def __init__(self, document: Document, selection: Selection, folds: Folds, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._folds = document, selection, folds
        self._theme, self._texts = theme, texts
        self.slots: tuple[int, ...] = ()
        self._place: int | None = None  # of the match that was gone to last
        self.field, self.count = QLineEdit(), Label()
        self.field.setAcceptDrops(False)  # what is carried there is for the window
        self.select_button, self.close_button = QPushButton(), QPushButton()
        self._build()
        self.retranslate()
        self.hide()

    def open(self) -> None:
        """Show the field, ready to be typed into."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def close_field(self) -> None:
        """Mark nothing any more."""
        if not self.isHidden():
            self.hide()
            self.marked.emit(None)
            self.closed.emit()

    def go(self, direction: int = 1) -> None:
        """Select the next match after the current block, or the one before it; beyond the last comes the first."""
        stops, here = self._stops(), self._selection.current
        if not stops:
            return
        if self._place in stops:
            index = (stops.index(self._place) + direction) % len(stops)
        else:
            later = (index for index, slot in enumerate(stops) if here is None or slot >= here)
            index = next(later, 0) if direction > 0 else len(stops) - 1
        self._place = stops[index]
        self._show_match(self._place)
        self._tell()

    def select_all(self) -> None:
        """Select every match."""
        if self.slots:
            self._selection.select(self.slots, self.slots[0])

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.field.setPlaceholderText(self.tr("dense, tanh, 17 …"))
        self.field.setAccessibleName(self.tr("Find layers"))
        self.field.setToolTip(self.tr("Name, activation, initializer or number. Enter goes to the next match."))
        self.select_button.setText(self.tr("Select all"))
        self.select_button.setToolTip(self.tr("Select every match (Alt+Enter)"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close (Esc)"))
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_field()
        elif key in ENTER and event.modifiers() & ALT:
            self.select_all()
        elif key in ENTER:
            self.go(-1 if event.modifiers() & SHIFT else 1)
        elif key in DIRECTIONS:
            self.go(DIRECTIONS[key])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.field.setClearButtonEnabled(False)
        self.count.setProperty("role", "quiet")
        for button, role in ((self.select_button, "chip"), (self.close_button, "plain")):
            button.setProperty("role", role)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.select_button, self.close_button):
            row.addWidget(widget)
        self.field.textChanged.connect(self._search)
        self.select_button.clicked.connect(self.select_all)
        self.close_button.clicked.connect(self.close_field)
        self._document.changed.connect(self._look)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _search(self) -> None:
        self._place = None
        self._look()

    def _look(self) -> None:
        """Find the matches in the layers as they stand."""
        if self.isHidden():
            return
        experiment, head = self._document.experiment, self._document.experiment.head
        last = Last(with_units(experiment), head.name if head.plain else "")
        self.slots = found(self.field.text(), experiment.layers, last, self._texts)
        self._tell()
        self.marked.emit(frozenset(self.slots) if self.field.text().strip() else None)

    def _tell(self) -> None:
        place = self.slots.index(self._place) + 1 if self._place in self.slots else None
        text = self.tr("{count} found") if place is None else self.tr("{place} of {count}")
        text = text.format(place=place, count=len(self.slots))
        self.count.setText(text if self.field.text().strip() else "")
        self.select_button.setEnabled(bool(self.slots))

    def _stops(self) -> tuple[int, ...]:
        """The matches to go to: folded layers that are all meant are one."""
        meant, stops = frozenset(self.slots), dict[int, None]()
        for slot in self.slots:
            row = self._folds.row_at(slot)
            stops[row.start if meant.issuperset(row) else slot] = None
        return tuple(stops)

    def _show_match(self, slot: int) -> None:
        """A match among folded layers is opened, unless all of them are meant."""
        if not frozenset(self.slots).issuperset(self._folds.row_at(slot)):
            self._folds.fold((slot,), False)
        self._selection.select(self._folds.row_at(slot), slot)

    def _restyle(self) -> None:
        px = self._theme.size(14)
        self.close_button.setIcon(icon("close", self._theme.tokens.secondary, px=px))
        self.close_button.setIconSize(QSize(px, px))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(self._theme.size(6))

"""The preview: a card above the window that shows how a table is read, and changes nothing before it is used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.panels.table_preview.look import Look, first_look, fresh, look_at, with_role
from app.panels.table_preview.menus import SettingMenus
from app.panels.table_preview.model import ColumnsModel
from app.panels.table_preview.shares import ClassShares
from app.panels.table_preview.view import ColumnsView
from app.panels.table_preview.words import TableWords, short
from app.state.document import Document
from app.state.patience import GivenUp
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.overlays.modal import Modal
from app.widgets.overlays.overlay import Overlay
from core.components.datasets import Csv
from core.components.tables import Role

WIDTH, PADDING, GAP, VEIL = 900, 16, 10, 0.12
LONGEST_NAME = 80  # letters of the name of a file


class TablePreview(Modal):
    """Roles, marks and what is done with gaps can be tried until the table fits; Esc leaves all as it was."""

    taken = Signal(object)  # Csv: the table is to be used like this

    def __init__(self, window: QWidget, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(window, theme, VEIL)
        self._document, self._texts = document, texts
        self._words = TableWords(self)
        self.look: Look | None = None
        self.model = ColumnsModel(self._words, theme, self)
        self.columns = ColumnsView(self.model, self._words, theme)
        self.reading = SettingMenus(("encoding", "decimal", "thousands"), self._words, texts, theme)
        self.outcome = SettingMenus(("target_as", "missing"), self._words, texts, theme)
        self.shares = ClassShares(texts, theme)
        self.name, self.found, self.size_, self.refusal = Label(), Label(wrap=True), Label(), Label(wrap=True)
        self.use, self.cancel, self.anew = QPushButton(), QPushButton(), QPushButton()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def look_at_table(self, data: Csv) -> None:
        """Open it for a table, unless nobody waits until that is read."""
        if self._try(partial(first_look, self._document.experiment, data)):
            self.columns.setCurrentIndex(self.model.index(0, 0))
            self.columns.scrollToTop()
            self.open(self.columns if self.model.rowCount() else self.cancel)

    def lose_keyboard(self) -> None:
        """It is taken back, but from what stands above for a while, such as how far a table is read."""
        if not _is_above(QApplication.focusWidget()):
            self.columns.setFocus(Qt.FocusReason.PopupFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes round in the card; when that is put away, the keyboard leaves it."""
        if self.isHidden():
            return QWidget.focusNextPrevChild(self, forwards)
        every = (*self.reading.menus, self.columns, *self.outcome.menus, self.anew, self.cancel, self.use)
        ring = [each for each in every if each.isEnabled()]
        present = next((i for i, each in enumerate(ring) if each.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        ring[(present + (1 if forwards else -1)) % len(ring)].setFocus(reason)
        return True

    def place(self) -> None:
        """In the middle, as high as there are columns."""
        width = min(self._theme.size(WIDTH), self.room().width())
        height = min(self.column.totalHeightForWidth(width), self.room().height())
        place = QRect(0, 0, width, height)
        self.stand(place.translated(self.rect().center() - place.center()))

    def _try(self, look: Callable[[], Look]) -> bool:
        """Look at it in another way; what nobody waits for stays as it was."""
        try:
            self.look = self._document.patiently(look)
        except GivenUp:
            self._show()
            return False
        self._show()
        return True

    def _try_data(self, data: Csv) -> None:
        before = self.look.columns if self.look is not None else ()
        self._try(partial(look_at, self._document.experiment, data, before))

    def _try_role(self, place: int, role: Role) -> None:
        if self.look is not None and self.look.roles[place] != role:
            self._try_data(with_role(self.look, place, role))

    def _find_anew(self) -> None:
        if self.look is not None:
            self._try_data(fresh(self.look.data))

    def _take(self) -> None:
        if self.look is not None and self.look.refusal is None:
            data = self.look.data
            self.close_card()
            self.taken.emit(data)

    def _show(self) -> None:
        look = self.look
        if look is None:
            return
        self.name.setText(short(PurePath(look.data.path).name, LONGEST_NAME))
        self.model.show_look(look)
        for menus in (self.reading, self.outcome):
            menus.show_look(look)
        self.shares.show_reading(look.reading)
        self._show_words(look)
        self.use.setEnabled(look.refusal is None)
        self.anew.setEnabled(look.data != fresh(look.data))
        if self.isVisible():
            self.place()

    def _show_words(self, look: Look) -> None:
        reading = look.reading
        separator = self._words.mark(reading.separator) if reading else ""
        found = self.tr("separator: {separator} · {header}")
        if reading:
            told = found.format(separator=separator, header=self._words.header(reading))
            all_ = (told, self._words.beside(reading), self._words.counting(reading))
            self.found.setText(" · ".join(filter(None, all_)))
        self.size_.setText(self._words.size(reading) if reading else "")
        self.found.setVisible(reading is not None)
        self.size_.setVisible(reading is not None)
        refusal = look.refusal.at(self.name.text()) if look.refusal is not None else None
        self.refusal.setText(self._texts.reason(refusal))
        self.refusal.setVisible(look.refusal is not None)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview of a table"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setAccessibleDescription(self.tr("Enter chooses what a column is for."))
        self.use.setText(self.tr("Use this table"))
        self.cancel.setText(self.tr("Cancel"))
        self.anew.setText(self.tr("Find everything out anew"))
        self.model.retranslate()
        for part in (self.reading, self.outcome, self.shares):
            part.retranslate()
        self._show()

    def _build(self) -> None:
        self.name.setProperty("role", "name")
        self.size_.setProperty("role", "title")
        self.found.setProperty("role", "quiet")
        self.refusal.setProperty("role", "error")
        self.use.setProperty("role", "primary")
        self.anew.setProperty("role", "plain")
        for button in (self.use, self.cancel, self.anew):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.columns.role_chosen.connect(self._try_role)
        self.reading.edited.connect(self._try_data)
        self.outcome.edited.connect(self._try_data)
        self.use.clicked.connect(self._take)
        self.cancel.clicked.connect(self.close_card)
        self.anew.clicked.connect(self._find_anew)
        for part in (self.name, self.found, self.reading):
            self.column.addWidget(part)
        self.column.addWidget(self.columns, 1)
        self.column.addLayout(self._below())
        self.column.addWidget(self.refusal)
        self.column.addLayout(self._buttons())

    def _below(self) -> QHBoxLayout:
        """What comes of it: sizes and classes at the left, what can be chosen at the right."""
        sizes, both = QVBoxLayout(), QHBoxLayout()
        sizes.addWidget(self.size_)
        sizes.addWidget(self.shares)
        sizes.addStretch(1)
        both.addLayout(sizes, 1)
        both.addWidget(self.outcome, 1, Qt.AlignmentFlag.AlignTop)
        return both

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.anew)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.use)
        return row

    def _restyle(self) -> None:
        padding = self._theme.size(PADDING)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(self._theme.size(GAP))
        if self.isVisible():
            self.place()


def _is_above(widget: QWidget | None) -> bool:
    """Whether it is part of a card."""
    while widget is not None and not isinstance(widget, Overlay):
        widget = widget.parentWidget()
    return widget is not None

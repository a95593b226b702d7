"""The list of columns: the role of each is chosen from a menu, with the mouse or with the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.panels.table_preview.model import FIRST, KIND, MISSING, NAME, ROLE, ColumnsModel, Index
from app.panels.table_preview.words import ROLES, TableWords
from app.resources import icon
from app.theme import Theme
from app.widgets.painting import guarded

ROW_HEIGHT, CHEVRON, GAP = 30, 12, 8
LEAST_SHOWN, MOST_SHOWN = 3, 16  # columns, where there is room
EDGES = 4
WIDTHS = {NAME: 200, ROLE: 120, KIND: 80, MISSING: 80, FIRST: 300}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class ColumnsView(QTableView):
    """Asks for other roles; what is shown comes from the model."""

    role_chosen = Signal(int, str)  # place of the column, role

    def __init__(self, model: ColumnsModel, words: TableWords, theme: Theme) -> None:
        super().__init__()
        self._model, self._words, self._theme = model, words, theme
        self.setModel(model)
        self.setItemDelegateForColumn(ROLE, _RoleDelegate(theme, self))
        self._build()
        self.clicked.connect(self._open_at)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open_menu(self, row: int) -> None:
        """Offer the roles of a column, the present one ticked."""
        look = self._model.look
        if look is None or not 0 <= row < len(look.columns):
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for role in ROLES:
            action = menu.addAction(self._words.role_in_full(role))
            action.setCheckable(True)
            action.setChecked(look.roles[row] == role)
            action.triggered.connect(partial(self._choose, row, role))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.popup(self._below(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.open_menu(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # it is for whoever holds the list
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setProperty("role", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)

    def _open_at(self, index: QModelIndex) -> None:
        if index.column() == ROLE:
            self.open_menu(index.row())

    def _below(self, row: int) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self._model.index(row, ROLE)).bottomLeft())

    def _choose(self, row: int, role: str, _ticked: bool = False) -> None:
        self.role_chosen.emit(row, role)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.size(ROW_HEIGHT))
        for column, width in WIDTHS.items():
            if column != FIRST:  # which has what is left, were it less: in a small window too no row is scrolled over
                self.setColumnWidth(column, self._theme.size(width))
        self.setMinimumHeight(self._theme.size(4 * ROW_HEIGHT))

    def sizeHint(self) -> QSize:
        """As high as there are columns, within reason."""
        rows = min(max(self._model.rowCount(), LEAST_SHOWN), MOST_SHOWN)
        height = self.horizontalHeader().sizeHint().height() + rows * self._theme.size(ROW_HEIGHT) + EDGES
        return QSize(self._theme.size(sum(WIDTHS.values())), height)


class _RoleDelegate(QStyledItemDelegate):
    """A role shows that it can be changed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        px, gap, tokens = self._theme.size(CHEVRON), self._theme.size(GAP), self._theme.tokens
        rect: QRect = option.rect
        place = QRect(rect.right() - gap - px, rect.center().y() - px // 2 + 1, px, px)
        icon("chevron-down", tokens.secondary, tokens.faint, px).paint(painter, place)

"""The columns of a table as rows: name, role, kind, missing values and the first ones."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.panels.table_preview.look import Look
from app.panels.table_preview.words import LONGEST_NAME, TableWords, short
from app.theme import Theme

NAME, ROLE, KIND, MISSING, FIRST = range(5)
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_DISPLAY = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class ColumnsModel(QAbstractTableModel):
    """TableWords a cell when it is seen, so that a thousand columns cost nothing."""

    def __init__(self, words: TableWords, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Show these columns; where they are as many as before, the view stays where it is."""
        same = self.look is not None and len(self.look.columns) == len(look.columns)
        if not same:
            self.beginResetModel()
        self.look = look
        if not same:
            self.endResetModel()
        elif look.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, FIRST))

    def retranslate(self) -> None:
        """Word all of it anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, FIRST)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, FIRST))

    def rowCount(self, parent: Index = _TOP) -> int:
        return len(self.look.columns) if self.look is not None and not parent.isValid() else 0

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else FIRST + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.look is None or not index.isValid():
            return None
        if role in _DISPLAY:
            return self._text(index.row(), index.column(), spoken=role == Qt.ItemDataRole.AccessibleTextRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(index.column()))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour(self._ink(index.row(), index.column()))
        if role == Qt.ItemDataRole.FontRole and index.column() in (NAME, ROLE):
            return self._theme.font(13, bold=self.look.roles[index.row()] == "target")
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Column"), self.tr("Role"), self.tr("Kind"), self.tr("Missing"), self.tr("First values")
        )  # fmt: skip

    def _text(self, row: int, column: int, spoken: bool) -> str:
        assert self.look is not None
        found, role = self.look.columns[row], self._words.role(self.look.roles[row])
        name = short(found.name, LONGEST_NAME)
        texts = (name, role, self._words.kind(found), f"{found.missing:,}" if found.missing else "–",
                 self._words.first(found))  # fmt: skip
        return f"{name}: {self._headings()[column]} {texts[column]}" if spoken and column else texts[column]

    def _ink(self, row: int, column: int) -> str:
        assert self.look is not None
        if self.look.roles[row] == "ignore" or column in (KIND, FIRST):
            return "secondary"
        return "text"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == MISSING else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

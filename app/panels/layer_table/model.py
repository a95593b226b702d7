"""The rows of the table of layers as Qt's views ask for them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.panels.layer_table.rows import LayerRow
from app.texts.letters import tip
from app.theme import Theme

NUMBER, NAME, KIND, SHAPE, COUNT, SHARE = range(6)
AT_THE_RIGHT = (NUMBER, COUNT, SHARE)
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class LayerModel(QAbstractTableModel):
    """A cell is made when it is seen, so that a thousand layers cost nothing."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[LayerRow, ...] = ()

    def show_rows(self, rows: tuple[LayerRow, ...]) -> None:
        """Show these; where they are as many as before, the view stays where it is."""
        same = len(self.rows) == len(rows)
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SHARE))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, SHARE)

    def headings(self) -> tuple[str, ...]:
        """What stands over the columns."""
        return (
            self.tr("Layer"), self.tr("Name"), self.tr("Kind"), self.tr("Input → output"), self.tr("Parameters"),
            self.tr("Share"),
        )  # fmt: skip

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else SHARE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return tip(row.name)  # for which there may be no room
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{self.headings()[index.column()]}: {row.cells[index.column()]}"
            return ", ".join([said, *([self.tr("weights locked")] if row.locked else [])])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(index.column()))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour("secondary" if row.locked or index.column() == NUMBER else "text")
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in AT_THE_RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

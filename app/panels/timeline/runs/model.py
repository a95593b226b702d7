"""The rows of the list of runs as Qt's views ask for them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.panels.timeline.runs.rows import RunRow
from app.resources import icon
from app.texts.letters import tip
from app.theme import Theme

STAR, WHAT, GRADIENT, LEARNING, LOSS, STEPS, TIME = range(7)
AT_THE_RIGHT = (LOSS, STEPS, TIME)
STAR_PX = 14
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class RunModel(QAbstractTableModel):
    """A star, then what is said of the run."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[RunRow, ...] = ()
        self._headings = self.headings()

    def show_rows(self, rows: tuple[RunRow, ...]) -> bool:
        """Show these; whether they are of other runs than before, and nothing is selected any more."""
        same = [row.run for row in self.rows] == [row.run for row in rows]
        changed = [i for i, (old, new) in enumerate(zip(self.rows, rows, strict=False)) if old is not new]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        for i in changed if same else ():
            self.dataChanged.emit(self.index(i, STAR), self.index(i, TIME))
        if self._headings != self.headings():
            self._headings = self.headings()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, STAR, TIME)
        return not same

    def headings(self) -> tuple[str, ...]:
        """What stands over the columns."""
        return (
            "", self.tr("What was changed"), self.tr("Gradient"), self.tr("Learning"), self.tr("Loss"),
            self.tr("Steps"), self.tr("Time"),
        )  # fmt: skip

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else TIME + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column == STAR else row.cells[column - 1]
        if role == Qt.ItemDataRole.DecorationRole and column == STAR:
            colour = self._theme.tokens.text if row.starred else self._theme.tokens.secondary
            return icon("star" if row.starred else "star-outline", colour, px=self._theme.size(STAR_PX))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._star_said(row) if column == STAR else self._told(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._star_said(row) if column == STAR else f"{self.headings()[column]}: {row.cells[column - 1]}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.FontRole and row.present:
            return self._theme.font(13, bold=True)
        return None

    def _told(self, row: RunRow, column: int) -> str:
        """What was changed in full, for which there may be no room, and what becomes of it."""
        return f"{row.cells[WHAT - 1]}\n{row.future}" if column == WHAT else row.future

    def _star_said(self, row: RunRow) -> str:
        return self.tr("Kept with a star") if row.starred else self.tr("Without a star")


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in AT_THE_RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

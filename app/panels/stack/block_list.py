"""The stack as screen readers have it: Qt's own list, whose items are the blocks that are painted and laid out here."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from app.panels.stack.drawing.block_rows import BlockRows
from app.widgets.type_wheel import is_for_type

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FLAG = QItemSelectionModel.SelectionFlag


class Blocks(QAbstractListModel):
    """An item for each block; what one is called is asked for when somebody reads it."""

    def __init__(self, called: Callable[[int], str], parent: QObject) -> None:
        super().__init__(parent)
        self._called, self._count = called, 0

    def show_count(self, count: int) -> None:
        """There are so many, which may be called otherwise than before."""
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._called(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None


class BlockList(QListView):
    """A list that leaves to others what is seen of it, and what its keys and its mouse do.

    Qt's own interfaces speak for it: none of ours has to live as long as a screen reader keeps hold of it.
    """

    slots_wanted = Signal(object, object)  # what a screen reader selects, and what becomes current

    def __init__(self) -> None:
        super().__init__()
        self._blocks = Blocks(self._called, self)
        self._follows = False  # whether a selection is being shown, and not made
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover, False)
        self.setModel(self._blocks)
        self.selectionModel().selectionChanged.connect(self._pass_on)

    # What it is a list of

    @property
    @abstractmethod
    def rows(self) -> BlockRows:
        """Where the blocks lie, unscrolled."""

    @abstractmethod
    def in_words(self, slot: int) -> str:
        """What the block of a slot is called."""

    def list_blocks(self) -> None:
        """Have an item for each block, that of the output the last."""
        self._blocks.show_count(self.rows.blocks + 1)

    def list_selected(self, slots: frozenset[int], current: int | None) -> None:
        """Show whose blocks are selected, and on which one the keyboard is."""
        rows, at = self.rows, self._blocks.index
        chosen, keyboard = QItemSelection(), QModelIndex() if current is None else at(rows.index_of(current))
        for stretch in _stretches(sorted({rows.index_of(slot) for slot in slots})):
            chosen.select(at(stretch.start), at(stretch.stop - 1))
        self._follows = True
        self.selectionModel().setCurrentIndex(keyboard, FLAG.NoUpdate)
        self.selectionModel().select(chosen, FLAG.ClearAndSelect)
        self._follows = False

    def tell_focus(self) -> None:
        """Tell a screen reader on which item the keyboard is."""
        if QAccessible.isActive() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)

    def _called(self, item: int) -> str:
        return self.in_words(self.rows.first_of(item))

    def _pass_on(self) -> None:
        if not self._follows:
            rows, current = self.rows, self.currentIndex()
            items = [index.row() for index in self.selectionModel().selectedIndexes()]
            slots = {slot for item in items for slot in _slots(rows, item)}
            self.slots_wanted.emit(slots, rows.first_of(current.row()) if current.isValid() else None)

    # What Qt's list would do of it by itself

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self.rows.row(self.rows.first_of(index.row())).translated(0, -self.verticalScrollBar().value())

    def indexAt(self, place: QPoint) -> QModelIndex:
        rows = self.rows
        slot = rows.slot_at(place.y() + self.verticalScrollBar().value())
        return QModelIndex() if slot is None else self._blocks.index(rows.index_of(slot))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Whoever selects shows it."""

    def doItemsLayout(self) -> None:
        """They are laid out by arithmetic."""

    def updateGeometries(self) -> None:
        """The scroll bar is fitted with the blocks."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event):
            event.ignore()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.viewport().toolTip(), self.viewport())
            return True
        return super().viewportEvent(event)


def _slots(rows: BlockRows, item: int) -> range:
    return rows.slots_of(item) if item < rows.blocks else range(rows.count, rows.count + 1)


def _stretches(rows: list[int]) -> Iterator[range]:
    """Neighbours among numbers that rise."""
    start = 0
    for i in range(1, len(rows) + 1):
        if i == len(rows) or rows[i] != rows[i - 1] + 1:
            yield range(rows[start], rows[i - 1] + 1)
            start = i

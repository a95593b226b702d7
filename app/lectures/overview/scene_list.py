"""A list of scenes as pictures: arrows lead, Enter goes there; where it is edited, they are moved by hand and key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.lectures.overview.card_painter import CardPainter
from app.lectures.overview.cards import Cards
from app.theme import Theme
from app.widgets.dragging import carried, drag
from app.widgets.lists.card_list import CardList
from app.widgets.painting import guarded

KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SCENE = "application/x-backscope-scene"  # the row of a scene in the list that began the drag
LEADING = {KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End, KEY.Key_PageUp,
           KEY.Key_PageDown}  # fmt: skip
GOING = {KEY.Key_Return, KEY.Key_Enter}
STEPS = {KEY.Key_Left: -1, KEY.Key_Up: -1, KEY.Key_Right: 1, KEY.Key_Down: 1}
LEAST = 60  # pixels of a card
FLAG = QItemSelectionModel.SelectionFlag


class SceneList(CardList):
    """Moves nothing itself: whoever owns the lecture does."""

    chosen = Signal(int)  # go there
    moved = Signal(int, int)  # that scene before the one at a place
    removed = Signal(int)
    duplicated = Signal(int)
    renamed = Signal(int)  # its name is to be written

    def __init__(self, cards: Cards, theme: Theme, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._columns, self.editable = theme, columns, False
        self._target: int | None = None  # before which a scene would be dropped
        self._painter = CardPainter(theme, self)
        self.setModel(cards)
        self.setItemDelegate(self._painter)
        self.clicked.connect(self._go)

    def show_editable(self, editable: bool) -> None:
        """Whether scenes can be moved, doubled and removed here."""
        self.editable = editable
        self.setDragEnabled(editable)
        self.setAcceptDrops(editable)

    def show_current(self, row: int) -> None:
        """Have the keyboard on that scene, in sight."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, FLAG.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is no key of the list is left to whoever it stands in."""
        row, key, held = self.currentIndex().row(), event.key(), event.modifiers()
        if row >= 0 and self.editable and self._edit(row, key, held):
            event.accept()
        elif key in GOING and row >= 0:
            self.chosen.emit(row)
        elif key in LEADING and not held & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width() - 1
        self._painter.width = max(room // self._columns, LEAST)
        self.setGridSize(self._painter.size)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
        super().changeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and a line where a scene would be dropped."""
        super().paintEvent(event)
        if self._target is not None:
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(self._theme.colour("accent"), 3))
                painter.drawLine(*self._line(self._target))

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.currentIndex().row()
        if row >= 0 and self.editable:
            picture = self.viewport().grab(self.visualRect(self.currentIndex()))
            drag(self, {SCENE: str(row)}, picture, QPoint(picture.width() // 4, picture.height() // 4))
            self._aim(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is self and self.editable:
            self._aim(self.place_at(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        row = carried(event.mimeData(), SCENE)
        self._aim(None)
        if event.source() is self and self.editable and row is not None:
            event.acceptProposedAction()
            self.moved.emit(int(row), self.place_at(event.position().toPoint()))

    def place_at(self, point: QPoint) -> int:
        """Before which scene something lands that is let go there."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount()
        rect = self.visualRect(index)
        behind = point.y() > rect.center().y() if self._columns == 1 else point.x() > rect.center().x()
        return index.row() + behind

    def _edit(self, row: int, key: int, held: Qt.KeyboardModifier) -> bool:
        """Whether that key does something to the scene."""
        if held == ALT and key in STEPS:
            to = row + STEPS[Qt.Key(key)]
            if 0 <= to < self.model().rowCount():
                self.moved.emit(row, to + (to > row))
        elif not held and key == KEY.Key_Delete:
            self.removed.emit(row)
        elif not held and key == KEY.Key_F2:
            self.renamed.emit(row)
        elif held == CTRL and key == KEY.Key_D:
            self.duplicated.emit(row)
        else:
            return False
        return True

    def _line(self, target: int) -> tuple[int, int, int, int]:
        last = target == self.model().rowCount()
        rect = QRect(self.visualRect(self.model().index(target - last, 0)))
        if self._columns == 1:
            y = rect.bottom() if last else rect.top()
            return rect.left(), y, rect.right(), y
        x = rect.right() if last else rect.left() + 1
        return x, rect.top(), x, rect.bottom()

    def _aim(self, target: int | None) -> None:
        self._target = target
        self.viewport().update()

    def _go(self) -> None:
        self.chosen.emit(self.currentIndex().row())

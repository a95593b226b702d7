"""A layout that sets its items side by side and begins a new row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Words on a page: left to right, then down."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size.grownBy(margins)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Place the items into the rectangle; returns the height that they need."""
        area = rect.marginsRemoved(self.contentsMargins())
        corner, row_height = area.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            if corner.x() > area.left() and corner.x() + size.width() > area.right() + 1:
                corner, row_height = QPoint(area.left(), corner.y() + row_height + self.spacing()), 0
            if move:
                item.setGeometry(QRect(corner, size))
            corner = QPoint(corner.x() + size.width() + self.spacing(), corner.y())
            row_height = max(row_height, size.height())
        return corner.y() + row_height - rect.top() + self.contentsMargins().bottom()

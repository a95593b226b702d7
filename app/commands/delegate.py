"""How a command looks in the list: its title with the typed letters marked, where it comes from, its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.commands.command import Command
from app.commands.matching import Match
from app.theme import Theme
from app.widgets.painting import guarded, kept

COMMAND, MATCH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
HEIGHT, INSET, PADDING, TICK = 34, 6, 12, "✓"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter
Index = QModelIndex | QPersistentModelIndex


class CommandDelegate(QStyledItemDelegate):
    """Paints one line; all colours and sizes come from the theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.size(HEIGHT))

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command, found = index.data(COMMAND), index.data(MATCH)
        inset, padding = self._theme.size(INSET), self._theme.size(PADDING)
        row = QRectF(option.rect).adjusted(inset, 1, -inset, -1)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.tokens.tint))
                painter.drawRoundedRect(row, 6, 6)
            inner = row.adjusted(padding, 0, -padding, 0)
            inner.setRight(self._paint_keys(painter, inner, command))
            inner.setRight(self._paint_quietly(painter, inner, TICK if command.chosen else command.group))
            self._paint_title(painter, inner, command, found)

    def _paint_keys(self, painter: QPainter, room: QRectF, command: Command) -> float:
        """The first of the keys as a cap at the right; returns where the room ends now."""
        if not command.keys:
            return room.right()
        font, tokens = self._theme.font(11), self._theme.tokens
        width = QFontMetricsF(font).horizontalAdvance(command.keys[0]) + self._theme.size(12)
        height = self._theme.size(20)
        cap = QRectF(room.right() - width, room.center().y() - height / 2, width, height)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(tokens.secondary))
        painter.setFont(font)
        painter.drawText(cap, _CENTRE, command.keys[0])
        return cap.left() - self._theme.size(10)

    def _paint_quietly(self, painter: QPainter, room: QRectF, text: str) -> float:
        font = self._theme.font(11)
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.secondary))
        painter.drawText(QRectF(room.right() - width, room.top(), width + 1, room.height()), _LEFT, text)
        return room.right() - width - self._theme.size(10)

    def _paint_title(self, painter: QPainter, room: QRectF, command: Command, found: Match) -> None:
        """Letter by letter, for those that were typed are bold."""
        plain, bold = self._theme.font(13), self._theme.font(13, bold=True)
        ink = QColor(self._theme.tokens.text if command.possible else self._theme.tokens.faint)
        marked = QColor(self._theme.tokens.ink("accent"))
        left = room.left()
        for text, typed in _pieces(command.title, found.places):
            font: QFont = bold if typed else plain
            painter.setFont(font)
            painter.setPen(marked if typed and command.possible else ink)
            width = QFontMetricsF(font).horizontalAdvance(text)
            if left + width > room.right():
                text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.right() - left)
            painter.drawText(QRectF(left, room.top(), width + 1, room.height()), _LEFT, text)
            left += width


def _pieces(title: str, places: tuple[int, ...]) -> list[tuple[str, bool]]:
    """The title cut where typed letters begin and end."""
    pieces: list[tuple[str, bool]] = []
    for at, letter in enumerate(title):
        typed = at in places
        if pieces and pieces[-1][1] == typed:
            pieces[-1] = (pieces[-1][0] + letter, typed)
        else:
            pieces.append((letter, typed))
    return pieces

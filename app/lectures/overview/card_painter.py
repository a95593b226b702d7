"""Paints the card of a scene: its picture, or what it will show in words, and below it number and title."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.lectures.overview.cards import CARD, Card
from app.theme import Theme
from app.widgets.painting import guarded, in_pixels, kept

Index = QModelIndex | QPersistentModelIndex
EDGE, ROUND, SHAPE = 6, 6, 9 / 16
LETTERS, LEAST_PX = 17, 11  # that a card is wide; the smallest type in pixels
LINES = 2.4  # of the title
RATIO, SMOOTH = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
STATE = QStyle.StateFlag
FLAG = Qt.AlignmentFlag


class CardPainter(QStyledItemDelegate):
    """Everything follows the width of a card, which the list says."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.width = theme, 200

    @property
    def size(self) -> QSize:
        """Of a card with the room around it."""
        return QSize(self.width, self._picture(QRect(0, 0, self.width, 0)).bottom() + round(LINES * self._type * 1.3))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The picture in a frame, which is thick where the keyboard is, and coloured where the lecture is."""
        card, rect, state = index.data(CARD), QRect(option.rect), option.state
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = self._picture(rect)
            self._paint_picture(painter, card, place)
            self._paint_frame(painter, card, place, bool(state & STATE.State_Selected))
            self._paint_title(painter, card, rect, place)

    def _paint_picture(self, painter: QPainter, card: Card, place: QRect) -> None:
        painter.fillRect(place, self._theme.colour("panel"))
        if card.picture is not None:
            density = painter.device().devicePixelRatio()
            picture = card.picture.scaled(in_pixels(place.size(), density), RATIO, SMOOTH)
            painter.drawPixmap(place, picture)
            return
        painter.setFont(self._font(0.9))
        painter.setPen(self._theme.tokens.secondary)
        inner = place.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.drawText(inner, FLAG.AlignCenter | Qt.TextFlag.TextWordWrap, "\n".join(card.plots))

    def _paint_frame(self, painter: QPainter, card: Card, place: QRect, selected: bool) -> None:
        theme = self._theme
        wide = 3 if selected else 2 if card.shown else 1
        painter.setPen(QPen(theme.colour("accent" if selected or card.shown else "line"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(-1, -1, 1, 1), ROUND, ROUND)

    def _paint_title(self, painter: QPainter, card: Card, rect: QRect, place: QRect) -> None:
        painter.setFont(self._font(1.0, bold=card.shown))
        metrics = painter.fontMetrics()
        room = QRect(place.left(), place.bottom() + EDGE, place.width(), rect.bottom() - place.bottom() - EDGE)
        number = f"{card.number}  "
        beside = metrics.horizontalAdvance(number)
        painter.setPen(self._theme.tokens.ink("accent") if card.shown else self._theme.tokens.secondary)
        painter.drawText(room, FLAG.AlignLeft | FLAG.AlignTop, number)
        painter.setPen(self._theme.tokens.text)
        words = room.adjusted(beside, 0, 0, 0)
        painter.drawText(words, FLAG.AlignLeft | FLAG.AlignTop | Qt.TextFlag.TextWordWrap, card.title)

    def _picture(self, rect: QRect) -> QRect:
        wide = self.width - 2 * EDGE
        return QRect(rect.left() + EDGE, rect.top() + EDGE, wide, round(wide * SHAPE))

    @property
    def _type(self) -> int:
        return max(LEAST_PX, self.width // LETTERS)

    def _font(self, share: float, bold: bool = False) -> QFont:
        font = QFont(self._theme.font(13, bold))
        font.setPixelSize(max(LEAST_PX, round(self._type * share)))
        return font

"""How an example looks: its profile, what it is called and teaches, and the lamps that it will light."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gallery.examples import EXAMPLE, Example
from app.gallery.thumbnail import paint_thumbnail
from app.panels.verdict_chip import chip_size, paint_chip
from app.theme import Theme
from app.widgets.painting import guarded, kept

EDGE, PADDING, GAP, PROFILE, ROUND = 5, 12, 6, 76, 8  # of the design
GROUP_PX, TITLE_PX, CAPTION_PX, LAMP_PX = 11, 14, 12, 12
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
Index = QModelIndex | QPersistentModelIndex


class ExampleDelegate(QStyledItemDelegate):
    """All cards are of one size, in which the longest of them has room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.size = QSize()

    def fit(self, examples: tuple[Example, ...], width: int) -> None:
        """Have cards of that width, as high as the highest needs to be."""
        inner = width - 2 * self._theme.size(EDGE + PADDING)
        texts = max((self._height(example, inner) for example in examples), default=0)
        size = self._theme.size
        lamps = chip_size(self._theme.font(LAMP_PX, bold=True), "").height()
        self.size = QSize(width, texts + size(PROFILE) + lamps + 2 * size(EDGE + PADDING) + 3 * size(GAP))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        example: Example = index.data(EXAMPLE)
        size, tokens = self._theme.size, self._theme.tokens
        edge, padding = size(EDGE), size(PADDING)
        card = QRectF(option.rect).adjusted(edge, edge, -edge, -edge)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.line), 2 if chosen else 1))
            painter.setBrush(QColor(tokens.tint if chosen else tokens.hover if pointed else tokens.panel))
            painter.drawRoundedRect(card, ROUND, ROUND)
            inner = card.adjusted(padding, padding, -padding, -padding)
            profile = QRectF(inner.left(), inner.top(), inner.width(), size(PROFILE))
            paint_thumbnail(painter, profile, example.thumbnail, self._theme)
            self._write(painter, inner.adjusted(0, size(PROFILE + GAP), 0, 0), example)
            self._light(painter, inner, example)

    def _write(self, painter: QPainter, room: QRectF, example: Example) -> None:
        left = room.toRect()
        for text, px, bold, colour in self._texts_of(example):
            painter.setFont(self._theme.font(px, bold))
            painter.setPen(self._theme.colour(colour))
            taken = painter.drawText(left, _WRAPPED, text)
            left = left.adjusted(0, taken.height(), 0, 0)

    def _light(self, painter: QPainter, room: QRectF, example: Example) -> None:
        """The lamps, at the bottom."""
        font, left = self._theme.font(LAMP_PX, bold=True), int(room.left())
        for lamp in example.lamps:
            needed = chip_size(font, lamp.word)
            place = QRect(left, int(room.bottom()) - needed.height(), needed.width(), needed.height())
            paint_chip(painter, place, lamp.key, lamp.word, font, lamp.style(lamp.key, self._theme.tokens))
            left += needed.width() + self._theme.size(GAP)

    def _height(self, example: Example, width: int) -> int:
        room = QRect(0, 0, width, 10_000)
        return sum(
            QFontMetrics(self._theme.font(px, bold)).boundingRect(room, _WRAPPED, text).height()
            for text, px, bold, _ in self._texts_of(example)
        )

    def _texts_of(self, example: Example) -> tuple[tuple[str, int, bool, str], ...]:
        return (
            (" · ".join(filter(None, (example.group, example.first))), GROUP_PX, False, "secondary"),
            (example.title, TITLE_PX, True, "text"),
            (example.caption, CAPTION_PX, False, "secondary"),
        )

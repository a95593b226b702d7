"""A sentence at the place that it is about: why something cannot be there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from app.theme import Theme

PADDING, TIP, INDENT, RADIUS = 8, 6, 20, 6  # pixels of the design
WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Callout:
    """What is said, and the rectangle that it is said of, unscrolled."""

    sentence: str
    about: QRect


class CalloutPainter:
    """Draws the sentence under its place, or above it where there is no room below."""

    def __init__(self, theme: Theme) -> None:
        self._px, self._font = theme.size, theme.font(12)
        self._edge, self._ink = QColor(theme.tokens.ink("ochre")), theme.colour("text")
        self._ground = theme.colour("panel")
        self._metrics = QFontMetrics(self._font)

    def rect(self, callout: Callout, sight: QRect) -> QRect:
        """Where the sentence stands, within what is in sight."""
        px, about = self._px, callout.about
        room = about.width() - 2 * px(PADDING)
        text = self._metrics.boundingRect(QRect(0, 0, room, 10_000), WRAPPED, callout.sentence)
        height = text.height() + 2 * px(PADDING)
        below = about.bottom() + 1 + px(TIP)
        fits = below + height <= sight.bottom() or about.top() - px(TIP) - height < sight.top()
        return QRect(about.left(), below if fits else about.top() - px(TIP) - height, about.width(), height)

    def paint(self, painter: QPainter, callout: Callout, sight: QRect) -> None:
        """The sentence in a frame with a tip that points to its place."""
        rect, px = self.rect(callout, sight), self._px
        painter.setPen(QPen(self._edge, 1.5))
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(RADIUS), px(RADIUS))
        self._tip(painter, QRectF(rect), above=rect.top() > callout.about.top())
        painter.setFont(self._font)
        painter.setPen(self._ink)
        inner = rect.adjusted(px(PADDING), px(PADDING), -px(PADDING), -px(PADDING))
        painter.drawText(inner, WRAPPED, callout.sentence)

    def _tip(self, painter: QPainter, rect: QRectF, above: bool) -> None:
        """Two lines that meet at the place, and the frame open between them."""
        px = self._px
        base = rect.top() + 1 if above else rect.bottom() - 1
        point = base - px(TIP) if above else base + px(TIP)
        left = rect.left() + px(INDENT)
        corners = [QPointF(left, base), QPointF(left + px(TIP), point), QPointF(left + 2 * px(TIP), base)]
        painter.setPen(QPen(self._ground, 3))
        painter.drawLine(corners[0], corners[2])
        painter.setPen(QPen(self._edge, 1.5))
        painter.drawPolyline(QPolygonF(corners))

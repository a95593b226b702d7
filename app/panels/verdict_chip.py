"""A lamp of the verdict: name and symbol on its colour, to be recognised from the last row."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.widgets.painting import guarded
from app.widgets.symbols import paint_symbol


class ChipStyle(NamedTuple):
    """The colours of a chip, of its text and of its outline; "" is none."""

    fill: str
    ink: str
    edge: str = ""


class VerdictChip(QWidget):
    """Drawn, because the symbol must not depend on a font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict, self.text = "", ""
        self._words: tuple[str, ...] = ()
        self._style, self._font = ChipStyle("#7A8794", "#FFFFFF"), self.font()

    def show_verdict(self, verdict: str, text: str) -> None:
        """Show the symbol of a verdict and its name."""
        if (verdict, text) != (self.verdict, self.text):
            self.verdict, self.text = verdict, text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def show_style(self, style: ChipStyle, font: QFont) -> None:
        """Colours and font."""
        self._style, self._font = style, font  # a style sheet would take another font
        self.updateGeometry()
        self.update()

    def keep_room(self, *words: str) -> None:
        """For each of these, so that what stands beside it keeps its place."""
        self._words = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return chip_size(self._font, self.text, *self._words)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_chip(painter, self.rect(), self.verdict, self.text, self._font, self._style)


def chip_size(font: QFont, *words: str) -> QSize:
    """The room that a chip needs in which each of these words can stand."""
    metrics = QFontMetrics(font)
    em = metrics.height()
    return QSize(round(max(map(metrics.horizontalAdvance, words)) + 2.12 * em), round(1.6 * em))


def paint_chip(painter: QPainter, place: QRect, verdict: str, text: str, font: QFont, style: ChipStyle) -> None:
    """The chip alone, for those who have no widget."""
    edge, em = style.edge, QFontMetrics(font).height()
    painter.setPen(QPen(QColor(edge), 1.5) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.fill))
    rim = 0.75 if edge else 0.0
    painter.drawRoundedRect(QRectF(place).adjusted(rim, rim, -rim, -rim), 6, 6)
    side, ink = 0.62 * em, QColor(style.ink)
    box = QRectF(place.left() + 0.6 * em, place.top() + (place.height() - side) / 2, side, side)
    paint_symbol(painter, verdict, box, ink)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(place.adjusted(round(0.9 * em + side), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

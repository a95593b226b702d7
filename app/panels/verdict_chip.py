"""A lamp of the verdict: name and symbol on its colour, to be recognised from the last row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.widgets.painting import guarded
from app.widgets.symbols import paint_symbol


class VerdictChip(QWidget):
    """Drawn, because the symbol must not depend on a font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict, self.text = "", ""
        self._words: tuple[str, ...] = ()
        self._fill, self._ink, self._font = QColor("#7A8794"), QColor("#FFFFFF"), self.font()
        self._edge: QColor | None = None

    def show_verdict(self, verdict: str, text: str) -> None:
        """Show the symbol of a verdict and its name."""
        if (verdict, text) != (self.verdict, self.text):
            self.verdict, self.text = verdict, text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def show_style(self, fill: str, ink: str, font: QFont, edge: str = "") -> None:
        """Colours of the chip, its text and its outline, and the font."""
        self._fill, self._ink, self._font = QColor(fill), QColor(ink), font  # a style sheet would take another font
        self._edge = QColor(edge) if edge else None
        self.updateGeometry()
        self.update()

    def keep_room(self, *words: str) -> None:
        """For each of these, so that what stands beside it keeps its place."""
        self._words = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        em = metrics.height()
        widest = max(metrics.horizontalAdvance(text) for text in (self.text, *self._words))
        return QSize(round(widest + 2.12 * em), round(1.6 * em))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen if self._edge is None else QPen(self._edge, 1.5))
            painter.setBrush(self._fill)
            rim = 0.0 if self._edge is None else 0.75
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(rim, rim, -rim, -rim), 6, 6)
            em = QFontMetrics(self._font).height()
            side = 0.62 * em
            paint_symbol(painter, self.verdict, QRectF(0.6 * em, (self.height() - side) / 2, side, side), self._ink)
            painter.setFont(self._font)
            painter.setPen(self._ink)
            left = round(0.9 * em + side)
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text)

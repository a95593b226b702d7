"""Speed as five rising bars: as many are lit as the run is fast."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.widgets.painting import guarded
from app.widgets.type_wheel import is_for_type

LEVELS = 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class SpeedBars(QWidget):
    """Click a bar, drag along them, or use the arrow keys."""

    chosen = Signal(int)  # 1 to LEVELS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = LEVELS
        self._colours: Mapping[str, str] = {"lit": "#5D6B7A", "unlit": "#C9D0D8", "focus": "#3157D5"}
        self._unit = 16
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, level: int) -> None:
        """Light that many bars."""
        self.level = min(max(level, 1), LEVELS)
        self.update()

    def show_style(self, lit: str, unlit: str, focus: str, height: int) -> None:
        """Colours, and the height of the tallest bar."""
        self._colours, self._unit = {"lit": lit, "unlit": unlit, "focus": focus}, height
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._unit * 2.6), self._unit + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for number in range(LEVELS):
                painter.setBrush(QColor(self._colours["lit" if number < self.level else "unlit"]))
                painter.drawRoundedRect(self._bar(number), 1, 1)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._colours["focus"]), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._level_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._level_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event):
            event.ignore()
            return
        self._choose(self.level + (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._choose(self.level + _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _choose(self, level: int) -> None:
        before = self.level
        self.show_level(level)
        if self.level != before:
            self.chosen.emit(self.level)

    def _level_at(self, place: QPointF) -> int:
        return int(place.x() // (self.width() / LEVELS)) + 1

    def _bar(self, number: int) -> QRectF:
        """The n-th bar: wider than its gap, taller than the one before."""
        column = (self.width() - 8) / LEVELS
        height = self._unit * (0.28 + 0.72 * number / (LEVELS - 1))
        bottom = (self.height() + self._unit) / 2
        return QRectF(4 + column * number, bottom - height, column * 0.8, height)

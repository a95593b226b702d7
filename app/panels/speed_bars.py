"""Speed as five rising bars: as many are lit as the run is fast."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.widgets.painting import guarded
from app.widgets.type_wheel import is_for_type

LEVELS = 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class SpeedBars(QSlider):
    """Click a bar, drag along them, or use the arrow keys; for a screen reader it is a slider."""

    chosen = Signal(int)  # 1 to LEVELS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(1, LEVELS)
        self.setValue(LEVELS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._colours: Mapping[str, str] = {"lit": "#5D6B7A", "unlit": "#C9D0D8", "focus": "#3157D5"}
        self._unit = 16
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self.chosen)

    @property
    def level(self) -> int:
        """How many bars are lit."""
        return self.value()

    def show_level(self, level: int) -> None:
        """Light that many bars, which nobody has chosen here."""
        blocked = self.blockSignals(True)
        self.setValue(level)
        self.blockSignals(blocked)

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
            self.setValue(self._level_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._level_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event):
            event.ignore()
            return
        self.setValue(self.level + (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.setValue(self.level + _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _level_at(self, place: QPointF) -> int:
        return int(place.x() // (self.width() / LEVELS)) + 1

    def _bar(self, number: int) -> QRectF:
        """The n-th bar: wider than its gap, taller than the one before."""
        column = (self.width() - 8) / LEVELS
        height = self._unit * (0.28 + 0.72 * number / (LEVELS - 1))
        bottom = (self.height() + self._unit) / 2
        return QRectF(4 + column * number, bottom - height, column * 0.8, height)

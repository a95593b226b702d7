"""A slider along a scale: equal distances are equal factors where the scale is logarithmic."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from app.widgets.forms.slider_range import SliderRange
from app.widgets.gesture import new_gesture
from app.widgets.painting import guarded

_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
}


class LogSlider(QSlider):
    """From 10⁻⁶ to 10 in one sweep of the hand; the whole sweep is one gesture."""

    moved_to = Signal(float, str)  # value, gesture

    def __init__(self, range_: SliderRange, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._range = range_
        self._value = range_.minimum
        self.mark: float | None = None  # a value that is pointed at
        self._gesture = new_gesture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setRange(0, range_.notches)
        self.setPageStep(max(1, range_.notches // 10))
        self.sliderPressed.connect(self._begin)
        self.valueChanged.connect(self._take_place)

    def show_value(self, value: float) -> None:
        """Stand at the place nearest to a value, without a word."""
        self._value = value
        if self._range.value(self.value()) != value:
            self._stand_at(value)

    def show_mark(self, value: float | None) -> None:
        """Mark a value below the groove, beyond the ends at the end; None, and what is no number, marks nothing."""
        if value != self.mark:
            self.mark = value
            self.update()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self.fontMetrics().height() + 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = _KEYS.get(Qt.Key(event.key()))
        if places is None:
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat():
            self._begin()
        self._take(self._range.stepped(self._value, places))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle jumps to the pointer and can be dragged on from there."""
        if event.button() == Qt.MouseButton.LeftButton and not self._handle().contains(event.position().toPoint()):
            self.setSliderDown(True)
            self.setSliderPosition(self._place_at(round(event.position().x())))
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel; it never changes a network in passing."""
        event.ignore()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mark is not None and math.isfinite(self.mark):
            x, low, size = self._x_of(self.mark), self.height() - 1.0, 0.4 * self.fontMetrics().height()
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.palette().text())
                painter.drawPolygon([QPointF(x, low - size), QPointF(x - size / 2, low), QPointF(x + size / 2, low)])

    def _x_of(self, value: float) -> float:
        """Where the middle of the handle would stand."""
        width = self._handle().width()
        place = self._range.place(value)
        return QStyle.sliderPositionFromValue(0, self.maximum(), place, self.width() - width) + width / 2

    def _handle(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        return self.style().subControlRect(parts[0], option, parts[1], self)

    def _place_at(self, x: int) -> int:
        width = self._handle().width()
        return QStyle.sliderValueFromPosition(0, self.maximum(), x - width // 2, self.width() - width)

    def _begin(self) -> None:
        self._gesture = new_gesture()

    def _take_place(self, place: int) -> None:
        if not self.isSliderDown():
            self._begin()
        self._take(self._range.value(place))

    def _take(self, value: float) -> None:
        if value != self._value:
            self._value = value
            self._stand_at(value)
            self.moved_to.emit(value, self._gesture)

    def _stand_at(self, value: float) -> None:
        if not self.isSliderDown():
            blocked = self.blockSignals(True)
            self.setValue(self._range.place(value))
            self.blockSignals(blocked)

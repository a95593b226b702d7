"""A field for a number of steps; none of its own stands for those of whatever it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from core.scenes.expected import MOST_STEPS


class StepsField(QSpinBox):
    """Told once it is typed to the end."""

    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, MOST_STEPS)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.valueChanged.connect(self.counted)

    def show_steps(self, steps: int, nothing: str = "") -> None:
        """So many; `nothing`: what stands there instead of 0."""
        self.setSpecialValueText(nothing)
        if steps != self.value():
            self.blockSignals(True)
            self.setValue(steps)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form; it never counts in passing."""
        event.ignore()

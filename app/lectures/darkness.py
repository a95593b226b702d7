"""The darkness: the whole screen black, until a key or a click ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.widgets.painting import guarded


class Darkness(QWidget):
    """The room looks at whoever speaks."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def show_dark(self, dark: bool) -> None:
        """Cover the window, or no longer."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.setVisible(dark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Black, whatever the theme."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)

"""Controls: what the keys of a clicker do, as buttons for whoever stands at the desk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.lectures.place import Place
from app.theme import Theme

GAP = 8
KEYS = {
    "back": Qt.Key.Key_PageUp,
    "black": Qt.Key.Key_B,
    "freeze": Qt.Key.Key_F,
    "zoom": Qt.Key.Key_Z,
    "again": Qt.Key.Key_V,
    "next": Qt.Key.Key_PageDown,
}


class Controls(QWidget):
    """One filled button: what comes next."""

    pressed = Signal(object)  # a key

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons = {name: QPushButton(self) for name in KEYS}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for name, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._press, KEYS[name]))
            row.addWidget(button)
        self.buttons["next"].setProperty("role", "primary")
        row.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_place(self, place: Place, frozen: bool) -> None:
        """What can be done here, in the present language."""
        words = {
            "back": self.tr("Back"),
            "black": self.tr("Black (B)"),
            "freeze": self.tr("Go on (F)") if frozen else self.tr("Freeze (F)"),
            "zoom": self.tr("Zoom (Z)"),
            "again": self.tr("Vote again (V)"),
            "next": self.tr("Show the answer") if place.asked is not None else self.tr("Next"),
        }
        for name, text in words.items():
            self.buttons[name].setText(text)
        self.buttons["back"].setEnabled(not place.is_first)
        self.buttons["next"].setEnabled(not place.is_last)
        self.buttons["again"].setVisible(place.asked is not None and place.answered > 0 and not place.is_second)

    def _press(self, key: Qt.Key, _checked: bool = False) -> None:
        self.pressed.emit(key)

    def _dress(self) -> None:
        self._row.setSpacing(self._theme.size(GAP))

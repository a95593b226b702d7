"""A row of buttons of which exactly one is on: what a plot shows of several possibilities."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segments(QWidget):
    """One choice among few, all of them visible."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons = {key: self._button(key) for key in keys}
        for button in self._buttons.values():
            row.addWidget(button)
        self._buttons[keys[0]].setChecked(True)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def current(self) -> str:
        """The key that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_choice(self, key: str) -> None:
        """Turn this one on without telling anybody."""
        self._buttons[key].setChecked(True)

    def name(self, names: dict[str, str], hints: dict[str, str]) -> None:
        """Write on the buttons, and explain them."""
        for key, button in self._buttons.items():
            button.setText(names[key])
            button.setToolTip(hints[key])

    def _button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName(key)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _clicked(self, button: QToolButton) -> None:
        self.chosen.emit(button.objectName())

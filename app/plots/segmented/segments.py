"""A row of buttons of which exactly one is on: one choice among few; a single button with a menu where it is narrow."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.plots.heading import Heading
from app.texts.letters import tip

SPACING_PX, GAP_PX = 4, 12  # between the buttons; to the title
FOLDED = "folded"


class Segments(QWidget):
    """One choice among few, all of them visible where there is room."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING_PX)
        self._buttons = {key: self._button(key) for key in keys}
        self._folded = self._fold(keys)
        self._scale = 1.0  # for which their widths are known
        for button in (*self._buttons.values(), self._folded):
            row.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)
        self.show_choice(keys[0])

    @property
    def current(self) -> str:
        """The key that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_choice(self, key: str) -> None:
        """Turn this one on without telling anybody."""
        self._buttons[key].setChecked(True)
        self._rows[key].setChecked(True)
        self._folded.setText(f"{self._buttons[key].text()} ▾")
        self._folded.setToolTip(tip(self._buttons[key].toolTip()))

    def show_room(self, room: float, kept: float = 0.0) -> float:
        """Stand side by side if that leaves so much of the room, as one button with a menu if not; what is taken."""
        wide = sum(button.sizeHint().width() + SPACING_PX for button in self._buttons.values())
        folded = wide > room - kept
        if folded == self._folded.isHidden():
            self._stand(folded)
        taken = min(self._folded.sizeHint().width(), max(room, 0)) if folded else wide
        self._folded.setMaximumWidth(max(round(taken), 1) if folded else 16_777_215)
        return 0.0 if self.isHidden() else taken

    def stand_beside(self, heading: Heading, kept: float) -> None:
        """In the line of a title: as one with a menu where the buttons would leave no room for the subtitle."""
        if heading.theme.scale != self._scale:
            self._scale = heading.theme.scale
            self._stand(folded=False)  # as long as they are hidden, they have the widths of another type size
        room = heading.canvas.rect.width() - heading.title_width
        taken = self.show_room(room, 0.0 if heading.stacked else kept)
        heading.reserved = taken + heading.theme.size(GAP_PX) if taken else 0.0

    def _stand(self, folded: bool) -> None:
        for button in self._buttons.values():
            button.setVisible(not folded)
        self._folded.setVisible(folded)

    def name(self, names: dict[str, str], hints: dict[str, str]) -> None:
        """Write on the buttons, and explain them."""
        for key, button in self._buttons.items():
            button.setText(names[key])
            button.setToolTip(tip(hints[key]))
            self._rows[key].setText(names[key])
        self.show_choice(self.current)

    def _button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName(key)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _fold(self, keys: tuple[str, ...]) -> QToolButton:
        """One button whose menu has a row for each of the others."""
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName(FOLDED)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(button), QActionGroup(button)
        self._rows = {key: group.addAction(menu.addAction(key)) for key in keys}
        for key, row in self._rows.items():
            row.setCheckable(True)
            row.triggered.connect(partial(self._choose, key))
        button.setMenu(menu)
        button.hide()
        return button

    def _clicked(self, button: QToolButton) -> None:
        self._choose(button.objectName())

    def _choose(self, key: str, _checked: bool = True) -> None:
        self.show_choice(key)
        self.chosen.emit(key)

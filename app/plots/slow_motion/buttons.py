"""Play, pause and single stages: the buttons of the slow motion."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.resources import icon
from app.texts.letters import tip
from app.theme import Theme

GAP = 4


class StageButtons(QWidget):
    """Three small buttons; the one who shows them says what happens."""

    back = Signal()
    play = Signal()
    onwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons = {name: self._button(name) for name in ("back", "play", "onwards")}
        for name, button in self.buttons.items():
            button.clicked.connect(getattr(self, name))
            row.addWidget(button)

    def show_state(self, theme: Theme, playing: bool) -> None:
        """Draw the icons: what a press does."""
        self._row.setSpacing(theme.size(GAP))
        icons = {"back": "back", "play": "pause" if playing else "play", "onwards": "step"}
        for name, button in self.buttons.items():
            px = theme.size(13)
            button.setIcon(icon(icons[name], theme.tokens.text, theme.tokens.faint, px))
            button.setIconSize(QSize(px, px))

    def retranslate(self) -> None:
        """Say what each button does."""
        texts = {
            "back": self.tr("One layer towards the output (←)"),
            "play": self.tr("Play the way back, layer by layer (Enter)"),
            "onwards": self.tr("One layer towards the input (→)"),
        }
        for name, button in self.buttons.items():
            button.setToolTip(tip(texts[name]))
            button.setAccessibleName(texts[name])

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

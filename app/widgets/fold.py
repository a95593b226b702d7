"""A fold: a heading that says how much there is below it, which is seen once somebody asks for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.texts.letters import entry

CLOSED, OPEN = "▸", "▾"
GAP = 4


class Fold(QWidget):
    """Keeps what is rarely needed out of the way; what is in it stays as it is."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside, self.heading, self._words = inside, QPushButton(self), ""
        self.heading.setProperty("role", "heading")
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self.show_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.heading)
        column.addWidget(inside)
        self.show_open(False)

    def show_heading(self, words: str) -> None:
        """What it is, and how much."""
        self._words = words
        self.heading.setText(entry(f"{OPEN if self.heading.isChecked() else CLOSED}  {words}"))
        self.heading.setAccessibleName(words)

    def show_open(self, open_: bool) -> None:
        """Have the inside seen, or no longer."""
        self.heading.setChecked(open_)
        self.inside.setVisible(open_)
        self.show_heading(self._words)

    @property
    def is_open(self) -> bool:
        """Whether the inside can be seen."""
        return self.heading.isChecked()

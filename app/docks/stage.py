"""The stage: where one card has the whole bench to itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.docks.dock import SIDE, Dock, Holder
from app.docks.title_bar import TitleBar
from app.theme import Theme


class DockStage(QWidget):
    """Borrows the card of a dock and gives it back; its bar has the way back."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.dock: Dock | None = None
        self.bar = TitleBar(theme, self)
        self.bar.show_maximised(True)
        self.bar.reveal(True)
        self.bar.maximise_requested.connect(self.left)
        self.holder = Holder(theme, QSize(200, 125), sides=SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.holder, 1)

    def borrow(self, dock: Dock) -> None:
        """Take the card of a dock."""
        self.dock = dock
        card = dock.made()
        self.holder.take(card)
        card.show()

    def give_back(self) -> None:
        """Return the card to its dock."""
        if self.dock is not None and self.dock.card is not None:
            self.dock.card.hide()
            self.dock.holder.take(self.dock.card)
        self.dock = None

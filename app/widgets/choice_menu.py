"""Many choices in little room: a menu that opens when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.texts.letters import tip


class ChoiceMenu(QComboBox):
    """The same conversation as the grid's, for a choice that comes second."""

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_keys(keys)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Offer these, which have their names yet to come."""
        if [self.itemData(row) for row in range(self.count())] != list(keys):
            self.clear()
            for key in keys:
                self.addItem(key, key)

    def show_names(
        self, names: Mapping[str, str], hints: Mapping[str, str], explanations: Mapping[str, str] | None = None
    ) -> None:
        """What the entries say, and what they say about themselves when asked, in a line or in full."""
        for row in range(self.count()):
            key = self.itemData(row)
            self.setItemText(row, names[key])
            self.setItemData(row, tip(hints.get(key, "")), Qt.ItemDataRole.ToolTipRole)
            self.setItemData(row, (explanations or {}).get(key, ""), Qt.ItemDataRole.WhatsThisRole)
        self._show_meaning()

    def show_choice(self, key: str | None) -> None:
        """Stand at one entry; None at none, which stands for several values at once."""
        self.setCurrentIndex(self.findData(key) if key is not None else -1)
        self._show_meaning()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel; it never chooses in passing."""
        event.ignore()

    def _show_meaning(self) -> None:
        """Closed, it says what its entry says of itself."""
        self.setToolTip(tip(self.currentData(Qt.ItemDataRole.ToolTipRole) or ""))
        self.setWhatsThis(self.currentData(Qt.ItemDataRole.WhatsThisRole) or "")

    def _choose(self, row: int) -> None:
        self.chosen.emit(self.itemData(row))

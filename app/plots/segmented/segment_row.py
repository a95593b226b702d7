"""Several choices in the upper right corner of a card, as far as it is large enough; the menu has them always."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.plots.card import Card

GAP_PX = 16
LEAST_HEIGHT_PX = 230  # lower cards need the room themselves


class SegmentRow(QWidget):
    """The last choice is the first that a narrow card keeps; what is too wide leaves its room to the others."""

    def __init__(self, plot: Card, *choices: QWidget) -> None:
        super().__init__(plot)
        self._plot, self._choices = plot, choices
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        for choice in choices:
            row.addWidget(choice)
        plot.put_in_corner(self)

    def fit(self, wanted: tuple[bool, ...]) -> None:
        """Show those of the choices that are wanted and leave the title its room."""
        plot, size = self._plot, self._plot.theme.size
        plot.heading.title = plot.title()
        title = plot.heading.title_width if plot.heading.titled else 0.0
        free = plot.canvas.rect.width() - title - size(GAP_PX)
        high = plot.canvas.rect.height() >= size(LEAST_HEIGHT_PX)
        for choice, wish in reversed(list(zip(self._choices, wanted, strict=True))):
            needed = choice.sizeHint().width() + GAP_PX
            choice.setVisible(plot.theme.pressable and wish and high and needed <= free)
            free -= 0 if choice.isHidden() else needed
        shown = [choice.sizeHint().width() + GAP_PX for choice in self._choices if not choice.isHidden()]
        self.setVisible(bool(shown))
        plot.heading.reserved = float(sum(shown))

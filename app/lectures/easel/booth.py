"""A booth: where a plot stands; one of several is called by its run, in place of its title."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.plots.plot import Plot
from app.theme.spacing import CARD

BESIDE = (8, 4, 8, 4)  # margins of one of several plots


class Booth(QWidget):
    """Holds its plot for good."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = plot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plot, 1)
        self.hide()

    def show_label(self, label: str) -> None:
        """What the run is called; without a name the plot has its own."""
        if label != self._plot.called:
            self._plot.called = label
            self._plot.room.show_margins(BESIDE if label else CARD)
            self._plot.say()

"""A booth: a plot, and above it what its run is called where several stand side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.plots.plot import Plot
from app.widgets.labels import Label


class Booth(QWidget):
    """Holds its plot for good."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(self)
        self.label.setProperty("role", "title")
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(plot, 1)
        self.hide()

    def show_label(self, label: str) -> None:
        """What the run is called; without a name the plot has all the room."""
        self.label.setText(label)
        self.label.setVisible(bool(label))

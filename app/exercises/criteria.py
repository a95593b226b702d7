"""The criteria of an exercise as a list to be ticked: by a sign and in words, never by a colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label

OPEN, HOLDS, FAILS = "○", "✓", "✗"


class Row(NamedTuple):
    """A criterion: its sign, what it asks, and what was found."""

    sign: str
    label: str
    told: str


class Checklist(QWidget):
    """As many lines as there are criteria, each with what was found below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[Label] = []
        self._column = QVBoxLayout(self)
        spaced(self._column, theme, (0, 0, 0, 0), gap=2)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Say them all; lines that there are already are used again."""
        while len(self._labels) < 2 * len(rows):
            self._add_lines()
        for i, label in enumerate(self._labels):
            row = rows[i // 2] if i // 2 < len(rows) else None
            text = "" if row is None else row.told if i % 2 else f"{row.sign}  {row.label}"
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def lines(self) -> list[str]:
        """What can be read."""
        return [label.text() for label in self._labels if not label.isHidden()]

    def _add_lines(self) -> None:
        for role in ("", "quiet"):
            label = Label(self, wrap=True)
            label.setProperty("role", role)
            self._column.addWidget(label)
            self._labels.append(label)

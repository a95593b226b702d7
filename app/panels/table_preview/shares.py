"""The classes of a table with their shares: a bar each for the most frequent, the others counted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from app.panels.table_preview.words import short
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label
from core.components.tables import Reading

MOST = 4  # classes that have a bar
PERMILLE = 1000
BAR_WIDTH, GAP = 160, 8


class _Line(NamedTuple):
    name: Label
    bar: QProgressBar
    amount: Label


class ClassShares(QWidget):
    """Shows how often each class is met: one that is rare is seen before it is missed."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        self._reading: Reading | None = None
        self._more = Label()
        self._more.setProperty("role", "quiet")
        self._lines = [_Line(Label(), QProgressBar(), Label()) for _ in range(MOST)]
        self._grid = QGridLayout(self)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_reading(self, reading: Reading | None) -> None:
        """Show the classes of the target; nothing where it has none."""
        self._reading = reading
        classes = sorted((reading.classes or ()) if reading else (), key=lambda each: -each[1])
        total = max(sum(count for _, count in classes), 1)
        for i, line in enumerate(self._lines):
            if i < len(classes):
                self._show_line(line, *classes[i], total)
            for part in line:
                part.setVisible(i < len(classes))
        self._more.setVisible(len(classes) > MOST)
        self._more.setText(self._rest([count for _, count in classes[MOST:]], total))
        self.setVisible(bool(classes))

    def retranslate(self) -> None:
        """Word all of it anew."""
        self.setAccessibleName(self.tr("Classes"))
        self.show_reading(self._reading)

    def _show_line(self, line: _Line, name: str, count: int, total: int) -> None:
        line.name.setText(short(name))
        line.amount.setText(f"{count:,} · {self._percent(count / total)}")
        line.bar.setValue(round(PERMILLE * count / total))
        line.bar.setAccessibleName(line.name.text())
        line.bar.setAccessibleDescription(line.amount.text())

    def _rest(self, counts: list[int], total: int) -> str:
        if not counts:
            return ""
        return self.tr("and {n} more: {share}, the rarest has {least}").format(
            n=f"{len(counts):,}", share=self._percent(sum(counts) / total), least=f"{counts[-1]:,}"
        )

    def _percent(self, share: float) -> str:
        return f"{self._texts.fixed(100 * share)} %"

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        for row, line in enumerate(self._lines):
            line.bar.setRange(0, PERMILLE)
            line.bar.setTextVisible(False)
            line.amount.setProperty("role", "quiet")
            for column, part in enumerate(line):
                self._grid.addWidget(part, row, column)
        self._grid.addWidget(self._more, MOST, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.size(GAP))
        self._grid.setVerticalSpacing(self._theme.size(2))
        for line in self._lines:
            line.bar.setFixedSize(QSize(self._theme.size(BAR_WIDTH), self._theme.size(6)))

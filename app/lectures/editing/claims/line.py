"""A claim as a line in a list: what it says, whether it held when it was tried, and its way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.texts.letters import entry, tip
from app.widgets.labels import Label

HOLDS, FAILS, UNTRIED = "✓", "✗", "○"
EDGE = 24  # pixels that the style keeps around words
ELIDE = Qt.TextElideMode.ElideRight


class Words(QPushButton):
    """A button with two lines of words, which are cut where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self.setProperty("role", "line")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lines(self, *lines: str) -> None:
        """These; whole, they are told when somebody asks."""
        self._lines = lines
        self.setToolTip(tip("\n".join(map(str.strip, lines))))
        self.setAccessibleName(", ".join(map(str.strip, lines)))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(0, len(self._lines) * self.fontMetrics().lineSpacing() + EDGE // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, metrics = max(self.width() - EDGE, 0), self.fontMetrics()
        self.setText("\n".join(entry(metrics.elidedText(line, ELIDE, room)) for line in self._lines))


class ClaimLine(QWidget):
    """Pressed, it is opened."""

    pressed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = self._expected = self._sign = ""
        self.words, self.gone, self.found = Words(self), QPushButton("×", self), Label(self, wrap=True)
        self.gone.setProperty("role", "plain")
        self.found.setIndent(EDGE)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.gone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.found)
        self.words.clicked.connect(self.pressed)
        self.gone.clicked.connect(self.removed)
        self.show_found(None, "")

    def show_claim(self, about: str, expected: str, open_: bool) -> None:
        """What it says, and whether it is the one that is edited."""
        self._about, self._expected = about, expected
        self.words.setChecked(open_)
        self._say()

    def show_found(self, holds: bool | None, told: str) -> None:
        """Whether it holds, and what was found; None before that is known."""
        self._sign = UNTRIED if holds is None else HOLDS if holds else FAILS
        self.found.setProperty("role", "error" if holds is False else "quiet")
        self.found.style().polish(self.found)
        self.found.setText(told)
        self.found.setVisible(bool(told))
        self._say()

    def _say(self) -> None:
        self.words.show_lines(f"{self._sign}  {self._about}", f"     {self._expected}")

"""The tally: what the room has guessed, beside the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.painting import guarded

GAP, ROUND, PAD = 6, 4, 4
RIGHT = "✓"


class TallyRow(QWidget):
    """One choice: a bar as long as its share of the most that one has, and its words on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.share = theme, 0.0
        self.words = Label(self, wrap=True)
        column = QVBoxLayout(self)
        column.addWidget(self.words)

    def show_row(self, words: str, share: float, right: bool) -> None:
        """How long its bar is, from 0 to 1, and whether it is the answer."""
        self.share = share
        self.words.setText(words)
        self.words.setProperty("role", "title" if right else "")
        self.words.style().polish(self.words)
        pad, column = self._theme.size(PAD), self.layout()
        assert column is not None
        column.setContentsMargins(pad, pad // 2, pad, pad // 2)
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar lies under the words."""
        bar = QRectF(self.rect())
        bar.setWidth(bar.width() * self.share)
        with QPainter(self) as painter:
            painter.fillRect(bar, self._theme.colour("tint"))


class Tally(QWidget):
    """A row for each choice, the answer marked, and how many were right where anybody has guessed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[str, ...] = ()
        self._votes: tuple[int, ...] = ()
        self._answer = 0
        self.rows: list[TallyRow] = []
        self.right = Label(self, wrap=True)
        self.right.setProperty("role", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.right)
        theme.changed.connect(self.retranslate)

    def show_tally(self, choices: Sequence[str], votes: Sequence[int], answer: int) -> None:
        """What was guessed of these choices, of which one is right."""
        self._choices, self._votes, self._answer = tuple(choices), tuple(votes), answer
        while len(self.rows) < len(choices):
            self.rows.append(TallyRow(self._theme, self))
            self._column.addWidget(self.rows[-1])
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        most, total = max(self._votes, default=0), sum(self._votes)
        self._column.setSpacing(self._theme.size(GAP))
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._choices))
            if number < len(self._choices):
                right, share = number == self._answer, self._votes[number] / most if most else 0.0
                row.show_row(self._worded(number, total > 0), share, right)
        self.right.setVisible(total > 0)
        if total:
            told = self.tr("Right: {right} of {count}")
            self.right.setText(told.format(right=self._votes[self._answer], count=total))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _worded(self, number: int, guessed: bool) -> str:
        choice = f"{self._choices[number]} {RIGHT}" if number == self._answer else self._choices[number]
        if not guessed:
            return choice
        return self.tr("{choice} · {count}").format(choice=choice, count=self._votes[number])

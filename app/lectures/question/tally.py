"""The tally: what the room has guessed, beside the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.painting import guarded

GAP, APART, PAD, THIN = 6, 16, 4, 5
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
RIGHT = "✓"


class TallyRow(QWidget):
    """One choice: a bar as long as its share, and its words on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.share = theme, 0.0
        self.before: float | None = None
        self.words = Label(self, wrap=True)
        column = QVBoxLayout(self)
        column.addWidget(self.words)

    def show_row(self, words: str, share: float, right: bool, before: float | None = None) -> None:
        """How long its bar is, from 0 to 1, and whether it is the answer; `before`, that of the first of two votes."""
        self.share, self.before = share, before
        self.words.setText(words)
        self.words.setProperty("role", "title" if right else "")
        self.words.style().polish(self.words)
        pad, column = self._theme.size(PAD), self.layout()
        assert column is not None
        column.setContentsMargins(pad, pad // 2, pad, pad // 2 + (2 * self._thin if before is not None else 0))
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar lies under the words; of two votes both lie below them, the first in outline."""
        bar = QRectF(self.rect())
        with QPainter(self) as painter:
            if self.before is None:
                painter.fillRect(_shortened(bar, self.share), self._theme.colour("tint"))
                return
            bar.setTop(bar.bottom() - self._thin + 1)
            painter.fillRect(_shortened(bar, self.share), self._theme.colour("accent"))
            painter.setPen(QPen(self._theme.colour("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(_shortened(bar.translated(0.5, 0.5 - self._thin).adjusted(0, 0, -1, -1), self.before))

    @property
    def _thin(self) -> int:
        """The height of a bar below the words."""
        return self._theme.size(THIN)


def _shortened(bar: QRectF, share: float) -> QRectF:
    return QRectF(bar.x(), bar.y(), bar.width() * share, bar.height())


class Tally(QWidget):
    """A row for each choice, the answer marked, and how many were right where anybody has guessed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[str, ...] = ()
        self._votes: tuple[int, ...] = ()
        self._first: tuple[int, ...] | None = None
        self._answer = 0
        self.rows: list[TallyRow] = []
        self.right = Label(self, wrap=True)
        self.right.setProperty("role", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.right)
        self._rows = QBoxLayout(DOWN)
        self._column.addLayout(self._rows)
        theme.changed.connect(self.retranslate)

    def show_tally(
        self, choices: Sequence[str], votes: Sequence[int], answer: int, first: Sequence[int] | None = None
    ) -> None:
        """What was guessed of these choices, of which one is right; `first`, in the vote before this one."""
        self._choices, self._votes, self._answer = tuple(choices), tuple(votes), answer
        self._first = tuple(first) if first is not None else None
        while len(self.rows) < len(choices):
            self.rows.append(TallyRow(self._theme, self))
            self._rows.addWidget(self.rows[-1], 1)
        self.retranslate()

    def show_across(self, across: bool) -> None:
        """Its rows side by side, where they stand below plots; or one below the other."""
        self._rows.setDirection(ACROSS if across else DOWN)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        total = sum(self._votes) + sum(self._first or ())
        self._column.setSpacing(self._theme.size(GAP))
        self._rows.setSpacing(self._theme.size(GAP if self._rows.direction() == DOWN else APART))
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._choices))
            if number < len(self._choices):
                before = _share(self._first, number) if self._first is not None else None
                right = number == self._answer
                row.show_row(self._worded(number, total > 0), _share(self._votes, number), right, before)
        self.right.setVisible(total > 0)
        if total:
            self.right.setText(self._told())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _told(self) -> str:
        """How many were right, and how many at first."""
        right, count = self._votes[self._answer], sum(self._votes)
        if self._first is None:
            return self.tr("Right: {right} of {count}").format(right=right, count=count)
        told = self.tr("Right: {right} of {count}, at first {before} of {of}")
        return told.format(right=right, count=count, before=self._first[self._answer], of=sum(self._first))

    def _worded(self, number: int, guessed: bool) -> str:
        choice = f"{self._choices[number]} {RIGHT}" if number == self._answer else self._choices[number]
        if not guessed:
            return choice
        if self._first is not None:
            told = self.tr("{choice} · {before} → {count}")
            return told.format(choice=choice, before=self._first[number], count=self._votes[number])
        return self.tr("{choice} · {count}").format(choice=choice, count=self._votes[number])


def _share(votes: Sequence[int], number: int) -> float:
    """Of the most that one has in the same vote."""
    most = max(votes, default=0)
    return votes[number] / most if most else 0.0

"""How the verdict stands: the remedy beside the case, or under the headline where there is no room for both."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.panels.findings import Findings
from app.panels.lamps import Lamps
from app.panels.try_button import TryButton
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label, MarkupLabel

LINES, BESIDE_FROM_PX, BAR_PX = 4, 720, 28  # a bar beside it that comes and goes must not turn it over and over


Case: TypeAlias = tuple[Lamps, MarkupLabel, Findings, MarkupLabel]  # headline and explanation are the labels
Remedy: TypeAlias = tuple[Label, Label, TryButton]  # caption and advice are the labels


class VerdictLayout(QHBoxLayout):
    """Keeps room for the usual length of an argument, so that the plots above do not move with every word."""

    def __init__(self, card: QWidget, theme: Theme, case: Case, beside: QWidget, remedy: Remedy) -> None:
        super().__init__(card)
        self._theme, self._beside = theme, beside
        self._explanation, (self._caption, self._advice, self._button) = case[-1], remedy
        self._head, self._case, self._remedy = QHBoxLayout(), QVBoxLayout(), QGridLayout(beside)
        self._line = 0  # the height of one, in pixels
        self._stood = (False, 0)  # whether the remedy stands beside the case, and the height of a line
        self._heights: dict[int, int] = {}  # by widths; in one change of width each is asked for several times
        self._take(*case)

    def show_lines(self, height: int, width: int) -> None:
        """Lines are so high from now on, on a card of that width."""
        self._line = height
        self._explanation.setMinimumHeight(height * LINES)
        self.stand(width)

    def stand(self, width: int) -> None:
        """The remedy beside the case; on a narrow card under its headline, where it is in sight if low."""
        stood = self._stood[0]
        beside = width >= self._theme.size(BESIDE_FROM_PX if stood else BESIDE_FROM_PX + BAR_PX)
        if self._stood == (beside, self._line):
            return  # or every height that is known would have to be measured again
        self._stood = (beside, self._line)
        self._advice.setMinimumHeight(self._line * (2 if beside else 1))
        self.setSpacing(self._theme.size(28) if beside else 0)
        if beside != stood or not self._remedy.count():
            self._place(beside)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def _take(self, lamps: Lamps, headline: MarkupLabel, findings: Findings, explanation: MarkupLabel) -> None:
        spaced(self._head, self._theme, gap=10)
        self._head.addWidget(lamps, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(headline, 1, Qt.AlignmentFlag.AlignVCenter)
        spaced(self._case, self._theme, gap=8)
        self._case.addLayout(self._head)
        self._case.addWidget(findings)
        self._case.addWidget(explanation, 1)
        spaced(self._remedy, self._theme, gap=8)
        spaced(self, self._theme, (14, 12, 14, 12))
        self.addLayout(self._case, 5)

    def _place(self, beside: bool) -> None:
        for each in (self._caption, self._advice, self._button):
            self._remedy.removeWidget(each)
        self._remedy.addWidget(self._caption, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._remedy.setColumnStretch(1, 1)
        self._remedy.setRowStretch(1, 1)
        if beside:
            self._remedy.addWidget(self._button, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._remedy.addWidget(self._advice, 1, 0, 1, 2)
            self.addWidget(self._beside, 3)
        else:
            self._remedy.addWidget(self._advice, 0, 1)
            self._head.addWidget(self._button)
            self._case.insertWidget(1, self._beside)

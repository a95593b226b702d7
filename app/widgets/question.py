"""A question before something cannot be undone: what it is about, as plain text, and answers in words of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMessageBox, QWidget

from app.texts.letters import lines, tip
from app.widgets.pacing.staying import everybody_stays

ANSWER = QMessageBox.StandardButton
EDGE, GAP = 16, 8  # pixels around it, and between its lines


class Question(QMessageBox):
    """Answered by one of the standard buttons; Escape is Cancel, whatever the buttons say."""

    def __init__(self, window: QWidget, title: str, sentence: str, more: str) -> None:
        super().__init__(QMessageBox.Icon.NoIcon, title, lines(sentence), ANSWER.Cancel, window)
        self.setInformativeText(tip(more))  # of which Qt guesses, as of a tip, whether it is markup
        self.setEscapeButton(ANSWER.Cancel)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def offer(self, answer: QMessageBox.StandardButton, words: str = "") -> None:
        """One more answer, in these words or in those of the system; the first that is offered is that of Enter."""
        button = self.addButton(answer)
        if words:
            button.setText(words)
        if self.defaultButton() is None:
            self.setDefaultButton(button)

    def align(self) -> None:
        """Have the text begin where the answers do: Qt leaves room for a picture, of which there is none."""
        for label in self.findChildren(QLabel):
            label.setContentsMargins(0, 0, 0, 0)
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        for item in filter(None, map(grid.itemAt, range(grid.count()))):
            if (space := item.spacerItem()) is not None:
                space.changeSize(0, 0)
        grid.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(GAP)

    def answer(self) -> int:
        """Ask, once."""
        self.align()
        with everybody_stays():
            answer = self.exec()
        self.deleteLater()
        return answer

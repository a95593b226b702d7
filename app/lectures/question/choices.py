"""The choices of a question: each is pressed once a hand, or gets the number of hands; no count is seen meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.lectures.question.ballot import MOST_HANDS
from app.lectures.question.choice_button import ChoiceButton
from app.theme import Theme
from app.widgets.labels import Label

GAP, FIELD_LETTERS = 8, "00000"


class Choices(QWidget):
    """Says only how many have answered: whoever saw what the others think would think so too."""

    pressed = Signal(int)  # one hand more for that choice
    counted = Signal(int, int)  # for that choice, so many hands in all

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._votes, self._again = theme, 0, False
        self._shown: tuple[str, ...] = ()
        self.buttons: list[ChoiceButton] = []
        self.fields: list[QLineEdit] = []
        self.answered = Label(self, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.answered)
        theme.changed.connect(self._dress)
        self._dress()

    def show_choices(self, choices: tuple[str, ...], votes: int, again: bool = False) -> None:
        """These in their order, how many have answered in all, and whether it is for the second time."""
        while len(self.buttons) < len(choices):
            self._add()
        if choices != self._shown:  # what was typed and not counted is of another question
            for field in self.fields:
                field.clear()
        self._shown = choices
        for number, (button, field) in enumerate(zip(self.buttons, self.fields, strict=True)):
            there = number < len(choices)
            button.show_choice(number, choices[number] if there else "")
            button.setVisible(there)
            field.setVisible(there)
        self._votes, self._again = votes, again
        self.answered.setVisible(votes > 0 or again)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        told = self.tr("Second vote. Answers: {count}") if self._again else self.tr("Answers: {count}")
        self.answered.setText(told.format(count=self._votes))
        for button, field in zip(self.buttons, self.fields, strict=True):
            field.setPlaceholderText(self.tr("hands"))
            field.setAccessibleName(self.tr("Hands for {choice}").format(choice=button.words))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self) -> None:
        number, row = len(self.buttons), QHBoxLayout()
        button, field = ChoiceButton(self._theme, self), QLineEdit(self)
        button.clicked.connect(partial(self._press, number))
        field.returnPressed.connect(partial(self._count, number))
        field.setAcceptDrops(False)
        field.setMaxLength(len(str(MOST_HANDS)))
        row.addWidget(button, 1)
        row.addWidget(field)
        self.buttons.append(button)
        self.fields.append(field)
        self._column.insertLayout(number, row)
        self._dress()

    def _press(self, number: int, _checked: bool = False) -> None:
        self.pressed.emit(number)

    def _count(self, number: int) -> None:
        """What was typed goes out of sight at once; what is no number counts nothing."""
        field = self.fields[number]
        typed = field.text().strip()
        field.clear()
        self.window().setFocus()
        if typed.isdecimal():
            self.counted.emit(number, int(typed))

    def _dress(self) -> None:
        self._column.setSpacing(self._theme.size(GAP))
        for field in self.fields:
            field.ensurePolished()  # one that came just now has another font before
            field.setFixedWidth(field.fontMetrics().horizontalAdvance(FIELD_LETTERS) + self._theme.size(3 * GAP))

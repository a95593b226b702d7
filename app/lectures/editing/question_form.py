"""The form of a question: what is asked, how it is answered, the choices and which is right, or what is measured."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from app.lectures.editing.bilingual_field import BilingualField
from app.lectures.editing.measured_form import MeasuredForm
from app.texts import Texts
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.labels import Label
from core.scenes.scene import Question
from core.scenes.text import Text
from core.scenes.writing.asking import CHOICES, DRAW, MEASURE, WAYS, turned, way

FEWEST, MOST = 2, 9  # choices: as many as there are keys for hands
GAP = 6


class ChoiceRow(QWidget):
    """One of the choices: whether it is the answer, its words, and its way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.right, self.words, self.gone = QRadioButton(self), BilingualField(parent=self), QPushButton("×", self)
        self.gone.setProperty("role", "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part, stretch in ((self.right, 0), (self.words, 1), (self.gone, 0)):
            row.addWidget(part, stretch)


class QuestionForm(QWidget):
    """Shows a question completely, of whatever kind."""

    edited = Signal(object, str, str)  # Question, verb, gesture

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.prompt, self.prompt_name, self.choices_name = BilingualField(2, self), Label(self), Label(self, wrap=True)
        self.way, self.measured = ChoiceMenu(WAYS, self), MeasuredForm(texts, self)
        self.note, self.trouble = Label(self, wrap=True), Label(self, wrap=True)
        self.rows: list[ChoiceRow] = []
        self.answers, self.more = QButtonGroup(self), QPushButton(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        for part in (self.prompt_name, self.prompt, self.way, self.measured, self.note, self.choices_name, self.more,
                     self.trouble):  # fmt: skip
            self._column.addWidget(part)
        for label, role in ((self.prompt_name, "caption"), (self.choices_name, "caption"), (self.note, "quiet"),
                            (self.trouble, "error")):  # fmt: skip
            label.setProperty("role", role)
        self.trouble.hide()
        self.prompt.edited.connect(self._ask)
        self.way.chosen.connect(self._turn)
        self.measured.edited.connect(self._measure)
        self.more.clicked.connect(self._add)
        self.answers.idClicked.connect(self._answer)
        self.retranslate()

    def show_question(self, question: Question, depth: int = 0) -> None:
        """This one, about a network of so many layers."""
        self._question, choices = question, question.choices or ()
        self.show_trouble("")
        self.prompt.show_text(question.prompt)
        self.measured.setVisible(way(question) == MEASURE)
        self.measured.show_question(question, depth)
        self.note.setVisible(way(question) != CHOICES)
        while len(self.rows) < len(choices):
            self._make_row()
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(choices))
            row.gone.setEnabled(len(choices) > FEWEST)
            if number < len(choices):
                row.words.show_text(choices[number])
                row.right.setChecked(number == question.answer)
        self.more.setVisible(FEWEST <= len(choices) < MOST)
        self.choices_name.setVisible(bool(choices))
        self.retranslate()

    def show_trouble(self, sentence: str) -> None:
        """Why what was wanted last cannot be."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.prompt_name.setText(self.tr("What is asked"))
        self.choices_name.setText(self.tr("Choices; the marked one is the answer"))
        self.more.setText(self.tr("One more choice"))
        self._word_way()
        self.prompt.show_name(self.prompt_name.text())
        for number, row in enumerate(self.rows, 1):
            row.words.show_name(self.tr("Choice {number}").format(number=number))
            row.right.setAccessibleName(self.tr("Choice {number} is the answer").format(number=number))
            row.gone.setAccessibleName(self.tr("Remove choice {number}").format(number=number))

    def _word_way(self) -> None:
        now = way(self._question) if self._question is not None else CHOICES
        names = {CHOICES: self.tr("One of several choices"), MEASURE: self.tr("A number that is measured"),
                 DRAW: self.tr("A profile that is drawn")}  # fmt: skip
        self.way.show_names(names, {})
        self.way.show_choice(now)
        self.way.setAccessibleName(self.tr("How it is answered"))
        drawn = self.tr(
            "The room draws the weight gradient of every layer. What is measured lies over it with the answer."
        )
        measured = self.tr("Measured at the last of the scene's steps; the room's guesses are shown around it.")
        self.note.setText(drawn if now == DRAW else measured)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_row(self) -> None:
        number, row = len(self.rows), ChoiceRow(self)
        self.rows.append(row)
        self.answers.addButton(row.right, number)
        row.words.edited.connect(partial(self._word, number))
        row.gone.clicked.connect(partial(self._remove, number))
        self._column.insertWidget(self._column.indexOf(self.more), row)

    @property
    def _choices(self) -> tuple[Text, ...]:
        return (self._question.choices or ()) if self._question is not None else ()

    def _ask(self, prompt: Text, gesture: str) -> None:
        self._change("question", gesture, prompt=prompt)

    def _word(self, number: int, words: Text, gesture: str) -> None:
        choices = self._choices
        self._change("choice", gesture, choices=(*choices[:number], words, *choices[number + 1 :]))

    def _turn(self, to: str) -> None:
        if self._question is not None and to != way(self._question):
            self.edited.emit(turned(self._question, to), "ask_otherwise", "")

    def _measure(self, question: Question) -> None:
        self.edited.emit(question, "asked_number", "")

    def _answer(self, number: int) -> None:
        self._change("answer", answer=number)

    def _add(self) -> None:
        self._change("add_choice", choices=(*self._choices, ""))

    def _remove(self, number: int, _checked: bool = False) -> None:
        """The answer stays what it was; where it goes, the first choice is it."""
        choices, answer = self._choices, (self._question.answer if self._question is not None else None) or 0
        left = (*choices[:number], *choices[number + 1 :])
        self._change("remove_choice", choices=left, answer=0 if answer == number else answer - (answer > number))

    def _change(self, verb: str, gesture: str = "", **fields: object) -> None:
        if self._question is not None:
            self.edited.emit(replace(self._question, **fields), verb, gesture)

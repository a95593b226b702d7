"""The column beside the plots: a scene's words, or the choices of its question, its tally and its buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.lectures.fitting import has_whole_width, headline
from app.lectures.place import Place
from app.lectures.question.choices import Choices
from app.lectures.question.number_entry import NumberEntry
from app.lectures.question.outcome import Outcome
from app.lectures.question.tally import Tally
from app.lectures.reading import spoken
from app.texts.letters import entry
from app.theme import Theme
from app.widgets.labels import Label

GAP, PLACE_OF_BUTTONS = 12, 2
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class Column(QWidget):
    """Shows a place completely; what would give an answer away is not in it while that is asked for."""

    action_pressed = Signal(int)

    def __init__(self, theme: Theme, beside: QWidget, parent: QWidget | None = None) -> None:
        """`beside`: the second plot of a scene, below the words."""
        super().__init__(parent)
        self._theme, self._beside = theme, beside
        self.title, self.text = Label(self, wrap=True), Label(self, wrap=True)
        self.choices, self.tally = Choices(theme, self), Tally(theme, self)
        self.number, self.outcome = NumberEntry(theme, self), Outcome(theme, self)
        self.buttons: list[QPushButton] = []
        self.title.setProperty("role", "name")
        self._groups = (QVBoxLayout(), QVBoxLayout(), QVBoxLayout())  # words, votes, buttons
        self._head = QBoxLayout(ACROSS)  # the words; below plots, the buttons beside them
        self._across = False
        self._column = self._arranged()
        theme.changed.connect(self._dress)
        self._dress()

    def show_place(self, place: Place) -> None:
        """The words of a scene, or what is asked; in two rows where they stand below several runs."""
        scene, asked = place.scene, place.asked
        self._turn(across=asked is None and has_whole_width(scene))
        for label, text in ((self.title, scene.title), (self.text, scene.text)):
            label.setText("" if asked is not None else spoken(text))
            label.setVisible(bool(label.text()))
        crowded = self._is_crowded(place)
        self.text.setHidden(self.text.isHidden() or crowded)
        self.title.setHidden(self.title.isHidden() or bool(headline(scene)))
        choices = tuple(map(spoken, asked.choices or ())) if asked is not None else ()
        self.choices.show_choices(choices, place.answered, place.is_second)
        self.choices.setVisible(bool(choices))
        typed = asked if asked is not None and asked.measure is not None else None
        self.number.show_question(typed, place.answered, place.is_second)
        self._show_tally(place)
        self.outcome.retranslate()
        self._show_actions(() if asked is not None else tuple(spoken(action.label) for action in scene.actions))

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to say or to show."""
        votes = (self.choices, self.number, self.tally, self.outcome)
        parts = (self.title, self.text, *votes, self._beside, *self.buttons)
        return all(part.isHidden() for part in parts)

    def show_nothing_but_beside(self) -> None:
        """While a plot is seen alone, nothing is said beside it."""
        for part in (self.title, self.text, self.choices, self.number, self.tally, self.outcome, *self.buttons):
            part.hide()

    def _show_tally(self, place: Place) -> None:
        question = place.scene.question if place.revealed else None
        told = question is not None and question.choices is not None and question.answer is not None
        self.tally.setVisible(told)
        if question is not None and question.choices is not None and question.answer is not None:
            first = place.ballot.first.tally if place.ballot.first is not None else None
            self.tally.show_tally(tuple(map(spoken, question.choices)), place.votes, question.answer, first)
            told = place.is_second or self._is_crowded(place)  # in the row of the answer
            self.tally.right.setHidden(self.tally.right.isHidden() or told)

    def _is_crowded(self, place: Place) -> bool:
        """Whether a second plot and an answer share the column: then these two say what is to be said."""
        question = place.scene.question if place.revealed else None
        return question is not None and question.choices is not None and not self._beside.isHidden()

    def _show_actions(self, labels: tuple[str, ...]) -> None:
        while len(self.buttons) < len(labels):
            self._add_button()
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(labels))
            button.setText(entry(labels[number]) if number < len(labels) else "")

    def _add_button(self) -> None:
        button = QPushButton(self)
        button.setProperty("role", "action")
        button.clicked.connect(partial(self._press, len(self.buttons)))
        self._groups[-1].insertWidget(len(self.buttons), button)
        self.buttons.append(button)

    def _arranged(self) -> QBoxLayout:
        whole, (words, votes, buttons) = QVBoxLayout(self), self._groups
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.text):
            words.addWidget(part)
        for part in (self.choices, self.number, self.tally, self.outcome):
            votes.addWidget(part)
        self._head.addLayout(words, 1)
        for group in (self._head, votes, buttons):
            whole.addLayout(group)
        whole.addStretch(0)
        whole.addWidget(self._beside, 1)
        return whole

    def _turn(self, across: bool) -> None:
        """Its groups below each other; or, below plots, words and buttons in a row, and the votes in another."""
        if across == self._across:
            return
        self._across = across
        buttons = self._groups[-1]
        if across:
            self._column.removeItem(buttons)
            self._head.addLayout(buttons)
        else:
            self._head.removeItem(buttons)
            self._column.insertLayout(PLACE_OF_BUTTONS, buttons)
        self._column.setStretchFactor(self._beside, int(not across))  # runs have all plots themselves
        self.tally.show_across(across)

    def _press(self, number: int, _checked: bool = False) -> None:
        self.action_pressed.emit(number)

    def _dress(self) -> None:
        for layout in (self._column, self._head, *self._groups):
            layout.setSpacing(self._theme.size(GAP))

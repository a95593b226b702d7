"""A button of a scene in the form: its label in both languages, what it does, and how many steps it makes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.lectures.editing.actions.changes_field import ChangesField
from app.lectures.editing.bilingual_field import BilingualField
from app.lectures.editing.steps_field import StepsField
from app.texts import Texts
from app.texts.letters import entry
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.labels import Label
from core.experiment import ExperimentError
from core.scenes.scene import Action, Changes
from core.scenes.staging import Staged
from core.scenes.text import Text
from core.scenes.writing.acting import DEEDS, EXPERIMENT, SET, TRAIN, deed, turned
from core.scenes.writing.changes import frequent, read, written

GAP = 4


class ActionRow(QWidget):
    """Each change is told as a whole action."""

    edited = Signal(object, str, str)  # Action, verb, gesture
    state_wanted = Signal()  # the experiment of the window
    removed = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._number = texts, 1
        self._action, self._runs = Action(label=""), tuple[Staged, ...]()
        self.label, self.gone = BilingualField(parent=self), QPushButton("×", self)
        self.does, self.changes, self.steps = ChoiceMenu(DEEDS, self), ChangesField(self), StepsField(self)
        self.insert, self.state, self.steps_name = QPushButton(self), QPushButton(self), Label(self)
        self.trouble = Label(self, wrap=True)
        self.trouble.setProperty("role", "error")
        self.gone.setProperty("role", "plain")
        self.menu = QMenu(self.insert)
        self.insert.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._offer)
        self._arrange()
        self._connect()
        self.show_trouble("")

    def show_action(self, number: int, action: Action, runs: Sequence[Staged], anew: bool = False) -> None:
        """This one, the `number`th of a scene that shows these runs."""
        self._number, self._action, self._runs = number, action, tuple(runs)
        self.show_trouble("")
        self.label.show_text(action.label)
        does = deed(action)
        for part, of in ((self.changes, SET), (self.insert, SET), (self.state, EXPERIMENT)):
            part.setVisible(does == of)
        self.does.setEnabled(bool(runs))
        self.changes.show_text(written(action.changes or {}), anew)
        self.retranslate()
        self.steps.show_steps(action.steps or 0, "" if does == TRAIN else self.tr("as the scene"))

    def show_trouble(self, sentence: str) -> None:
        """Why what was wanted last cannot be."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.label.show_name(self.tr("Button {number}").format(number=self._number))
        self.gone.setAccessibleName(self.tr("Remove button {number}").format(number=self._number))
        names = {
            TRAIN: self.tr("Trains on"),
            SET: self.tr("Changes settings"),
            EXPERIMENT: self.tr("Another experiment"),
        }
        self.does.show_names(names, {})
        self.does.show_choice(deed(self._action))
        self.does.setAccessibleName(self.tr("What button {number} does").format(number=self._number))
        self.insert.setText(self.tr("Insert a setting"))
        self.state.setText(self.tr("Take the window's state"))
        self.steps_name.setText(self.tr("Steps"))
        self.steps.setAccessibleName(self.tr("Steps of button {number}").format(number=self._number))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _word(self, label: Text, gesture: str) -> None:
        self._tell(replace(self._action, label=label), "button", gesture)

    def _turn(self, to: str) -> None:
        if to != deed(self._action) and self._runs:
            self._tell(turned(self._action, to, self._runs))

    def _count(self, steps: int) -> None:
        """One that only trains on makes one step at least."""
        least = 1 if deed(self._action) == TRAIN else None
        self._tell(replace(self._action, steps=steps or least))

    def _set(self, text: str) -> None:
        """As it is written; what cannot be read is said, and stays to be mended."""
        try:
            changes: Changes = read(text)
        except ExperimentError as error:
            self.show_trouble(self._texts.reason(error.reason))
        else:
            self._tell(replace(self._action, changes=changes))

    def _offer(self) -> None:
        self.menu.clear()
        offered = frequent(self._runs[0].experiment) if self._runs else {}
        for path, value in offered.items():
            line = written({path: value})
            self.menu.addAction(entry(line)).triggered.connect(partial(self._insert, line))

    def _insert(self, line: str, _checked: bool = False) -> None:
        self.changes.insert_line(line)

    def _tell(self, action: Action, verb: str = "action", gesture: str = "") -> None:
        if action != self._action:
            self.edited.emit(action, verb, gesture)
        else:
            self.show_trouble("")

    def _connect(self) -> None:
        self.label.edited.connect(self._word)
        self.does.chosen.connect(self._turn)
        self.changes.finished.connect(self._set)
        self.steps.counted.connect(self._count)
        self.state.clicked.connect(self.state_wanted)
        self.gone.clicked.connect(self.removed)

    def _arrange(self) -> None:
        head, counted, more = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.gone)
        self.steps_name.setBuddy(self.steps)
        counted.addWidget(self.steps_name)
        counted.addWidget(self.steps, 1)
        for button in (self.insert, self.state):
            more.addWidget(button)
        more.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.does)
        column.addWidget(self.changes)
        column.addLayout(more)
        column.addLayout(counted)
        column.addWidget(self.trouble)

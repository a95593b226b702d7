"""The buttons of a scene: as many rows as there are, and one more when it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.lectures.editing.actions.row import ActionRow
from app.texts import Texts
from app.widgets.labels import Label
from core.scenes.scene import Action, Scene
from core.scenes.staging import Staged
from core.scenes.writing.acting import STEPS

MOST, GAP = 9, 4  # buttons for which a screen has room


class ActionsForm(QWidget):
    """Each change is told as all buttons of the scene."""

    edited = Signal(object, str, str)  # tuple of Action, verb, gesture
    state_wanted = Signal(int)  # for which of them the experiment of the window

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._actions, self._runs = texts, tuple[Action, ...](), tuple[Staged, ...]()
        self.rows: list[ActionRow] = []
        self.more, self.why = QPushButton(self), Label(self, wrap=True)
        self.why.setProperty("role", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.why)
        self._column.addWidget(self.more)
        self.more.clicked.connect(self._add)
        self.retranslate()

    def show_scene(self, scene: Scene, runs: Sequence[Staged], anew: bool = False) -> None:
        """The buttons of this scene, which shows these runs."""
        self._actions, self._runs = scene.actions, tuple(runs)
        while len(self.rows) < len(scene.actions):
            self._make_row()
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(scene.actions))
            if number < len(scene.actions):
                row.show_action(number + 1, scene.actions[number], runs, anew)
        self.more.setEnabled(bool(runs) and len(scene.actions) < MOST)
        self.retranslate()

    def show_trouble(self, index: int, sentence: str) -> None:
        """Why that button cannot be."""
        if index < len(self._actions):
            self.rows[index].show_trouble(sentence)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.more.setText(self.tr("Add a button"))
        without = self.tr("A button acts on a run, and this scene shows none.")
        self.why.setText(without if not self._runs else self.tr("What the room asks for: pressed, it happens at once."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make_row(self) -> None:
        number, row = len(self.rows), ActionRow(self._texts, self)
        self.rows.append(row)
        row.edited.connect(partial(self._change, number))
        row.state_wanted.connect(partial(self.state_wanted.emit, number))
        row.removed.connect(partial(self._remove, number))
        self._column.insertWidget(self._column.indexOf(self.more), row)

    def _change(self, number: int, action: Action, verb: str, gesture: str) -> None:
        actions = (*self._actions[:number], action, *self._actions[number + 1 :])
        self.edited.emit(actions, verb, gesture)

    def _add(self) -> None:
        self.edited.emit((*self._actions, Action(label="", steps=STEPS)), "add_action", "")
        if self.rows:
            self.rows[-1].label.setFocus()

    def _remove(self, number: int) -> None:
        self.edited.emit((*self._actions[:number], *self._actions[number + 1 :]), "remove_action", "")

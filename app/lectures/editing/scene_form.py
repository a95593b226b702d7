"""The form of a scene: what it is called, says and asks, what is noted of it, and what it shows for how long."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.lectures.editing.bilingual_field import BilingualField
from app.lectures.editing.question_form import QuestionForm
from app.lectures.editing.showing_form import ShowingForm
from app.widgets.labels import Label
from core.scenes.scene import Action, Question, Scene
from core.scenes.text import Text

LINES = {"title": 1, "text": 3, "notes": 3}  # that there is room for
GAP, GROUP = 6, 12


class SceneForm(QWidget):
    """Each change is told as a whole scene."""

    edited = Signal(object, str, str)  # Scene, verb, gesture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self.words = {name: BilingualField(lines, self) for name, lines in LINES.items()}
        self.showing, self.question, self.asks = ShowingForm(self), QuestionForm(self), QPushButton(self)
        self.labels: list[BilingualField] = []
        self._names = {name: Label(self) for name in (*LINES, "actions")}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._arrange()
        self.showing.edited.connect(self.edited)
        self.question.edited.connect(self._ask)
        self.asks.clicked.connect(self._ask_or_not)
        self.retranslate()

    def show_scene(self, scene: Scene) -> None:
        """This one, completely."""
        self._scene = scene
        for name, field in self.words.items():
            field.show_text(getattr(scene, name))
        self.showing.show_scene(scene)
        self.question.setVisible(scene.question is not None)
        if scene.question is not None:
            self.question.show_question(scene.question)
        while len(self.labels) < len(scene.actions):
            self._make_action()
        for number, field in enumerate(self.labels):
            field.setVisible(number < len(scene.actions))
            if number < len(scene.actions):
                field.show_text(scene.actions[number].label)
        self._names["actions"].setVisible(bool(scene.actions))
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = {"title": self.tr("Title"), "text": self.tr("Text"), "notes": self.tr("Speaker's notes"),
                 "actions": self.tr("Buttons")}  # fmt: skip
        for name, label in self._names.items():
            label.setText(names[name])
        for name, field in self.words.items():
            field.show_name(names[name])
        for number, field in enumerate(self.labels, 1):
            field.show_name(self.tr("Button {number}").format(number=number))
        asks = self._scene.question is not None
        self.asks.setText(self.tr("Remove the question") if asks else self.tr("Add a question"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        for name, field in self.words.items():
            self._names[name].setProperty("role", "caption")
            self._column.addWidget(self._names[name])
            self._column.addWidget(field)
            field.edited.connect(partial(self._word, name))
        self._names["actions"].setProperty("role", "caption")
        self._column.addSpacing(GROUP)
        for part in (self.showing, self.question, self.asks, self._names["actions"]):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _make_action(self) -> None:
        field = BilingualField(parent=self)
        field.edited.connect(partial(self._label, len(self.labels)))
        self.labels.append(field)
        self._column.insertWidget(self._column.count() - 1, field)

    def _word(self, name: str, text: Text, gesture: str) -> None:
        self._change(f"scene_{name}", gesture, **{name: text})

    def _label(self, number: int, label: Text, gesture: str) -> None:
        actions = list[Action](self._scene.actions)
        actions[number] = replace(actions[number], label=label)
        self._change("button", gesture, actions=tuple(actions))

    def _ask(self, question: Question, verb: str, gesture: str) -> None:
        self._change(verb, gesture, question=question)

    def _ask_or_not(self) -> None:
        if self._scene.question is not None:
            self._change("remove_question", question=None)
        else:
            self._change("add_question", question=Question(prompt="", choices=("", ""), answer=0))

    def _change(self, verb: str, gesture: str = "", **fields: object) -> None:
        self.edited.emit(replace(self._scene, **fields), verb, gesture)

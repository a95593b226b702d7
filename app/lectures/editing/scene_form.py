"""The form of a scene: what it is called, says and asks, what it shows for how long, its buttons and its claims."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.lectures.editing.actions.form import ActionsForm
from app.lectures.editing.bilingual_field import BilingualField
from app.lectures.editing.claims.form import ClaimsForm
from app.lectures.editing.question_form import QuestionForm
from app.lectures.editing.showing_form import ShowingForm
from app.texts import Texts
from app.widgets.fold import Fold
from app.widgets.labels import Label
from core.scenes.scene import Action, Claim, Question, Scene
from core.scenes.staging import Staged
from core.scenes.text import Text
from core.wording import Reason

LINES = {"title": 1, "text": 3, "notes": 3}  # that there is room for
GAP, GROUP = 6, 12


class SceneForm(QWidget):
    """Each change is told as a whole scene."""

    edited = Signal(object, str, str)  # Scene, verb, gesture

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._scene, self._runs = texts, Scene(), tuple[Staged, ...]()
        self.words = {name: BilingualField(lines, self) for name, lines in LINES.items()}
        self.showing, self.question, self.asks = ShowingForm(self), QuestionForm(texts, self), QPushButton(self)
        self.buttons, self.claims = ActionsForm(texts), ClaimsForm(texts)
        self.folds = {"actions": Fold(self.buttons, self), "claims": Fold(self.claims, self)}
        self._names = {name: Label(self) for name in LINES}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._arrange()
        self.showing.edited.connect(self.edited)
        self.question.edited.connect(self._ask)
        self.buttons.edited.connect(self._act)
        self.claims.edited.connect(self._claim)
        self.asks.clicked.connect(self._ask_or_not)
        self.retranslate()

    def show_scene(self, scene: Scene, runs: Sequence[Staged] = (), anew: bool = False) -> None:
        """This one, completely, which shows these runs; `anew` where it is another one than before."""
        self._scene, self._runs = scene, tuple(runs)
        for name, field in self.words.items():
            field.show_text(getattr(scene, name))
        self.showing.show_scene(scene)
        self.question.setVisible(scene.question is not None)
        if scene.question is not None:
            self.question.show_question(scene.question, len(runs[0].experiment.layers) if runs else 0)
        self.buttons.show_scene(scene, runs, anew)
        self.claims.show_scene(scene, runs, anew)
        self.retranslate()

    def show_refusal(self, reason: Reason) -> bool:
        """Why an edit cannot be, in one sentence at the field that is to blame; False where there is none."""
        part, number, *_ = (*map(str, reason.field.keys[2:4]), "", "")
        sentence, index = self._texts.reason(reason.clause), int(number) if number.isdecimal() else 0
        if part == "question" and self._scene.question is not None:
            self.question.show_trouble(sentence)
        elif part == "actions" and index < len(self._scene.actions):
            self.buttons.show_trouble(index, sentence)
        elif part == "claims" and index < len(self._scene.claims):
            self.claims.show_trouble(index, sentence)
        else:
            return False
        if part in self.folds:
            self.folds[part].show_open(True)
        return True

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = {"title": self.tr("Title"), "text": self.tr("Text"), "notes": self.tr("Speaker's notes")}
        for name, label in self._names.items():
            label.setText(names[name])
            self.words[name].show_name(names[name])
        asks = self._scene.question is not None
        self.asks.setText(self.tr("Remove the question") if asks else self.tr("Add a question"))
        counted = self.tr("{name} ({count})")
        for name, words, count in (("actions", self.tr("Buttons"), len(self._scene.actions)),
                                   ("claims", self.tr("Claims"), len(self._scene.claims))):  # fmt: skip
            self.folds[name].show_heading(counted.format(name=words, count=count) if count else words)

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
        self._column.addSpacing(GROUP)
        for part in (self.showing, self.question, self.asks, *self.folds.values()):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _word(self, name: str, text: Text, gesture: str) -> None:
        self._change(f"scene_{name}", gesture, **{name: text})

    def _act(self, actions: tuple[Action, ...], verb: str, gesture: str) -> None:
        self._change(verb, gesture, actions=actions)

    def _claim(self, claims: tuple[Claim, ...], verb: str) -> None:
        self._change(verb, claims=claims)

    def _ask(self, question: Question, verb: str, gesture: str) -> None:
        self._change(verb, gesture, question=question)

    def _ask_or_not(self) -> None:
        if self._scene.question is not None:
            self._change("remove_question", question=None)
        else:
            self._change("add_question", question=Question(prompt="", choices=("", ""), answer=0))

    def _change(self, verb: str, gesture: str = "", **fields: object) -> None:
        self.edited.emit(replace(self._scene, **fields), verb, gesture)

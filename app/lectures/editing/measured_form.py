"""The form of a number that is asked for: which measure it is, and at which layer."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.texts import Texts
from app.texts.measures import MeasureNames
from app.widgets.choice_menu import ChoiceMenu
from core.record.frame import MEASURES
from core.scenes.expected import Slot
from core.scenes.scene import Question
from core.scenes.writing.asking import with_measure
from core.scenes.writing.claiming import MEASURED

GAP, OUTPUT = 4, "output"


class MeasuredForm(QWidget):
    """Each change is told as a whole question."""

    edited = Signal(object)  # Question

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._names = texts, MeasureNames(self)
        self._question, self._depth = Question(prompt=""), 0
        self.measure, self.layer = ChoiceMenu(MEASURED, self), ChoiceMenu((), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for menu in (self.measure, self.layer):
            column.addWidget(menu)
        self.measure.chosen.connect(self._choose_measure)
        self.layer.chosen.connect(self._choose_layer)
        self.retranslate()

    def show_question(self, question: Question, depth: int) -> None:
        """Which number this one asks for, in a network of so many layers."""
        self._question, self._depth = question, depth
        self.layer.setVisible(question.measure in MEASURES)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language; what files call a measure is told when it is asked."""
        self.measure.show_names({each: self._names.of(each) for each in MEASURED}, {each: each for each in MEASURED})
        self.measure.show_choice(self._question.measure)
        layers = {str(slot): self._texts.layer(slot, self._depth + 1) for slot in range(self._depth)}
        names = {**layers, OUTPUT: self._texts.layer(self._depth, self._depth + 1)}
        self.layer.show_keys(tuple(names))
        self.layer.show_names(names, {})
        self.layer.show_choice(str(self._question.layer))
        self.measure.setAccessibleName(self.tr("The number that is asked for"))
        self.layer.setAccessibleName(self.tr("At which layer it is measured"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _choose_measure(self, measure: str) -> None:
        self._tell(with_measure(self._question, measure))

    def _choose_layer(self, key: str) -> None:
        layer: Slot = "output" if key == OUTPUT else int(key)
        self._tell(replace(self._question, layer=layer))

    def _tell(self, question: Question) -> None:
        if question != self._question:
            self.edited.emit(question)

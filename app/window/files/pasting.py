"""A whole experiment on the clipboard: it is put there as text, and pasted as another experiment or as its layers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.panels.stack.edits import StackEdits
from app.state.document import Document
from app.state.filing import Filing
from app.state.source import Source
from app.widgets.question import ANSWER, Question
from core.experiment import Experiment
from core.experiment.files import experiment_as_text
from core.wording import filled


class Pasting(QObject):
    """Asks what shall come of it; what has come of it, undo takes back."""

    remarked = Signal(str)  # what has been done, in words

    def __init__(self, document: Document, filing: Filing, edits: StackEdits, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._filing, self._edits, self._window = document, filing, edits, window
        edits.pasted.experiment.connect(self.ask)

    def copy(self) -> None:
        """Put the experiment on the clipboard, as its file would be."""
        QGuiApplication.clipboard().setText(experiment_as_text(self._document.experiment))
        self.remarked.emit(self.tr("Copied the experiment."))

    def ask(self, experiment: Experiment) -> None:
        """Open it, or put in its layers, or neither."""
        match self._asked(len(experiment.layers)):
            case ANSWER.Yes if self._filing.may_leave():
                self._document.begin_from(experiment, Source(None, None), "paste_experiment")
            case ANSWER.No:
                self._edits.insert(self._edits.end, experiment.layers, "paste")

    def _asked(self, layers: int) -> int:
        both, alone = self.tr("Open the experiment, or insert its layers?"), self.tr("Open the experiment?")
        sentence = both if layers else alone
        more = filled(
            self.tr("The clipboard holds a whole experiment with {layers} {layers?layer|layers}."), layers=layers
        )
        question = Question(self._window, self.tr("A whole experiment"), sentence, more)
        question.offer(ANSWER.Yes, self.tr("&Open it"))
        if layers:
            question.offer(ANSWER.No, self.tr("&Insert its layers"))
        return question.answer()

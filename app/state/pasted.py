"""What is pasted and is no layers: a whole experiment, or the program of another network, for whoever takes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.state.document import Document
from app.state.patience import GivenUp
from core.experiment.files import experiment_in_text, may_be_layers


class Pasted(QObject):
    """Tells a text by how it looks, before anybody takes it for layers."""

    experiment = Signal(object)  # Experiment: a whole one, which may be to be opened
    program = Signal(str)  # a text that is no layers, and may be a network of somebody else's

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def takes(self, text: str) -> bool:
        """Whether it is more than layers, and somebody else has it now; layers that are wrong are none the less."""
        if not may_be_layers(text):
            self.program.emit(text)
            return True
        try:
            experiment = self._document.patiently(partial(experiment_in_text, text))
        except GivenUp:
            return True
        if experiment is not None:
            self.experiment.emit(experiment)
        return experiment is not None

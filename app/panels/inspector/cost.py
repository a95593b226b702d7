"""Tuning point 2: the cost function."""

from __future__ import annotations

from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, caption
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import KindEditor
from core.components.component import Component, kinds_of
from core.components.losses import AnyLoss
from core.experiment import Experiment


class CostSection(Section):
    """What counts as an error, and so what flows back."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._loss = KindEditor(kinds_of(AnyLoss), texts)
        self._meaning = caption()
        self._loss.edited.connect(self._take)
        self.stand(self._loss, self._meaning)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._loss.show_component(experiment.loss)
        self._meaning.setText(self._texts.help(experiment.loss))

    def retranslate(self) -> None:
        self._loss.picker.setAccessibleName(self._texts.setting("loss"))

    def _take(self, loss: Component, gesture: str) -> None:
        self.ask(self._document.set_loss, loss, gesture)

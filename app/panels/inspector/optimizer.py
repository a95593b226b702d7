"""Tuning point 5: the optimizer with all its settings, the batch and the precision."""

from __future__ import annotations

from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, experiment_setting
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.setting_editors import ChoiceEditor, NumberEditor
from app.widgets.forms.settings_form import KindEditor
from core.components.component import Component, kinds_of
from core.components.optimizers import AnyOptimizer
from core.experiment import Experiment


class OptimizerSection(Section):
    """How far and in which direction each step goes."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._optimizer = KindEditor(kinds_of(AnyOptimizer), texts)
        self._batch = NumberEditor(experiment_setting("batch"), texts)
        self._precision = ChoiceEditor(experiment_setting("precision"), texts)
        self._optimizer.edited.connect(self._take_optimizer)
        self._batch.edited.connect(self._take_batch)
        self._precision.edited.connect(self._take_precision)
        self.stand(self._optimizer, self._batch, self._precision)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._optimizer.show_component(experiment.optimizer)
        self._batch.show_value(experiment.batch)
        self._precision.show_value(experiment.precision)

    def retranslate(self) -> None:
        self._optimizer.picker.setAccessibleName(self._texts.setting("optimizer"))
        self._batch.retranslate()
        self._precision.retranslate()

    def _take_optimizer(self, optimizer: Component, gesture: str) -> None:
        self.ask(self._document.set_optimizer, optimizer, gesture)

    def _take_batch(self, batch: int, gesture: str) -> None:
        self.ask(self._document.set_batch, batch, gesture)

    def _take_precision(self, precision: str, gesture: str) -> None:
        self.ask(self._document.set_precision, precision)

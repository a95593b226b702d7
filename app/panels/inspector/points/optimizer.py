"""Tuning point 5: the optimizer with all its settings, the batch and the precision."""

from __future__ import annotations

from typing import ClassVar

from app.panels.inspector.points.headroom import HeadroomWords
from app.panels.inspector.points.rate_curve import RateCurve
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
from core.probes.critical import CriticalRate, Headroom
from core.probes.probe import Probes
from core.record.view import View


class OptimizerSection(Section):
    """How far and in which direction each step goes."""

    probes: ClassVar[Probes] = (CriticalRate(),)

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._optimizer = KindEditor(kinds_of(AnyOptimizer), texts)
        self._batch = NumberEditor(experiment_setting("batch"), texts)
        self._precision = ChoiceEditor(experiment_setting("precision"), texts)
        self._optimizer.edited.connect(self._take_optimizer)
        self._batch.edited.connect(self._take_batch)
        self._precision.edited.connect(self._take_precision)
        self._words, self._curve = HeadroomWords(texts, self), RateCurve(theme, texts, self)
        self._curve.hide()
        self._optimizer.accompany("learning_rate", self._curve)
        self._run: View | None = None
        self._seen: tuple[int, Headroom] | None = None  # of the step that is shown, and that step
        self._show_headroom()
        self.stand(self._optimizer, self._batch, self._precision)
        self.lock_with("optimizer", self._optimizer)
        self.lock_with("batch", self._batch)
        self.lock_with("precision", self._precision)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._optimizer.show_component(experiment.optimizer)
        self._show_headroom()
        self._batch.show_value(experiment.batch)
        self._precision.show_value(experiment.precision)

    def show_run(self, view: View | None) -> None:
        seen = view.answer(CriticalRate()) if view is not None else None
        if (view, seen) != (self._run, self._seen):
            self._run, self._seen = view, seen
            self._show_headroom()

    def retranslate(self) -> None:
        self._optimizer.picker.setAccessibleName(self._texts.setting("optimizer"))
        self._batch.retranslate()
        self._precision.retranslate()
        self._curve.retranslate()
        self._show_headroom()

    def _show_headroom(self) -> None:
        """How far the rate lies below the critical one: where it stands on its slider, in words and over the steps."""
        seen = self._seen[1] if self._seen is not None else None
        sentence = self._words.sentence(seen, self._document.experiment.optimizer.learning_rate)
        self._optimizer.show_mark("learning_rate", seen.critical_setting if seen is not None else None, sentence)
        if self._run is not None:
            self._curve.show_course(self._run.course(CriticalRate()), self._run.cursor)

    def _take_optimizer(self, optimizer: Component, gesture: str) -> None:
        self.ask(self._document.set_optimizer, optimizer, gesture)

    def _take_batch(self, batch: int, gesture: str) -> None:
        self.ask(self._document.set_batch, batch, gesture)

    def _take_precision(self, precision: str, gesture: str) -> None:
        self.ask(self._document.set_precision, precision)

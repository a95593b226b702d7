"""Tuning point 2: the cost function, and the output that it judges."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from app.panels.inspector.points.curve import CurveSketch
from app.panels.inspector.points.output_nodes import OutputNodes
from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, caption, titled
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.settings_form import KindEditor
from app.widgets.labels import Label
from core.components.activations import AnyOutputActivation, Linear
from core.components.component import Component, kinds_of
from core.components.losses import AnyLoss
from core.experiment import Experiment


class CostSection(Section):
    """What counts as an error, and so what flows back."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._loss = KindEditor(kinds_of(AnyLoss), texts)
        self._meaning, self._output_name, self._activation_name = caption(), caption(), Label()
        self._activation_name.setProperty("role", "quiet")
        self._activation = KindEditor(kinds_of(AnyOutputActivation), texts, ChoiceMenu, name=self._activation_name)
        self._curve, self._nodes = CurveSketch(theme, texts), OutputNodes(texts)
        self._loss.edited.connect(self._take)
        self._activation.edited.connect(self._take_activation)
        self._nodes.edited.connect(self._take_units)
        self.stand(self._loss, self._meaning, titled(self._output_name, self._activation), self._curve, self._nodes)
        self.lock_with("loss", self._loss)
        self.lock_with("output.activation", self._activation)
        self.lock_with("output.units", self._nodes)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._loss.show_component(experiment.loss)
        self._meaning.setText(self._texts.help(experiment.loss))
        self._activation.show_component(experiment.output.activation)
        made = experiment.head.pointwise  # by the loss, too, which may have a sigmoid of its own
        self._curve.show_activation(None if isinstance(made, Linear) else made)
        self._nodes.show_experiment(experiment)

    def retranslate(self) -> None:
        self._loss.picker.setAccessibleName(self._texts.setting("loss"))
        self._output_name.setText(self.tr("The output that it judges"))
        self._activation_name.setText(self._texts.setting("activation"))
        self._curve.retranslate()
        self._activation.picker.setAccessibleName(self.tr("Activation of the output"))

    def _take(self, loss: Component, gesture: str) -> None:
        self.ask(self._document.set_loss, loss, gesture)

    def _take_activation(self, activation: Component, gesture: str) -> None:
        self._set(gesture, activation=activation)

    def _take_units(self, units: int | None, gesture: str) -> None:
        self._set(gesture, units=units)

    def _set(self, gesture: str, **settings: Any) -> None:
        self.ask(self._document.set_output, replace(self._document.experiment.output, **settings), gesture)

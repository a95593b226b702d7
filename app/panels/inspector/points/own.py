"""What only the selected kind of layer has, such as the rate of a dropout: in sight whichever point is open."""

from __future__ import annotations

from typing import Any

from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, caption, titled
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import SettingsForm
from core.experiment import Experiment

POINTS = ("units", "pieces", "activation", "initializer", "bias", "bias_initializer")  # these stand at points 3, 4, 6
OF_THE_BLOCK = ("name", "trainable")  # of a layer as a whole, whatever its kind
ELSEWHERE = (*POINTS, *OF_THE_BLOCK)


class OwnSection(Section):
    """The settings that belong to no tuning point, for selected layers of one kind; else it takes no room."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._whose, self._form = caption(), SettingsForm(texts, ELSEWHERE)
        self._form.setting_edited.connect(self._take)
        self.stand(titled(self._whose, self._form))
        self.hide()

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._form.show_components(scope.alike)
        self.setHidden(self._form.isHidden())
        self.retranslate()

    def retranslate(self) -> None:
        self._whose.setText(self._kind())

    def _kind(self) -> str:
        """Whose settings these are: "Skip, layer 9"."""
        if not self._scope.alike:
            return ""
        layers = self._texts.layers(self._scope.slots, None, self._scope.names)
        return self.tr("{kind}, {layers}").format(kind=self._texts.component(self._scope.alike[0]), layers=layers)

    def _take(self, name: str, value: Any, gesture: str) -> None:
        self.ask(self._document.replace_layers, self._scope.changed(name, value), gesture)

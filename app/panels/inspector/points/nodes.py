"""Tuning point 6: the number of nodes, and what else belongs to a node."""

from __future__ import annotations

from functools import partial
from typing import Any

from app.panels.inspector.points.output_nodes import OutputNodes
from app.panels.inspector.points.reach import Reach
from app.panels.inspector.scope import Scope, common
from app.panels.inspector.section import Section
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import editor_of
from core.components.component import Setting, settings
from core.experiment import Experiment
from core.layers import Layer, layer_kinds

NODE_SETTINGS = ("units", "pieces", "bias")  # what is set here, of layers that have it


class NodesSection(Section):
    """How wide the layers are."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._reach = Reach(texts)
        self._reach.slots_wanted.connect(self.slots_wanted)
        self._editors = {name: editor_of(declared(name), texts) for name in NODE_SETTINGS}
        for name, editor in self._editors.items():
            editor.show_owner(_owner(name))
            editor.edited.connect(partial(self._take, name))
        self._of_output = OutputNodes(texts)
        self._of_output.edited.connect(partial(self._take, "units"))
        self.stand(self._reach, self._of_output, *self._editors.values())
        self.lock_with("output.units", self._of_output)
        for name, editor in self._editors.items():
            self.lock_with(f"layers[*].{name}", editor)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        sized = scope.slots if scope.is_output else scope.having("units")
        self._reach.show_reach(scope, sized, mixed=len(scope.values("units")) > 1)
        self._of_output.setVisible(scope.is_output)
        self._of_output.show_experiment(experiment)
        for name, editor in self._editors.items():
            editor.setVisible(bool(scope.having(name)) and not (name == "units" and scope.is_output))
            editor.show_value(common(scope.values(name)))

    def retranslate(self) -> None:
        for editor in self._editors.values():
            editor.retranslate()

    def _take(self, name: str, value: Any, gesture: str) -> None:
        if name == "units":
            sized = self._scope.slots if self._scope.is_output else self._scope.having("units")
            self.ask(self._document.set_units, sized, value, gesture)
        else:
            self.ask(self._document.replace_layers, self._scope.changed(name, value), gesture)


def declared(name: str) -> Setting:
    """How hidden layers declare a setting."""
    return next(setting for setting in settings(_owner(name)) if setting.name == name)


def _owner(setting: str) -> type[Layer]:
    """The first kind of hidden layer that has such a setting."""
    return next(kind for kind in layer_kinds().values() if kind.neural and setting in kind.__struct_fields__)

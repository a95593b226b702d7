"""The present value of each tuning point, in the few quiet words below its name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from app.panels.inspector.scope import Entry, Scope
from app.panels.output import with_units
from app.texts import Texts
from core.components.activations import Linear
from core.components.component import Component, key, settings
from core.experiment import Experiment
from core.layers import Layer, hidden_slots


class PresentValues(QObject):
    """Remembers nothing: ask again after a change."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def all(self, experiment: Experiment, scope: Scope) -> tuple[str, ...]:
        """One text per point, in their order."""
        return (
            self._input(experiment),
            self._cost(experiment),
            self._of_layers(scope.found(activation_of), scope),
            self._of_layers(scope.values("initializer"), scope),
            self.summary(experiment.optimizer),
            self._nodes((with_units(experiment).units,) if scope.is_output else scope.values("units"), scope),
            self._depth(experiment.layers),
        )

    def names(self) -> tuple[str, ...]:
        """What the points are called."""
        return (
            self.tr("Input"), self.tr("Cost"), self.tr("Activation"), self.tr("Initializer"),
            self.tr("Optimizer"), self.tr("Nodes"), self.tr("Layers"),
        )  # fmt: skip

    def summary(self, component: Component) -> str:
        """A component and its first number: "SGD 0.05", "Leaky ReLU 0.1", "sigmoid"."""
        name = self._texts.component(component)
        numbers = [setting.name for setting in settings(component) if setting.type == "number"][:1]
        return " ".join([name, *(self._texts.number(getattr(component, number)) for number in numbers)])

    def _input(self, experiment: Experiment) -> str:
        raw = key(experiment.preprocessing) == "none"
        preprocessing = self.tr("raw") if raw else self._texts.component(experiment.preprocessing)
        return f"{self._texts.component(experiment.data)} · {preprocessing}"

    def _cost(self, experiment: Experiment) -> str:
        """The loss, and what stands before it where that is not as usual."""
        loss, head = self._texts.component(experiment.loss), experiment.output.activation
        return loss if isinstance(head, Linear) else f"{self.summary(head)} · {loss}"

    def _of_layers(self, components: tuple[Component, ...], scope: Scope) -> str:
        return self._placed(self.summary(components[0]) if len(components) == 1 else self._several(components), scope)

    def _nodes(self, units: tuple[Any, ...], scope: Scope) -> str:
        if len(units) > 1:
            text = self.tr("mixed, {least} to {most}").format(least=f"{min(units):,}", most=f"{max(units):,}")
        else:
            text = f"{units[0]:,}" if any(units) else self._several(())
        return self._placed(text, scope)

    def _several(self, values: tuple[Any, ...]) -> str:
        return self.tr("mixed") if values else self.tr("none")

    def _placed(self, text: str, scope: Scope) -> str:
        where = self._texts.layers(scope.slots, scope.entries, scope.names) if scope.selected else ""
        return f"{text} · {where}" if where else text

    def _depth(self, layers: tuple[Layer, ...]) -> str:
        hidden = len(hidden_slots(layers))
        if hidden == len(layers):
            return str(hidden)
        return self.tr("{hidden}, in {slots} slots").format(hidden=hidden, slots=len(layers))


def activation_of(entry: Entry) -> Component | None:
    """The activation of a layer, or a layer of linear pieces itself, as the lecture counts it."""
    return entry if isinstance(entry, Layer) and entry.piecewise else entry.activation

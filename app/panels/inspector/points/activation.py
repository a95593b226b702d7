"""Tuning point 3: the activation function, its curve and its slope."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict, replace

from app.panels.inspector.points.curve import CurveSketch
from app.panels.inspector.points.reach import Reach
from app.panels.inspector.scope import Entry, Scope, common
from app.panels.inspector.section import Section, caption, titled
from app.panels.inspector.values import activation_of
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import KindEditor
from app.widgets.kept_settings import carried_over
from core.components.activations import Activation, AnyActivation, AnyOutputActivation
from core.components.component import Component, kinds_of, settings
from core.experiment import Experiment, Output
from core.layers import Layer, layer_kinds

OTHER_POINTS = ("units", "initializer", "bias", "name", "trainable")


class ActivationSection(Section):
    """What each neuron makes of its sum; maxout stands among them, as in the lecture."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._reach, self._meaning = Reach(texts), caption()
        self._reach.slots_wanted.connect(self.slots_wanted)
        self._kinds = KindEditor(choices(), texts, without=OTHER_POINTS)
        self._of_output = KindEditor(kinds_of(AnyOutputActivation), texts)
        self._curve = CurveSketch(theme, texts)
        for kinds in (self._kinds, self._of_output):
            kinds.edited.connect(self._take)
        self.stand(titled(self._reach, self._kinds), self._of_output, self._curve, self._meaning)
        self.lock_with("layers[*].activation", self._kinds)
        self.lock_with("output.activation", self._of_output)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        found = scope.found(activation_of)
        shown = common(found)
        slots = activated(scope)
        self._reach.show_reach(scope, slots, mixed=len(found) > 1)
        self.allow(self._kinds, bool(slots))
        shows = self._of_output if scope.is_output else self._kinds
        for kinds in (self._kinds, self._of_output):
            kinds.setVisible(kinds is shows)
        shows.show_component(shown)
        self._curve.show_activation(shown if isinstance(shown, Activation) else None)
        self._meaning.setText(self._texts.help(shown) if shown else "")
        self._meaning.setVisible(bool(shown))

    def retranslate(self) -> None:
        for kinds in (self._kinds, self._of_output):
            kinds.picker.setAccessibleName(self._texts.setting("activation"))
        self._curve.retranslate()

    def _take(self, chosen: Component, gesture: str) -> None:
        self.ask(activate, self._document, self._scope, chosen, gesture)


def choices() -> tuple[type[Component], ...]:
    """Every activation, and the kinds of layer that are their own."""
    return (*kinds_of(AnyActivation), *(kind for kind in layer_kinds().values() if kind.piecewise))


def activated(scope: Scope) -> tuple[int, ...]:
    """The positions of the scope whose layers have an activation, or are their own."""
    return tuple(slot for slot in scope.slots if activation_of(scope.entry(slot)) is not None)


def activate(document: Document, scope: Scope, chosen: Any, gesture: str = "") -> None:
    """Give the layers of the scope another activation, or make them layers of linear pieces."""
    slots = activated(scope)
    if not isinstance(chosen, Layer) and slots == scope.having("activation"):
        document.set_activation(slots, chosen, gesture)
    else:
        document.replace_layers({slot: with_activation(scope.entry(slot), chosen) for slot in slots}, gesture)


def with_activation(layer: Entry, chosen: Component) -> Component | Output:
    """The layer with another activation; a hidden layer becomes one of linear pieces, and back, where that is asked.

    Of linear pieces only their own settings are taken: what belongs to other tuning points stays.
    """
    if isinstance(layer, Output):
        return layer if isinstance(chosen, Layer) else replace(layer, activation=chosen)
    if isinstance(chosen, Layer):
        if not layer.neural:
            return layer
        own = {name: value for name, value in asdict(chosen).items() if name not in OTHER_POINTS}
        return replace(_as_wide(layer, type(chosen)), **own)
    plain = _as_wide(layer, _with_activations()) if layer.piecewise else layer
    return replace(plain, activation=chosen)


def _as_wide(layer: Layer, kind: type[Layer]) -> Component:
    """A layer of another kind that takes after this one: what belongs to other tuning points stays as it is."""
    both = {setting.name for setting in settings(kind)}.intersection(OTHER_POINTS)
    kept = {setting.name: getattr(layer, setting.name) for setting in settings(layer) if setting.name in both}
    return replace(carried_over(layer, kind), **kept)


def _with_activations() -> type[Layer]:
    """The first kind of hidden layer that has an activation to be chosen."""
    kinds = (kind for kind in layer_kinds().values() if kind.neural)
    return next(kind for kind in kinds if any(setting.name == "activation" for setting in settings(kind)))

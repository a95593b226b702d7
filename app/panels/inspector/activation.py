"""Tuning point 3: the activation function, its curve and its slope."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from app.panels.inspector.curve import ActivationCurve
from app.panels.inspector.reach import Reach
from app.panels.inspector.scope import Scope, common
from app.panels.inspector.section import Section, caption, titled
from app.panels.inspector.values import activation_of
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.carrying import carried_over
from app.widgets.settings_form import KindEditor
from core.components.activations import Activation, AnyActivation
from core.components.component import Component, kinds_of
from core.experiment import Experiment
from core.layers import Dense, Maxout

OTHER_POINTS = ("units", "initializer", "bias")


class ActivationSection(Section):
    """What each neuron makes of its sum; maxout stands among them, as in the lecture."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._reach, self._meaning = Reach(texts), caption()
        self._reach.slots_wanted.connect(self.slots_wanted)
        self._kinds = KindEditor((*kinds_of(AnyActivation), Maxout), texts, without=OTHER_POINTS)
        self._curve = ActivationCurve(theme, texts)
        self._kinds.edited.connect(self._take)
        self.stand(titled(self._reach, self._kinds), self._curve, self._meaning)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        found = scope.found(activation_of)
        shown = common(found)
        slots = bendable(scope)
        self._reach.show_reach(scope, slots, mixed=len(found) > 1)
        self._kinds.setEnabled(bool(slots))
        self._kinds.show_component(shown)
        self._curve.show_activation(shown if isinstance(shown, Activation) else None)
        self._meaning.setText(self._texts.help(shown) if shown else "")
        self._meaning.setVisible(bool(shown))

    def retranslate(self) -> None:
        self._kinds.picker.setAccessibleName(self._texts.setting("activation"))
        self._curve.retranslate()

    def _take(self, chosen: Component, gesture: str) -> None:
        self.ask(bend, self._document, self._scope, chosen, gesture)


def bendable(scope: Scope) -> tuple[int, ...]:
    """The positions of the scope whose layers bend the signal."""
    return tuple(slot for slot in scope.slots if activation_of(scope.layers[slot]) is not None)


def bend(document: Document, scope: Scope, chosen: Any, gesture: str = "") -> None:
    """Give the layers of the scope another activation, or make them maxout layers."""
    slots = bendable(scope)
    if not isinstance(chosen, Maxout) and slots == scope.having("activation"):
        document.set_activation(slots, chosen, gesture)
    else:
        document.replace_layers({slot: with_bend(scope.layers[slot], chosen) for slot in slots}, gesture)


def with_bend(layer: Component, chosen: Component) -> Component:
    """The layer with another activation; a dense layer becomes maxout, and back, where that is asked for."""
    if isinstance(chosen, Maxout):
        bent = carried_over(layer, Maxout) if isinstance(layer, Dense) else layer
        return replace(bent, pieces=chosen.pieces) if isinstance(bent, Maxout) else bent
    dense = carried_over(layer, Dense) if isinstance(layer, Maxout) else layer
    return replace(dense, activation=chosen)

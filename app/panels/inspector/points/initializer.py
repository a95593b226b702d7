"""Tuning point 4: what the weights start as, in the layers and in the output."""

from __future__ import annotations

from msgspec.structs import replace

from app.panels.inspector.points.reach import Reach
from app.panels.inspector.scope import Scope, common
from app.panels.inspector.section import Section, caption, titled
from app.state.document import Document
from app.state.edits import lockable
from app.texts import Texts
from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.setting_editors import SwitchEditor
from app.widgets.forms.settings_form import KindEditor
from app.widgets.labels import Label
from core.components.component import Component, Setting, kinds_of, settings
from core.components.initializers import AnyBiasInitializer, AnyInitializer
from core.experiment import Experiment, Output

LOCKED = Setting("locked", "switch", False, help=next(e.help for e in settings(Output) if e.name == "trainable"))


class InitializerSection(Section):
    """Where training begins: too small and nothing arrives, too large and everything breaks."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._reach, self._meaning = Reach(texts), caption()
        self._reach.slots_wanted.connect(self.slots_wanted)
        self._bias_name, self._output_name = Label(), Label()
        self._weights = KindEditor(kinds_of(AnyInitializer), texts)
        self._bias = KindEditor(kinds_of(AnyBiasInitializer), texts, ChoiceMenu, name=self._bias_name)
        self._output = KindEditor(kinds_of(AnyInitializer), texts, ChoiceMenu, name=self._output_name)
        for label in (self._bias_name, self._output_name):
            label.setProperty("role", "quiet")
        self._weights.edited.connect(self._take_weights)
        self._bias.edited.connect(self._take_bias)
        self._output.edited.connect(self._take_output)
        self._lock = SwitchEditor(LOCKED, texts)
        self._lock.edited.connect(self._take_lock)
        self.stand(titled(self._reach, self._weights), self._meaning, self._lock, self._bias, self._output)
        self.lock_with("layers[*].initializer", self._weights)
        self.lock_with("layers[*].trainable", self._lock)
        self.lock_with("layers[*].bias_initializer", self._bias)
        self.lock_with("output.initializer", self._output)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        values, slots = scope.values("initializer"), scope.having("initializer")
        self._reach.show_reach(scope, slots, mixed=len(values) > 1)
        self.allow(self._weights, bool(slots))
        shown = common(values)
        self._weights.show_component(shown)
        self._meaning.setText(self._texts.help(shown) if shown else "")
        self._meaning.setVisible(bool(shown))
        learning = {scope.entry(slot).trainable for slot in lockable(experiment, scope.slots)}
        self.allow(self._lock, bool(learning))
        self._lock.show_value(None if len(learning) > 1 else learning == {False})
        self._bias.setVisible(bool(scope.having("bias_initializer")))
        self._bias.show_component(common(scope.values("bias_initializer")))
        self._output.setVisible(len(scope.layers) not in scope.selected)  # else it is what is chosen above
        self._output.show_component(experiment.output.initializer)

    def retranslate(self) -> None:
        self._weights.picker.setAccessibleName(self._texts.setting("initializer"))
        self._bias_name.setText(self._texts.setting("bias_initializer"))
        self._bias.picker.setAccessibleName(self._texts.setting("bias_initializer"))
        self._output_name.setText(self.tr("Output"))
        self._lock.retranslate()
        self._output.picker.setAccessibleName(self.tr("Initializer of the output"))

    def _take_weights(self, initializer: Component, gesture: str) -> None:
        self.ask(self._document.set_initializer, self._scope.having("initializer"), initializer, gesture)

    def _take_lock(self, locked: bool, _gesture: str) -> None:
        self.ask(self._document.set_trainable, self._scope.slots, not locked)

    def _take_bias(self, initializer: Component, gesture: str) -> None:
        self.ask(self._document.replace_layers, self._scope.changed("bias_initializer", initializer), gesture)

    def _take_output(self, initializer: Component, gesture: str) -> None:
        output = replace(self._document.experiment.output, initializer=initializer)
        self.ask(self._document.set_output, output, gesture)

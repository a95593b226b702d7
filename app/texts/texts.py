"""Every word that belongs to no single view: names, numbers and sentences, in the language of the moment."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from app.texts import formulas, numbers, plot_help
from app.texts.differences import Differences
from app.texts.explanations import explained
from app.texts.markup import Markup, escaped
from app.texts.names import Names
from app.texts.places import Places
from app.texts.settings import SettingNames
from app.texts.spoken import MarkedUp, Spoken
from app.texts.verbs import UndoWords
from core.components.component import Component, Setting, help_text
from core.diagnosis import narrator
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.learning import narrator as learning_narrator
from core.diagnosis.learning.learning import Learning
from core.diagnosis.remedy import Remedy
from core.experiment import Experiment
from core.record.frame import Frame
from core.record.view import View
from core.wording import Comparison, Phrase


class Texts(QObject):
    """Remembers nothing: ask again after the language has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names, self._settings = Names(self), SettingNames(self)
        self._places, self._verbs = Places(self), UndoWords(self)
        self._spoken = Spoken(self._names, self._settings, self._places)
        self._marked_up = MarkedUp(self._names, self._settings, self._places)
        self._differences = Differences(self._names, self._settings, self)
        self._plots = plot_help.PlotHelp(self)

    def component(self, component: msgspec.Struct | type[msgspec.Struct]) -> str:
        """The name of a component: "sigmoid", "Xavier normal", "ReLU"."""
        return self._names.of(component)

    def called(self, key: str) -> str:
        """The same, by the component's key."""
        return self._names.called(key)

    def help(self, component: msgspec.Struct | type[msgspec.Struct]) -> str:
        """The component's one sentence."""
        return self.described(help_text(component))

    def described(self, text: str) -> str:
        """A text of `core` (a help text, the description of a setting) in the language of the moment."""
        return QCoreApplication.translate("core", text) if text else ""

    def explained(self, component: Component | type[Component]) -> Markup:
        """What a component is: its name, its sentence, its formula."""
        return explained(self.component(component), self.help(component), formulas.of_component(component))

    def explained_setting(self, setting: Setting, owner: type[Component] | None = None) -> Markup:
        """What a setting does, with the formula in which it stands."""
        sentence = self.described(setting.help)
        return explained(self.setting(setting.name), sentence, formulas.of_setting(setting.name, owner))

    def explained_plot(self, name: str, title: str) -> Markup:
        """What a plot shows: its title, what it is for, the formula of its quantity."""
        return explained(title, self._plots.of(name), plot_help.formula(name))

    def explained_verdict(self, name: str, sentence: str) -> Markup:
        """How it is judged."""
        return explained(name, sentence, plot_help.DECADES)

    def explained_control(self, name: str, *sentences: str) -> Markup:
        """What any other control does."""
        return explained(name, "\n".join(sentences))

    def reason(self, reason: Phrase | None) -> str:
        """Why something cannot be, in the language of the moment; nothing where it can."""
        return self._said(reason)

    def scaled_unit(self) -> str:
        """Beside the loss of a scaled target."""
        return self._settings.scaled_unit()

    def setting(self, name: str) -> str:
        """The name of a setting: "Learning rate"."""
        return self._settings.of(name)

    def choice(self, value: str) -> str:
        """The name of one value of a choice: "per sample"."""
        return self._settings.choice(value)

    def unit(self, name: str) -> str:
        """The unit of a setting: "nodes"."""
        return self._settings.unit(name)

    def number(self, value: float, digits: int = 3) -> str:
        """A number to a few significant digits."""
        return numbers.number(value, digits)

    def loss(self, value: float) -> str:
        """A loss, in the same figures wherever it is told: "1.10"."""
        return numbers.loss(value)

    def fixed(self, value: float, decimals: int = 1) -> str:
        """A number with a fixed count of decimals."""
        return numbers.fixed(value, decimals)

    def power(self, exponent: float) -> str:
        """Ten to an exponent: "10⁻¹²"."""
        return numbers.power(exponent)

    def decades_in_words(self, decades: float) -> str:
        """Signed decades as a comparison: "a trillion times smaller"."""
        return self._spoken.value(Comparison(decades))

    def verdict(self, name: str) -> str:
        """The name of a verdict: "Vanishing"."""
        return self._said(narrator.verdict_name(name))

    def learning_state(self, state: str) -> str:
        """The name of what the second lamp shows: "Stuck"."""
        return self._said(learning_narrator.state_name(state))

    def learning(self, learning: Learning) -> str:
        """How far the network has come from guessing, in one sentence; nothing where that is not known."""
        return self._said(learning_narrator.state_of(learning))

    def finding(self, finding: Finding, case: Evidence) -> str:
        """What one finding says, with its number and its limit."""
        return " ".join(map(self._said, narrator.sentences(finding, case)))

    def headline(self, case: Evidence) -> Markup:
        """The number that heads the verdict: "12.1 decades over 20 layers"."""
        return numbers.raised(escaped(self._said(narrator.headline(case))))

    def spoken_headline(self, case: Evidence) -> str:
        """The same without markup, for screen readers."""
        return self._said(narrator.headline(case))

    def explanation(self, case: Evidence) -> Markup:
        """The verdict's argument with its numbers."""
        return numbers.raised(Markup(" ".join(map(self._marked_up.markup, narrator.argument(case)))))

    def span_of_time(self, case: Evidence) -> str:
        """Which steps the numbers of the verdict are of, where that must be said."""
        return self._said(narrator.span_of_time(case))

    def advice(self, remedy: Remedy) -> str:
        """What to try next, in one sentence."""
        return self._said(remedy.phrase)

    def edit(self, verb: str) -> str:
        """What a verb of the document does."""
        return self._verbs.of(verb)

    def undo(self, verb: str) -> str:
        """The menu entry that undoes a verb of the document."""
        return self._verbs.undo(verb)

    def redo(self, verb: str) -> str:
        """The menu entry that redoes a verb of the document."""
        return self._verbs.redo(verb)

    def layer(self, slot: int, entries: int | None = None, names: Sequence[str] = ()) -> str:
        """A position as people count it: "layer 3", or "the output" for the last of `entries`; with its name."""
        return self._places.layer(slot, entries, names)

    def numbered(self, slot: int, names: Sequence[str] = ()) -> str:
        """The number of a position as people count it, with its name: "3", "3 (encoder)"."""
        return self._places.numbered(slot, names)

    def steps(self, step: int, mean_of: range | None = None) -> str:
        """A step of the run, or the steps of which a frame is the mean: "step 412", "steps 4,096–4,127, mean"."""
        return self._places.steps(step, mean_of)

    def epoch(self, epochs: float) -> str:
        """A step in epochs: "epoch 17.6"; nothing where these are not known."""
        return self._places.epoch(epochs)

    def passed(self, time: float) -> str:
        """How long something took, in seconds and minutes: "2 min 5 s"."""
        return self._places.passed(time)

    def at_cursor(self, view: View | None) -> str:
        """The earlier step that is shown, for a plot of the whole run; nothing while it is live."""
        if view is None or view.cursor is None:
            return ""
        return f"{self.steps(view.cursor, view.mean_of)} · "

    def sentence_of(self, step: int, mean_of: range | None = None) -> str:
        """The same at the beginning of a sentence."""
        words = self.steps(step, mean_of)
        return words[:1].upper() + words[1:]

    def before(self, reference: View, view: View) -> str:
        """The run with which one is compared, named by what differs: "before: sigmoid"."""
        return self._differences.before(reference.run.experiment, view.run.experiment)

    def changed(self, run: Experiment, before: Experiment) -> str:
        """What a run is and the one before it was not: "relu, 8 layers"; nothing where they are the same."""
        return self._differences.of(run, before)

    def layers(self, slots: tuple[int, ...], entries: int | None = None, names: Sequence[str] = ()) -> str:
        """Several positions in few words: "layers 1 to 5"; one alone with its name."""
        return self._places.layers(slots, entries, names)

    def ending(self, frame: Frame, names: Sequence[str] = ()) -> str:
        """Where a run left the precision: "overflow at step 3: weight of layer 2"; nothing for any other frame."""
        return self._said(narrator.ending(frame, names))

    def _said(self, phrase: Phrase | None) -> str:
        """In the language of the moment, without markup."""
        return self._spoken.sentence(phrase) if phrase is not None else ""

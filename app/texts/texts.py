"""Every word that belongs to no single view: names, numbers and sentences, in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.texts import numbers
from app.texts.advice import Advice
from app.texts.endings import Endings
from app.texts.evidence import Evidence
from app.texts.magnitudes import Magnitudes
from app.texts.names import Names
from app.texts.places import Places
from app.texts.reasons import Reasons
from app.texts.settings import SettingNames
from app.texts.verbs import Verbs
from app.texts.verdicts import Verdicts
from core.component import Component, help_text
from core.flow import Frame
from core.history import History


class Texts(QObject):
    """Remembers nothing: ask again after the language has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names, self._settings = Names(self), SettingNames(self)
        self._magnitudes, self._places, self._endings = Magnitudes(self), Places(self), Endings(self)
        self._verdicts, self._advice = Verdicts(self), Advice(self)
        self._verbs, self._reasons = Verbs(self), Reasons(self._names, self._settings, self._places)

    def component(self, component: Component | type[Component]) -> str:
        """The name of a component: "sigmoid", "Xavier normal", "ReLU"."""
        return self._names.of(component)

    def help(self, component: Component | type[Component]) -> str:
        """The component's one sentence."""
        return self.described(help_text(component))

    def described(self, text: str) -> str:
        """A text of `core` (a help text, the description of a setting) in the language of the moment."""
        return QCoreApplication.translate("core", text) if text else ""

    def reason(self, sentence: str) -> str:
        """Why something could not be, as `core` and the player say it, in the language of the moment."""
        return self._reasons.told(sentence)

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

    def fixed(self, value: float, decimals: int = 1) -> str:
        """A number with a fixed count of decimals."""
        return numbers.fixed(value, decimals)

    def power(self, exponent: float) -> str:
        """Ten to an exponent: "10⁻¹²"."""
        return numbers.power(exponent)

    def decades_in_words(self, decades: float) -> str:
        """Signed decades as a comparison: "a trillion times smaller"."""
        return self._magnitudes.smaller_or_larger(decades)

    def verdict(self, name: str) -> str:
        """The name of a verdict: "Vanishing"."""
        return self._verdicts.name(name)

    def headline(self, case: Evidence) -> str:
        """The number that heads the verdict, as rich text: "12.1 decades over 20 layers"."""
        return numbers.raised(self._verdicts.headline(case))

    def explanation(self, case: Evidence) -> str:
        """The verdict's argument with its numbers, as rich text."""
        return numbers.raised(self._verdicts.explanation(case))

    def span_of_time(self, case: Evidence) -> str:
        """Which steps the numbers of the verdict are of, where that must be said."""
        return self._verdicts.span_of_time(case)

    def advice(self, case: Evidence) -> str:
        """What to try next, in one sentence."""
        return self._advice.next(case)

    def undo(self, verb: str) -> str:
        """The menu entry that undoes a verb of the document."""
        return self._verbs.undo(verb)

    def redo(self, verb: str) -> str:
        """The menu entry that redoes a verb of the document."""
        return self._verbs.redo(verb)

    def layer(self, slot: int, entries: int | None = None) -> str:
        """A position as people count it: "layer 3", or "the output" for the last of `entries`."""
        return self._places.layer(slot, entries)

    def steps(self, history: History) -> str:
        """Which step a history shows: "step 412", or "steps 4,096–4,127, mean"."""
        return self._places.steps(history.last.step, history.blur) if history.last is not None else ""

    def layers(self, slots: tuple[int, ...], entries: int | None = None) -> str:
        """Several positions in few words: "layers 1 to 5"."""
        return self._places.layers(slots, entries)

    def ending(self, frame: Frame) -> str:
        """Where a run left the precision: "overflow at step 3: weight of layer 2"; nothing for any other frame."""
        return self._endings.of(frame, self._places)

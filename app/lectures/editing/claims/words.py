"""Claims in words: what each is about, what is expected, of which run and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.lectures.reading import spoken
from app.plots.instruments import INSTRUMENTS
from app.texts import Texts
from app.texts.measures import MeasureNames
from app.widgets.forms.number_text import shown
from core.scenes.rules import run_meant
from core.scenes.scene import Claim
from core.scenes.staging import Staged
from core.scenes.writing.claiming import PLOT, STATE, VERDICT, subject
from core.wording import filled

EACH, OUTPUT = "", "output"  # instead of the number of a layer


class ClaimWords(QObject):
    """Remembers nothing: ask again after the language has changed."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self._measures = texts, MeasureNames(self)

    def line(self, claim: Claim, runs: Sequence[Staged]) -> tuple[str, str]:
        """The whole claim: what it is about, and what is expected of that."""
        run = run_meant(claim, runs) if len(runs) > 1 else None
        layers = self._layer(claim, runs)
        parts = (self.expected(claim), layers, self.run(run, runs) if run is not None else "", self.when(claim))
        return self.about(claim), " · ".join(part for part in parts if part)

    def subject(self, key: str) -> str:
        """What a claim can be about."""
        named = {VERDICT: self.tr("Verdict"), STATE: self.tr("Learning state"), PLOT: self.tr("Number of a plot")}
        return named.get(key) or self._measures.of(key)

    def about(self, claim: Claim) -> str:
        """What this one is about; a number of a plot with the plot."""
        if claim.plot is None:
            return self.subject(subject(claim))
        return f"{self.plot(claim.plot)} · {claim.value}"

    def expected(self, claim: Claim) -> str:
        """A word, or two numbers."""
        if claim.verdict is not None:
            return self._texts.verdict(claim.verdict)
        if claim.state is not None:
            return self._texts.learning_state(claim.state)
        first, last = map(shown, claim.between or (0.0, 0.0))
        return self.tr("{first} to {last}").format(first=first, last=last)

    def layer(self, key: str, entries: int) -> str:
        """One of as many entries, or all that have the measure."""
        if key == EACH:
            return self.tr("each layer")
        return self._texts.layer(entries - 1 if key == OUTPUT else int(key), entries)

    def plot(self, name: str) -> str:
        """A plot by its title."""
        return INSTRUMENTS[name].title() if name in INSTRUMENTS else name

    def run(self, index: int, runs: Sequence[Staged]) -> str:
        """One of several by its label, or by its number where it has none."""
        return spoken(runs[index].label) or self.tr("run {number}").format(number=index + 1)

    def when(self, claim: Claim) -> str:
        """After how many steps, where it says so itself."""
        if claim.steps is None:
            return ""
        return filled(self.tr("after {steps} {steps?step|steps}"), steps=claim.steps)

    def _layer(self, claim: Claim, runs: Sequence[Staged]) -> str:
        run = run_meant(claim, runs)
        if claim.layer is None or run is None:
            return ""
        return self.layer(str(claim.layer), len(runs[run].experiment.layers) + 1)

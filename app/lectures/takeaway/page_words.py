"""What the page of a lecture says by itself, in the present language; its script fills in the numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.plots.gradient_profile.words import ProfileWords
from app.plots.layers.measure_words import MeasureWords
from app.plots.layers.measures import DELTA, SIGNAL, UPDATE, WEIGHT
from app.plots.layers.profile import RELATIVE
from app.texts import Texts

KEYS = {RELATIVE: "relative", DELTA: "delta", WEIGHT: "weight", UPDATE: "update", SIGNAL: "signal"}  # in the script


class PageWords(QObject):
    """Every text of a page that is not the lecture's."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._profile, self._measures = ProfileWords(texts, self), MeasureWords(self)

    def of_script(self) -> dict[str, object]:
        """Those that change while somebody reads."""
        return {**self._of_runs(), **self._of_questions(), "measures": self._names(), "axes": self._axes()}

    def contents(self) -> str:
        """Above the list of scenes."""
        return self.tr("Scenes")

    def hidden(self) -> str:
        """In place of what would give the answer away."""
        return self.tr("What happens is shown when you have answered.")

    def tell(self) -> str:
        """On the button of those who do not want to guess."""
        return self.tr("Show the answer")

    def compare(self) -> str:
        """On the button of those who have drawn or typed."""
        return self.tr("Compare")

    def number(self) -> str:
        """Beside the field for a number."""
        return self.tr("Your guess")

    def several(self) -> str:
        """Above the names of runs, while what they do is hidden."""
        return self.tr("Side by side:")

    def lacking(self) -> str:
        """Where no script may run."""
        return self.tr("This page needs scripts to show its runs, and to hide answers until you have guessed.")

    def made_with(self) -> str:
        """At the foot."""
        return self.tr("Made with Backscope. Bars and curves show what was measured in each step of a real run.")

    def _of_runs(self) -> dict[str, str]:
        return {
            "step": self.tr("step {step}"),
            "mean": self.tr("mean of steps {first} to {last}"),
            "play": self.tr("Play"),
            "pause": self.tr("Pause"),
            "slider": self.tr("Step of the run"),
            "measure": self.tr("What the bars show"),
            "layer": self.tr("Layer"),
            "output": self.tr("out"),
            "values": self.tr("All values of this step"),
            "lossTitle": self.tr("Loss"),
            "lossIs": self.tr("loss {loss}"),
            "accuracyIs": self.tr("{share} % right"),
            "ended": self.tr("at step {step} a number left the precision: the run ends there"),
            "stepAxis": self.tr("step"),
            "zero": self.tr("exactly 0"),
            "nothing": self.tr("not measured"),
        }

    def _of_questions(self) -> dict[str, str]:
        return {
            "right": self.tr("Right."),
            "wrong": self.tr("The answer is: {answer}"),
            "yours": self.tr("your answer"),
            "compared": self.tr("You guessed {guess}; measured: {measured}."),
            "noNumber": self.tr("This cannot be read as a number. Write it like 0.5, 1,000 or 1e-12."),
            "measured": self.tr("Measured: {measured}."),
            "drawn": self.tr("The dashed line is yours, the bars were measured."),
            "drawHelp": self.tr("Your guess at each layer: left and right choose the layer, up and down change it"),
            "given": self.tr("measured, and given"),
            "inputSide": self.tr("input side"),
            "outputSide": self.tr("output side"),
        }

    def _names(self) -> dict[str, str]:
        names = self._profile.names()
        return {key: names[measure] for measure, key in KEYS.items()}

    def _axes(self) -> dict[str, str]:
        return {key: self._profile.axis(measure, None) for measure, key in KEYS.items()}

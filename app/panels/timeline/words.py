"""What the time line says of the moments of a run, and how it marks them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.panels.timeline.time_track import Mark
from app.playback.navigation import StepNavigation
from app.texts import Texts
from app.theme.tokens import Tokens, verdict_colour
from core.diagnosis.verdict_changes import LearningChange, VerdictChange
from core.record.view import View
from core.wording import visible


class Words(QObject):
    """The same moments as sentences, as entries of a menu, and as marks on the slider."""

    def __init__(self, navigation: StepNavigation, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._navigation, self._texts = navigation, texts

    def summary(self) -> str:
        """The most telling moment in a few words."""
        if self._navigation.bad_layer is not None:
            return self.bad_layer()
        if self._navigation.verdict is not None:
            return self.verdict()
        return self.tr("no bad layer so far")

    def bad_layer(self) -> str:
        """The first bad layer and its step."""
        found = self._navigation.bad_layer
        if found is None:
            return self.tr("first bad layer: none so far")
        text = self.tr("first bad layer: {layer}, step {step}")
        layer = self._texts.numbered(found.slot, self._names)
        return text.format(layer=layer, step=f"{found.step:,}")

    def verdict(self) -> str:
        """The first verdict and its step."""
        found = self._navigation.verdict
        if found is None:
            return self.tr("first verdict: none so far")
        text = self.tr("first verdict: {verdict}, step {step}")
        return text.format(verdict=self._texts.verdict(found.verdict), step=f"{found.step:,}")

    def not_finite(self, entries: int | None) -> str:
        """The first number beyond the precision, its layer and its step."""
        found = self._navigation.not_finite
        if found is None:
            return self.tr("first non-finite number: none so far")
        text = self.tr("first non-finite number: {layer}, step {step}")
        return text.format(layer=self._texts.layer(found.slot, entries, self._names), step=f"{found.step:,}")

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(map(visible, self._navigation.names))

    def marks(
        self,
        run: View | None,
        verdicts: tuple[VerdictChange, ...],
        learning: tuple[LearningChange, ...],
        tokens: Tokens,
    ) -> list[Mark]:
        """All moments as marks: ticks where something was changed, symbols where a lamp became another."""
        if run is None:
            return []
        changed = self.tr("changed at step {step}")
        marks = [Mark(step, changed.format(step=f"{step:,}"), tokens.secondary) for step in run.changes]
        if self._navigation.bad_layer is not None:
            marks.append(Mark(self._navigation.bad_layer.step, self.bad_layer(), tokens.text))
        told = verdicts[1:] if verdicts and verdicts[0].verdict == "healthy" else verdicts
        marks += [self._changed(change, tokens) for change in told]
        return marks + [self._learned(change, tokens) for change in learning[1:]]  # it is always early at first

    def _changed(self, change: VerdictChange, tokens: Tokens) -> Mark:
        colour = getattr(tokens, verdict_colour(change.verdict))
        return Mark(change.step, self._from(change.step, self._texts.verdict(change.verdict)), colour, change.verdict)

    def _learned(self, change: LearningChange, tokens: Tokens) -> Mark:
        state, cause = self._texts.learning_state(change.state), change.cause
        name = f"{state} · {self._texts.verdict(cause)}" if cause else state
        return Mark(change.step, self._from(change.step, name), tokens.secondary, change.state, above=True)

    def _from(self, step: int, name: str) -> str:
        return self.tr("{verdict} from step {step} on").format(verdict=name, step=f"{step:,}")

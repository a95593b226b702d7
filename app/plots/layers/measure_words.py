"""The names, units and meanings of the measures, the same in every plot."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.plots.layers.measures import DELTA, SIGNAL, UPDATE, WEIGHT


class MeasureWords(QObject):
    """Says what is measured, and how."""

    def name(self, measure: str) -> str:
        """As on a button and at the end of a curve."""
        return {
            DELTA: self.tr("δ"),
            WEIGHT: self.tr("weight gradient"),
            SIGNAL: self.tr("signal"),
            UPDATE: self.tr("update ratio"),
        }[measure]

    def axis(self, measure: str) -> str:
        """As beside an axis, with its unit."""
        return {
            DELTA: self.tr("δ (RMS)"),
            WEIGHT: self.tr("weight gradient (L2 norm)"),
            SIGNAL: self.tr("signal (RMS)"),
            UPDATE: self.tr("update ratio"),
        }[measure]

    def hint(self, measure: str) -> str:
        """What it is, with its formula."""
        return {
            DELTA: self.tr("RMS of δ = ∂L/∂h over batch and units"),
            WEIGHT: self.tr("L2 norm of ∂L/∂W; it can be flat while δ vanishes"),
            SIGNAL: self.tr("RMS of the layer's output x over batch and units"),
            UPDATE: self.tr("‖update of W‖ / ‖W‖: what the optimizer changes, relative to the weights"),
        }[measure]

    def names(self) -> dict[str, str]:
        """What the buttons of a choice say."""
        return {measure: self.name(measure) for measure in (DELTA, WEIGHT, SIGNAL, UPDATE)}

    def hints(self) -> dict[str, str]:
        """What the buttons of a choice mean."""
        return {measure: self.hint(measure) for measure in (DELTA, WEIGHT, SIGNAL, UPDATE)}

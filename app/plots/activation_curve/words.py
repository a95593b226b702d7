"""What the activation curve says in words: heading, numbers beside it, readout and text twin."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject

from app.canvas.lettering import Pen
from app.plots.activation_curve.curve import LayerCurve
from app.plots.activation_curve.grips import Count, Grip
from app.texts import Texts
from app.texts.numbers import share
from core.probes.activation import Activated, Pieces
from core.record.frame import Frame

Notes = list[tuple[str, str]]


class CurveWords(QObject):
    """Says what is expected of the slope where the numbers lie, and beside it what was measured."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts
        self.called: Sequence[str] = ()  # what people call the layers

    def kind(self, curve: LayerCurve) -> str:
        """The name of the activation."""
        return self.texts.component(curve.layer if curve.activation is None else curve.activation)

    def subtitle(self, curve: LayerCurve) -> str:
        """Layer, activation and step; of maxout, what the picture is a picture of."""
        layer, step = self._layer(curve), self.tr("step {step}").format(step=f"{curve.step:,}")
        text = f"{layer}: {self.kind(curve)} · {step}"
        if curve.activation is None:
            return text + " · " + self.tr("neuron 1, along the line on which its pieces differ most")
        return text

    def summary(self, curve: LayerCurve, frame: Frame | None) -> str:
        """The subtitle where there is no room for the numbers beside the curve."""
        gain = self._measured(curve, frame)
        step = self.tr("step {step}").format(step=f"{curve.step:,}")
        text = f"{self._layer(curve)}: {self.kind(curve)} · {step}"
        if math.isnan(gain):
            return text
        return text + " · " + self.tr("slope gain {value}").format(value=self._gain(gain))

    def axis(self, curve: LayerCurve, pen: Pen, room: float) -> str:
        """The name of the horizontal axis; a brief one where the card has no room for more."""
        usual, of_maxout = self.brief_axes()
        if curve.activation is not None:
            return usual
        whole = self.tr("place along the line, from the mean of the batch")
        return whole if pen.width(whole) <= room else of_maxout

    def brief_axes(self) -> tuple[str, str]:
        """The names that stand on the horizontal axis of a small card: of most layers, and of maxout."""
        return self.tr("pre-activation h"), self.tr("place along the line")

    def uprights(self, of_maxout: bool) -> tuple[str, str, str]:
        """The names of the three vertical axes; what consists of pieces has no φ."""
        density = self.tr("density")
        if of_maxout:
            return self.tr("max"), self.tr("slope"), density
        return self.tr("φ(h)"), self.tr("φ'(h)"), density

    def notes(self, curve: LayerCurve, frame: Frame | None) -> Notes:
        """Names and numbers: the slope that the histogram lets expect, and the gain that was measured."""
        gain = self._measured(curve, frame)
        measured = [(self.tr("measured slope gain"), self._gain(gain))] if not math.isnan(gain) else []
        answer = curve.answer
        if isinstance(answer, Pieces):
            text = self.tr("piece {number} passes for")
            return measured + [(text.format(number=k + 1), share(float(won))) for k, won in enumerate(answer.won)]
        if not isinstance(answer, Activated):
            return measured
        square = answer.mean_square_slope
        expected: Notes = [
            (self.tr("mean square slope E φ'²"), self.texts.number(square)),
            (self.tr("its root √E φ'²"), self.texts.number(math.sqrt(square))),
        ]
        return self._zone(answer) + expected + measured

    def _layer(self, curve: LayerCurve) -> str:
        return self.texts.layer(curve.slot, curve.entries, self.called)

    def _measured(self, curve: LayerCurve, frame: Frame | None) -> float:
        """The slope gain, log₁₀; of the output there is none: δ is that before its head."""
        return math.nan if frame is None or curve.is_output else float(frame.log10_slope_gain[curve.slot])

    def _gain(self, log10: float) -> str:
        return self.texts.number(10**log10) if abs(log10) < 300 else self.texts.power(log10)

    def _zone(self, answer: Activated) -> Notes:
        """How many of the numbers lie where next to nothing passes."""
        if math.isfinite(answer.saturated):
            return [(self.tr("saturated"), share(answer.saturated))]
        return [(self.tr("asleep"), share(answer.zero_slope))] if answer.zero_slope else []

    def grip(self, grip: Grip) -> str:
        """The value beside the grip."""
        if isinstance(grip, Count):
            return self.tr("{count} pieces").format(count=round(grip.value))
        name = {"negative_slope": self.tr("slope {value}"), "alpha": self.tr("α {value}")}[grip.setting]
        return name.format(value=self.texts.fixed(grip.value, 2))

    def readout(self, curve: LayerCurve, z: float) -> str:
        """Function, slope and how many numbers lie there."""
        place, value, slope = curve.curves(z, z + 1e-9 * max(abs(z), 1.0))
        if not len(place) or not math.isfinite(value[0]):
            return ""
        text = self.tr("h = {z}: φ {value}, φ' {slope}, {share} of the numbers lower")
        if curve.activation is None:
            text = self.tr("place {z}: largest piece {value}, slope {slope}, {share} of the places lower")
        number = self.texts.number
        lower = share(share_below(curve, z))
        return text.format(z=number(z), value=number(float(value[0])), slope=number(float(slope[0])), share=lower)

    def twin(self, curve: LayerCurve, frame: Frame | None) -> str:
        """The whole plot in one line."""
        said = "; ".join(f"{name} {number}" for name, number in self.notes(curve, frame))
        layer = self._layer(curve)
        text = self.tr("Step {step}, {layer}, {activation}: {said}.")
        return text.format(step=f"{curve.step:,}", layer=layer, activation=self.kind(curve), said=said)


def share_below(curve: LayerCurve, z: float) -> float:
    """The share of the numbers that are smaller than z, as far as the bins tell."""
    edges, density = curve.density
    shares = np.concatenate(([0.0], np.cumsum(density * np.diff(edges))))
    return float(np.interp(z, edges, shares)) if shares[-1] > 0 else math.nan

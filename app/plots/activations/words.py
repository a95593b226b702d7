"""What the plot of activations says in words: heading, axes, readouts and text twin."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject

from app.plots.activations.distributions import DELTA, LOGARITHMIC, PRE, SIGNAL, SIZE, Ridges
from app.plots.activations.settings import FITTED, UNIT
from app.texts import Texts
from app.texts.numbers import share
from core.probes.jacobian import LARGEST, Spectrum
from core.probes.units import EachUnit
from core.record.frame import Frame
from core.wording import filled


class ActivationWords(QObject):
    """Honest about what is a sample: of layers, of the batch, of neurons."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts

    def names(self) -> dict[str, str]:
        """What the buttons say."""
        return {
            SIGNAL: self.tr("signal"),
            SIZE: self.tr("|signal|"),
            PRE: self.tr("pre-activation"),
            DELTA: self.tr("|δ|"),
        }

    def hints(self) -> dict[str, str]:
        """What the buttons mean."""
        return {
            SIGNAL: self.tr("What leaves each layer: φ(h)"),
            SIZE: self.tr("Its size as a power of ten: for networks whose layers lie decades apart"),
            PRE: self.tr("The weighted sums h before the activation; of a normalization what it has normalized"),
            DELTA: self.tr("The size of δ = ∂L/∂h of every neuron and sample, as a power of ten"),
        }

    def scales(self) -> dict[str, str]:
        """What the rows of the menu say, and what they choose."""
        return {self.tr("Axis fitted to the signals"): FITTED, self.tr("Axis from 0 to 1, as in textbooks"): UNIT}

    def textbook(self, lower: float, upper: float, ridges: Ridges | None) -> str:
        """The axis of textbooks, and how much it does not show."""
        text = self.tr("axis {lower} to {upper}").format(lower=self.texts.number(lower), upper=self.texts.number(upper))
        outside = ridges.share_outside(lower, upper) if ridges is not None else 0.0
        return text + (", " + self.tr("{share} beyond").format(share=_precise(outside)) if outside else "")

    def axis(self, role: str) -> str:
        """The name of the vertical axis."""
        return self.tr("pre-activation h") if role == PRE else self.names()[role]

    def saturated(self) -> str:
        """The name of a row."""
        return self.tr("saturated")

    def dead(self) -> str:
        """The name of a row."""
        return self.tr("dead")

    def subtitle(self, ridges: Ridges, slots: int) -> str:
        """Step and measure, and of what only a sample is shown."""
        parts = [self.tr("step {step}").format(step=f"{ridges.step:,}"), self.names()[ridges.role]]
        if len(ridges.slots) < slots:
            parts.append(self.tr("{shown} of {count} layers").format(shown=len(ridges.slots), count=f"{slots:,}"))
        if ridges.samples < ridges.batch:
            parts.append(
                self.tr("{shown} of {count} samples").format(shown=f"{ridges.samples:,}", count=f"{ridges.batch:,}")
            )
        return " · ".join(parts)

    def value(self, ridges: Ridges, column: int, value: float) -> str:
        """What the histogram of a layer holds around a value."""
        layer, zeros = self.texts.layer(ridges.slots[column]), float(ridges.zeros[column])
        if math.isnan(zeros):
            return self.tr("{layer}: it has none").format(layer=layer)
        part, low, high = ridges.share_at(column, value)
        number = self.texts.power if ridges.role in LOGARITHMIC else self.texts.number
        text = self.tr("{layer}: {share} between {low} and {high}")
        names = {"share": _precise(part if part == part else 0.0), "low": number(low), "high": number(high)}
        if math.isnan(part):
            text = self.tr("{layer}: nothing at {value}")
        words = text.format(layer=layer, value=number(value), **names)
        return words + (" · " + self.tr("{share} exactly 0").format(share=_precise(zeros)) if zeros else "")

    def shares(self, frame: Frame, slot: int) -> str:
        """Dead and saturated shares of a layer."""
        layer = self.texts.layer(slot)
        parts = []
        if math.isfinite(frame.saturated_share[slot]):
            parts.append(self.tr("{share} saturated").format(share=_precise(float(frame.saturated_share[slot]))))
        if math.isfinite(frame.dead_share[slot]):
            parts.append(self.tr("{share} of the neurons dead").format(share=_precise(float(frame.dead_share[slot]))))
        return f"{layer}: {', '.join(parts)}" if parts else self.tr("{layer} has no activation").format(layer=layer)

    def unit(self, answer: EachUnit, column: int, unit: int) -> str:
        """One neuron."""
        place = self.tr("{layer}, neuron {unit}").format(layer=self.texts.layer(answer.entries[column]), unit=unit + 1)
        zero_slope, saturated = answer.zero_slope[column][unit], answer.saturated[column][unit]
        parts = []
        if zero_slope > 0:
            parts.append(self.tr("asleep for {share} of the batch").format(share=_precise(float(zero_slope))))
        if saturated > 0:
            parts.append(self.tr("saturated for {share}").format(share=_precise(float(saturated))))
        parts.append(self.tr("mean {value}").format(value=self.texts.number(float(answer.mean[column][unit]))))
        parts.append(self.tr("RMS {value}").format(value=self.texts.number(float(answer.rms[column][unit]))))
        parts.append(self.tr("δ {value}").format(value=self.texts.power(float(answer.log10_delta[column][unit]))))
        return f"{place}: {', '.join(parts)}"

    def neuron(self, every: float) -> str:
        """The name of the axis of the tiles."""
        return self.tr("neuron") if every <= 1 else self.tr("neuron (1 of {every})").format(every=math.ceil(every))

    def caption(self) -> str:
        """What the tiles mean."""
        return self.tr("each tile a neuron: for how much of the batch it is asleep or saturated")

    def jacobian(self, slot: int, entries: int) -> str:
        """The title of the panel."""
        return self.tr("Jacobian of {layer}").format(layer=self.texts.layer(slot, entries))

    def no_jacobian(self, units: int) -> str:
        """Why the panel is empty."""
        if units > LARGEST:
            return self.tr("Wider than {limit}: no singular values").format(limit=LARGEST)
        return self.tr("Not measured yet")

    def singular_value(self, spectrum: Spectrum, rank: int) -> str:
        """One singular value, and what it is a mean of."""
        text = self.tr(
            "singular value {rank} of {count}: {value} (mean of {samples} {samples?sample|samples}, {low} to {high})"
        )
        column = spectrum.values[:, rank]
        numbers = {"value": column.mean(), "low": column.min(), "high": column.max()}
        words = {name: self.texts.number(float(value)) for name, value in numbers.items()}
        return filled(text, rank=rank + 1, count=spectrum.values.shape[1], samples=len(column), **words)

    def jacobian_axes(self) -> tuple[str, str]:
        """Rank and value."""
        return self.tr("rank"), self.tr("singular value")

    def twin(self, ridges: Ridges, frame: Frame) -> str:
        """The whole plot in one line."""
        parts = [self._sizes(frame, ridges)]
        worst = (("saturated_share", self.tr("most saturated: {layer}, {share}")),
                 ("dead_share", self.tr("most dead neurons: {layer}, {share}")))  # fmt: skip
        for measure, text in worst:
            values = frame.row(measure)[list(ridges.slots)]
            if np.nan_to_num(values).any():
                k = int(np.nanargmax(values))
                parts.append(text.format(layer=self.texts.layer(ridges.slots[k]), share=share(float(values[k]))))
        return self.tr("Step {step}: {parts}.").format(step=f"{ridges.step:,}", parts="; ".join(parts))

    def _sizes(self, frame: Frame, ridges: Ridges) -> str:
        first, last = ridges.slots[0], ridges.slots[-1]
        if ridges.role == DELTA:
            values = [self.texts.power(float(frame.log10_delta[slot])) for slot in (first, last)]
            text = self.tr("δ of {first_layer} is {first}, of {last_layer} {last}")
        else:
            values = [self.texts.number(float(frame.signal_rms[slot])) for slot in (first, last)]
            text = self.tr("the signal of {first_layer} has the RMS {first}, that of {last_layer} {last}")
        layers = {"first_layer": self.texts.layer(first), "last_layer": self.texts.layer(last)}
        return text.format(first=values[0], last=values[1], **layers)


def _precise(value: float) -> str:
    """A share with a decimal where it is small."""
    return share(value) if value in (0.0, 1.0) or value >= 0.1 else f"{100 * value:.1f} %"

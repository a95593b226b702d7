"""What the plot of activations says in words: heading, axes, readouts and text twin."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject

from app.plots.activations.distributions import DELTA, LOGARITHMIC, PRE, SIGNAL, SIZE, Ridges
from app.plots.activations.settings import FITTED, UNIT
from app.plots.activations.shares import Closed
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
        self.scaled = False  # whether the answers are in the unit of a scaled target
        self.called: Sequence[str] = ()  # what people call the layers

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
            SIGNAL: self.tr("What leaves each layer: φ(h); of the output, what the network answers"),
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

    def own_axis(self, role: str) -> str:
        """The name of the output's own vertical axis."""
        if role == PRE:
            return self.axis(role)
        return self.tr("answer") + (f" ({self.texts.scaled_unit()})" if self.scaled else "")

    def output(self) -> str:
        """The output under its column, in few letters."""
        return self.tr("out")

    def saturated(self) -> str:
        """The name of a row."""
        return self.tr("saturated")

    def dead(self) -> str:
        """The name of a row."""
        return self.tr("dead")

    def subtitle(self, ridges: Ridges) -> str:
        """Step and measure, and of what only a sample is shown."""
        shown, count = len(ridges.layers.slots) if ridges.layers else 0, ridges.entries - 1
        parts = [self.tr("step {step}").format(step=f"{ridges.step:,}"), self.names()[ridges.role]]
        if shown < count:
            parts.append(self.tr("{shown} of {count} layers").format(shown=shown, count=f"{count:,}"))
        if ridges.samples < ridges.batch:
            parts.append(
                self.tr("{shown} of {count} samples").format(shown=f"{ridges.samples:,}", count=f"{ridges.batch:,}")
            )
        return " · ".join(parts)

    def value(self, ridges: Ridges, column: int, value: float) -> str:
        """What the histogram of a layer holds around a value."""
        layer, zeros = self._layer(ridges.slots[column], ridges.entries), float(ridges.zeros[column])
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

    def shares(self, ridges: Ridges, closed: Closed, column: int) -> str:
        """Dead and saturated shares of a layer."""
        layer = self._layer(ridges.slots[column], ridges.entries)
        dead, saturated, parts = float(closed.dead[column]), float(closed.saturated[column]), []
        if math.isfinite(saturated):
            parts.append(self.tr("{share} saturated").format(share=_precise(saturated)))
        if math.isfinite(dead):
            parts.append(self.tr("{share} of the neurons dead").format(share=_precise(dead)))
        return f"{layer}: {', '.join(parts)}" if parts else self.tr("{layer} has no activation").format(layer=layer)

    def unit(self, answer: EachUnit, column: int, unit: int, entries: int) -> str:
        """One neuron."""
        layer = self._layer(answer.entries[column], entries)
        place = self.tr("{layer}, neuron {unit}").format(layer=layer, unit=unit + 1)
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
        return self.tr("Jacobian of {layer}").format(layer=self._layer(slot, entries))

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

    def twin(self, ridges: Ridges, frame: Frame, closed: Closed) -> str:
        """The whole plot in one line."""
        parts = [self._sizes(frame, ridges.layers)] if ridges.layers else []
        parts += [self._output(frame, ridges)] if ridges.output else []
        worst = ((closed.saturated, self.tr("most saturated: {layer}, {share}")),
                 (closed.dead, self.tr("most dead neurons: {layer}, {share}")))  # fmt: skip
        for values, text in worst:
            if np.nan_to_num(values).any():
                k = int(np.nanargmax(values))
                layer = self._layer(ridges.slots[k], ridges.entries)
                parts.append(text.format(layer=layer, share=share(float(values[k]))))
        return self.tr("Step {step}: {parts}.").format(step=f"{ridges.step:,}", parts="; ".join(parts))

    def _layer(self, slot: int, entries: int | None = None) -> str:
        return self.texts.layer(slot, entries, self.called)

    def _size(self, frame: Frame, slot: int, role: str) -> str:
        layer = self._layer(slot, frame.structure.entries)
        if role == DELTA:
            value = self.texts.power(float(frame.log10_delta[slot]))
            return self.tr("δ of {layer} is {value}").format(layer=layer, value=value)
        value = self.texts.number(float(frame.signal_rms[slot]))
        return self.tr("the signal of {layer} has the RMS {value}").format(layer=layer, value=value)

    def _output(self, frame: Frame, ridges: Ridges) -> str:
        if ridges.role == DELTA:
            return self._size(frame, ridges.entries - 1, DELTA)
        if ridges.answers is None:
            return self.tr("what the output answers is no number")
        low, high = map(self.texts.number, ridges.answers)
        return self.tr("the output answers {low} to {high}").format(low=low, high=high)

    def _sizes(self, frame: Frame, layers: Ridges) -> str:
        first, last = layers.slots[0], layers.slots[-1]
        if first == last:
            return self._size(frame, first, layers.role)
        if layers.role == DELTA:
            values = [self.texts.power(float(frame.log10_delta[slot])) for slot in (first, last)]
            text = self.tr("δ of {first_layer} is {first}, of {last_layer} {last}")
        else:
            values = [self.texts.number(float(frame.signal_rms[slot])) for slot in (first, last)]
            text = self.tr("the signal of {first_layer} has the RMS {first}, that of {last_layer} {last}")
        names = {"first_layer": self._layer(first), "last_layer": self._layer(last)}
        return text.format(first=values[0], last=values[1], **names)


def _precise(value: float) -> str:
    """A share with a decimal where it is small."""
    return share(value) if value in (0.0, 1.0) or value >= 0.1 else f"{100 * value:.1f} %"

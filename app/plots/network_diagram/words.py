"""What the network diagram says in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject

from app.plots.layers.layer_names import LayerNames
from app.plots.network_diagram.colours import GRADIENT, WEIGHT
from app.texts import Texts
from core.numerics import Floats
from core.probes.diagram import DiagramAnswer


class DiagramWords(QObject):
    """Columns are layers: the inputs first, the output last."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts
        self.called: Sequence[str] = ()  # what people call the layers

    def modes(self) -> dict[str, str]:
        """What the buttons say."""
        return {GRADIENT: self.tr("gradient"), WEIGHT: self.tr("weight")}

    def hints(self) -> dict[str, str]:
        """What the buttons mean."""
        return {
            GRADIENT: self.tr(
                "Edges: decades of |∂L/∂w| from the last hidden layer's; what vanishes fades. Nodes: decades of δ."
            ),
            WEIGHT: self.tr("Edges: the weights, negative to positive. Nodes: decades of δ."),
        }

    def subtitle(self, step: int, answer: DiagramAnswer, mode: str, limit: float) -> str:
        """Step, what colours the edges, and the ends of the scale."""
        if mode == GRADIENT:
            text = self.tr("step {step} · edges: decades of |∂L/∂w|, nodes: of δ, from the last hidden layer")
            return text.format(step=f"{step:,}")
        text = self.tr("step {step} · edges: weights from −{limit} (violet) to {limit} (green), nodes: δ")
        return text.format(step=f"{step:,}", limit=self.texts.number(limit, 2))

    def columns(self, answer: DiagramAnswer, names: LayerNames, room: float) -> tuple[str, ...]:
        """What stands under each column, where a name has so many pixels."""
        last = len(answer.units) - 2  # the entry of the output
        inner = (names.of_slot(slot, room) for slot in range(last))
        return (self.tr("in"), *inner, names.at(last, room, self.tr("out")))

    def notes(self, answer: DiagramAnswer) -> tuple[str, ...]:
        """How many units a column stands for."""
        counts = [(len(shown), units) for shown, units in zip(answer.shown, answer.units, strict=True)]
        of = self.tr("{shown} of {units}")
        said = {(shown, units): of.format(shown=shown, units=units) for shown, units in set(counts) if shown < units}
        return tuple(said.get(count, str(count[1])) for count in counts)

    def node(self, answer: DiagramAnswer, column: int, row: int) -> str:
        """One neuron under the pointer."""
        unit, signal = int(answer.shown[column][row]) + 1, self.texts.number(float(answer.signals[column][row]))
        if column == 0:
            return self.tr("input {unit}: RMS {signal}").format(unit=unit, signal=signal)
        place = self._layer(column, answer)
        delta = self.texts.power(float(answer.log10_deltas[column][row]))
        text = self.tr("{place}, neuron {unit}: δ {delta}, signal {signal} (RMS over the batch)")
        return text.format(place=place, unit=unit, delta=delta, signal=signal)

    def twin(self, step: int, answer: DiagramAnswer) -> str:
        """The whole picture in one line."""
        known = [(column, edges) for column, edges in enumerate(answer.edges) if edges is not None]
        widths = " – ".join(map(str, answer.units)) if len(answer.units) <= 8 else ""
        shape = self.tr("Step {step}: inputs {inputs}, layers {layers}, outputs {outputs}").format(
            step=f"{step:,}", inputs=f"{answer.units[0]:,}", layers=len(answer.units) - 2, outputs=answer.units[-1]
        )
        first, last = known[0], known[-1]
        gradients = self.tr("|∂L/∂w| is {first} on average in {where} and {last} in the output")
        told = gradients.format(
            first=self._mean(first[1].log10_gradients),
            where=self._layer(first[0], answer),
            last=self._mean(last[1].log10_gradients),
        )
        return f"{shape}{f' ({widths})' if widths else ''}; {told}."

    def _layer(self, column: int, answer: DiagramAnswer) -> str:
        return self.texts.layer(column - 1, len(answer.units) - 1, self.called)

    def _mean(self, log10_values: Floats) -> str:
        finite = log10_values[np.isfinite(log10_values)]
        return self.texts.power(float(np.mean(finite))) if len(finite) else "0"

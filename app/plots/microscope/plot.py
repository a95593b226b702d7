"""The neuron microscope: one neuron and one sample, forwards and back, with the real numbers."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.plots.microscope.drawing import NeuronDrawing, Scene
from app.plots.microscope.fields import NeuronFields
from app.plots.microscope.words import NeuronWords
from app.plots.plot import Cell, Plot
from app.plots.remark import unseen
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Linear
from core.probes.neuron import Neuron, NeuronView
from core.probes.probe import Probes
from core.record.frame import Structure

COLUMNS = ["input", "x", "w", "x_times_w", "log10_gradient", "gradient_sign", "log10_handed_back", "handed_back_sign",
           "log10_batch_gradient", "batch_gradient_sign"]  # fmt: skip


class Microscope(Plot):
    """What a single neuron does with its inputs, and how the chain rule passes through it."""

    scaled = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.entry, self.unit, self.sample = 0, 0, 0
        self.seen: tuple[int, NeuronView] | None = None
        self._answered = Neuron(0, 0, 0)  # whose numbers are shown, while those of another are on their way
        self._structure: Structure | None = None
        self.words = NeuronWords(texts, self)
        self.drawing = NeuronDrawing(self.canvas, theme, self.words)
        self.fields = NeuronFields(self)
        self.fields.chosen.connect(self._choose)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.addWidget(self.fields, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def show_neuron(self, entry: int, unit: int, sample: int | None = None) -> None:
        """Look at another neuron, or at another sample."""
        sample = self.sample if sample is None else sample
        if (entry, unit, sample) != (self.entry, self.unit, self.sample):
            self.entry, self.unit, self.sample = entry, unit, sample
            self.probes_changed.emit()
            self.show_history(self.history, self.ghost)

    def probes(self) -> Probes:
        return (self._question(),)

    def twin(self, theme: Theme) -> Microscope:
        plot = Microscope(theme, self.texts)
        plot.entry, plot.unit, plot.sample = self.entry, self.unit, self.sample
        return plot

    def title(self) -> str:
        return self.tr("One neuron")

    def subtitle(self) -> str:
        if self.seen is None:
            return ""
        text = self.tr("step {step} · {place}, neuron {unit}, sample {sample} of the batch")
        shown = self._answered
        told = text.format(step=f"{self.seen[0]:,}", place=self._place(), unit=shown.unit + 1, sample=shown.sample + 1)
        passed = self._passed()
        if passed is None:
            return told
        without = self.tr("{place} has no neurons; next").format(place=self.texts.layer(passed, None))
        return f"{without}: {told}"

    def readout(self, point: QPointF) -> str:
        row = self.drawing.row_at(point)
        if row is None or self.seen is None:
            return ""
        view, i = self.seen[1], self.drawing.order[row]
        _, x, w, product, gradient, back = self.words.row(view, i)
        batch = self.words.number(float(view.batch_gradient[i]), view.exponent)
        text = self.tr("input {i}: {x} × {w} = {product}; ∂L/∂w {gradient}, whole batch {batch}; back {back}")
        return text.format(i=i + 1, x=x, w=w, product=product, gradient=gradient, batch=batch, back=back)

    def text_twin(self) -> str:
        if self.seen is None:
            return self.notice.sentence or self.empty_sentence()
        told = self.words.twin(self.seen[1], self._place(), self._answered.unit, self._answered.sample)
        return f"{self.texts.sentence_of(self.seen[0])}, {told}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return COLUMNS, _rows(self.seen[1]) if self.seen else []

    def empty_sentence(self) -> str:
        return self.tr("Press play to see what one neuron does with its inputs. A selected layer's neurons come here.")

    def arrange(self) -> None:
        self.fields.show_sizes(self.theme)
        self.heading.reserved = self.fields.sizeHint().width() + self.theme.size(12)
        self.drawing.top = self.heading.height + self.theme.size(8)

    def slot_at(self, point: QPointF) -> int | None:
        """All of it is one layer's."""
        structure = self.history.structure if self.history is not None and self.seen is not None else None
        return self.entry if structure is not None and self.entry < structure.entries - 1 else None

    def refresh(self) -> None:
        assert self.history is not None
        if self.history.structure != self._structure:  # also what was selected before there was a network
            self._structure = self.history.structure
            self._follow()
        self._stay_inside()
        found = self.history.answer(self._question())
        if found is None and self.ending():
            self.clear()
            self.notice.sentence = unseen(self)
        elif found is not None:
            self.seen, self._answered, self.step_seen = found, self._question(), found[0]
            largest = float(np.max(np.abs(found[1].inputs * found[1].weights), initial=0.0))
            limit = self.ranges.of((self.entry, self.unit), (0.0, largest))[1]
            self.drawing.show_scene(Scene(found[1], self._activation(), limit))

    def clear(self) -> None:
        self.seen = self.step_seen = None
        self.drawing.show_scene(None)

    def highlight(self) -> None:
        """The selected layer's neurons come under the microscope; a layer without any leaves it to the next."""
        before = self._question()
        self._follow()
        if self._question() != before:
            self.probes_changed.emit()
            self.show_history(self.history, self.ghost)
        self._head()

    def _follow(self) -> None:
        if self.slots and self.entry not in self.slots and self.history is not None:
            entry = self._next_neural(max(self.slots))
            self.unit = self.unit if entry == self.entry else 0
            self.entry = entry

    def retranslate(self) -> None:
        self.fields.retranslate()
        super().retranslate()

    def _point(self, point: QPointF | None) -> None:
        self.drawing.hovered = None if point is None else self.drawing.row_at(point)
        super()._point(point)

    def _choose(self, unit: int, sample: int) -> None:
        self.show_neuron(self.entry, unit, sample)

    def _question(self) -> Neuron:
        return Neuron(self.entry, self.unit, self.sample)

    def _stay_inside(self) -> None:
        """Another network may have fewer layers, units or samples than the one that was looked at."""
        assert self.history is not None
        structure, experiment = self.history.structure, self.history.experiment
        before = self._question()
        self.entry = self._next_neural(min(self.entry, structure.entries - 1))
        self.unit = min(self.unit, structure.units[self.entry] - 1)
        batch = experiment.batch if experiment is not None else self.sample + 1
        self.fields.show_choice(self.unit, structure.units[self.entry], self.sample, batch)
        if self._question() != before:
            self.probes_changed.emit()

    def _next_neural(self, entry: int) -> int:
        neural = self.history.structure.neural if self.history is not None else frozenset({0})
        return min((i for i in neural if i >= entry), default=max(neural))

    def _passed(self) -> int | None:
        """The selected layer, where it has no neurons and another is shown instead."""
        if self.history is None or not self.slots or self.entry in self.slots:
            return None
        last, structure = max(self.slots), self.history.structure
        return last if last < structure.entries and last not in structure.neural else None

    def _place(self) -> str:
        entries = self.history.structure.entries if self.history is not None else None
        return self.texts.layer(self._answered.entry, entries)

    def _activation(self) -> str:
        experiment = self.history.experiment if self.history is not None else None
        layers = experiment.layers if experiment is not None else ()
        layer = layers[self._answered.entry] if self._answered.entry < len(layers) else None
        return self.texts.component((layer and layer.activation) or Linear())


def _rows(view: NeuronView) -> list[list[Cell]]:
    return [
        [
            i + 1,
            float(view.inputs[i]),
            float(view.weights[i]),
            float(view.inputs[i] * view.weights[i]),
            *(part for value in (view.gradient[i], view.handed_back[i], view.batch_gradient[i])
              for part in _split(float(value), view.exponent)),
        ]
        for i in range(len(view.inputs))
    ]  # fmt: skip


def _split(value: float, exponent: int) -> tuple[float, int]:
    """log10 of the size, and the sign: a number that no column of floats could hold."""
    size = math.log10(abs(value)) + exponent * math.log10(2) if value else -math.inf
    return size, (value > 0) - (value < 0)

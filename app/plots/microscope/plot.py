"""The neuron microscope: one neuron and one sample, forwards and back, with the real numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.plots.cells import Cell, place
from app.plots.menu import PlotMenu
from app.plots.microscope.drawing import NeuronDrawing, Scene
from app.plots.microscope.fields import NeuronFields
from app.plots.microscope.hands import Hands
from app.plots.microscope.neurons import are_others, following, inside, passed_over
from app.plots.microscope.settings import NeuronSettings
from app.plots.microscope.table import COLUMNS, rows_of
from app.plots.microscope.words import NeuronWords
from app.plots.plot import Plot
from app.plots.remark import unseen
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Linear
from core.probes.neuron import Neuron, NeuronAnswer
from core.probes.probe import Probes
from core.record.frame import Structure
from core.record.view import View

WORDY_PX = 310  # from that width on the fields have their names beside them


class Microscope(Plot):
    """What a single neuron does with its inputs, and how the chain rule passes through it."""

    keeps_ranges = own_keys = True
    settings = NeuronSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.seen: tuple[int, NeuronAnswer] | None = None  # with what was typed
        self._answered = Neuron(0, 0, 0)  # whose numbers are shown, while those of another are on their way
        self._structure: Structure | None = None
        self.words = NeuronWords(texts, self)
        self.drawing = NeuronDrawing(self.canvas, theme, self.words)
        self.fields = NeuronFields(self)
        self.fields.chosen.connect(self._choose)
        self.put_in_corner(self.fields)
        self.hands = Hands(self)
        self.retranslate()

    def show_neuron(self, entry: int, unit: int, sample: int | None = None) -> None:
        """Look at another neuron, or at another sample."""
        self.choose(entry=entry, unit=unit, sample=self.settings.sample if sample is None else sample)

    def choose(self, **changed: Any) -> None:
        self.show_settings(self.settings.having(**changed))

    def probes(self) -> Probes:
        return (self._question(),)

    def title(self) -> str:
        return self.tr("One neuron")

    def subtitle(self) -> str:
        if self.seen is None:
            return ""
        text = self.tr("step {step} · {place}, neuron {unit}, sample {sample} of the batch")
        shown = self._answered
        told = text.format(step=f"{self.seen[0]:,}", place=self._place(), unit=shown.unit + 1, sample=shown.sample + 1)
        passed = passed_over(self.settings, self.slots, self.view.structure) if self.view is not None else None
        if self.settings.what_if is not None:
            return f"{self.words.typed()} · {told}"
        if passed is None:
            return told
        without = self.tr("{place} has no neurons; next").format(place=self.texts.layer(passed, None, self.names))
        return f"{without}: {told}"

    def aside(self) -> str:
        """With typed numbers the bars are as long as those need, so nothing is said of a scale."""
        return super().aside() if self.settings.what_if is None else ""

    def readout(self, point: QPointF) -> str:
        row, term = self.drawing.row_at(point), self.hands.term_at(point)
        if self.seen is None or self.hands.field.sentence:
            return ""
        hint = "" if term is None else self.words.hint(term)
        if row is None:
            return hint
        answer, i = self.seen[1], self.drawing.order[row]
        name, x, w, product, gradient, back = self.words.row(answer, i)
        batch = self.words.number(float(answer.batch_gradient[i]), answer.exponent)
        text = self.tr("input {i}: {x} × {w} = {product}; ∂L/∂w {gradient}, whole batch {batch}; back {back}")
        if self.settings.what_if is not None:
            text = self.tr("input {i}: {x} × {w} = {product}; ∂L/∂w {gradient}; back {back}")
        told = text.format(i=name, x=x, w=w, product=product, gradient=gradient, batch=batch, back=back)
        return "; ".join(filter(None, (told, hint)))

    def text_twin(self) -> str:
        if self.seen is None:
            return self.notice.sentence or self.empty_sentence()
        told = self.words.twin(self.seen[1], self._place(), self._answered.unit, self._answered.sample)
        typed = f" ({self.words.typed()})" if self.settings.what_if is not None else ""
        return f"{self.texts.sentence_of(self.seen[0])}, {told}{typed}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        if self.seen is None or self.view is None:
            return COLUMNS, []
        shown = self._answered
        head = [self.seen[0], *place(shown.entry, self.view.structure.entries), shown.unit + 1]
        return COLUMNS, [[*head, *row] for row in rows_of(self.seen[1], self.settings)]

    def empty_sentence(self) -> str:
        return self.tr("Press play to see what one neuron does with its inputs. A selected layer's neurons come here.")

    def arrange(self) -> None:
        self.fields.show_sizes(self.theme)
        self.fields.show_words(self.canvas.rect.width() >= self.theme.size(WORDY_PX))
        self.reserve_corner(self.fields)
        self.drawing.top = self.heading.height + self.theme.size(8)

    def slot_at(self, point: QPointF) -> int | None:
        """All of it is one layer's."""
        structure = self.view.structure if self.view is not None and self.seen is not None else None
        entry = self.settings.entry
        return entry if structure is not None and entry < structure.entries - 1 else None

    def draw(self) -> None:
        assert self.view is not None
        if self.view.structure != self._structure:  # also what was selected before there was a network
            if self._structure is not None and are_others(self._structure, self.view.structure):
                self.amend(self.settings.of_the_run())  # what was typed was for a neuron of that network
            self._structure = self.view.structure
            self.amend(following(self.settings, self.slots, self._structure))
        self.amend(inside(self.settings, self.view.structure))
        self._show_fields(self.view)
        found = self.view.answer(self._question())
        if found is None and (why := unseen(self)):
            self.clear()
            self.notice.sentence = why
        elif found is not None:
            self._answered, self.step_seen = self._question(), found[0]
            shown = self._with_typed(found[1])
            self.seen = found[0], shown
            limit = self.ranges.of((self.settings.entry, self.settings.unit), (0.0, _largest(found[1])))[1]
            limit = max(limit, _largest(shown))
            scene = Scene(shown, self._activation(), limit, self.settings, found[1], self._picture())
            self.drawing.show_scene(scene, held=self.hands.field.term is not None)

    def _with_typed(self, seen: NeuronAnswer) -> NeuronAnswer:
        """The neuron with what was typed in the place of its own numbers."""
        what_if, experiment = self.settings.what_if, self.view.experiment if self.view is not None else None
        if what_if is None or experiment is None:
            return seen
        entry, layers = self._answered.entry, experiment.layers
        if entry == len(layers):
            return what_if.of(seen, None, experiment.head)
        return what_if.of(seen, layers[entry].activation, None)

    def clear(self) -> None:
        self.hands.field.close_field()
        self.seen = self.step_seen = None
        self.drawing.show_scene(None)

    def highlight(self) -> None:
        """The selected layer's neurons come under the microscope; a layer without any leaves it to the next."""
        if self.view is not None:
            self.show_settings(following(self.settings, self.slots, self.view.structure))
        self.say()

    def retranslate(self) -> None:
        self.fields.retranslate()
        super().retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hands.key(event):
            super().keyPressEvent(event)

    def alert(self) -> str:
        return self.hands.field.sentence or super().alert()

    def menu(self) -> PlotMenu:
        menu = super().menu()
        self.hands.offer(menu)
        return menu

    def _say(self) -> None:
        self.heading.chip = self.words.chip() if self.settings.what_if is not None else ""
        super()._say()

    def _press(self, point: QPointF) -> None:
        if not self.hands.press(point):
            super()._press(point)

    def _point(self, point: QPointF | None) -> None:
        self.drawing.pointed = self.hands.point(point)
        self.drawing.hovered = None if point is None else self.drawing.row_at(point)
        super()._point(point)

    def _choose(self, unit: int, sample: int) -> None:
        self.choose(unit=unit, sample=sample)

    def _question(self) -> Neuron:
        return Neuron(self.settings.entry, self.settings.unit, self.settings.sample)

    def _show_fields(self, view: View) -> None:
        now, structure = self.settings, view.structure
        batch = view.experiment.batch if view.experiment is not None else now.sample + 1
        self.fields.show_choice(now.unit, structure.units[now.entry], now.sample, batch)
        self.reserve_corner(self.fields)

    def _place(self) -> str:
        entries = self.view.structure.entries if self.view is not None else None
        return self.texts.layer(self._answered.entry, entries, self.names)

    def _picture(self) -> tuple[int, int] | None:
        """The picture whose pixels come in, if it is one and nothing has changed it on the way."""
        experiment = self.view.experiment if self.view is not None else None
        return experiment.data.picture if experiment is not None and self._answered.entry == 0 else None

    def _activation(self) -> str:
        experiment = self.view.experiment if self.view is not None else None
        entries = experiment.entries if experiment is not None else ()
        entry = entries[self._answered.entry] if self._answered.entry < len(entries) else None
        return self.texts.component((entry and entry.activation) or Linear())


def _largest(answer: NeuronAnswer) -> float:
    """The largest contribution to the sum."""
    return float(np.max(np.abs(answer.inputs * answer.weights), initial=0.0))

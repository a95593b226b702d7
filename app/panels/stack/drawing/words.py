"""What the stack says in words: its two ends, the tooltips, and the current block for a screen reader."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.panels.stack.drawing.gains import Gain
from app.panels.stack.drawing.parts import ALONE, CHIPS, Pack, Part, chosen
from app.panels.stack.units import Entry, main_number, units_of
from app.state.patience import at_hand
from app.texts import Texts
from core.components.activations import Linear
from core.experiment import Experiment, ExperimentError, Output, parameter_counts, widths
from core.layers import AnyLayer
from core.wording import filled, visible


class StackWords(QObject):
    """Remembers the words of the two ends; all else is asked for when it is needed."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.input = self.output = ""
        self._experiment: Experiment | None = None  # whose sizes nobody has asked for yet
        self._sizes: tuple[tuple[int, ...], tuple[int, ...]] | None = None
        self.fused = ""  # the activation that the loss has in it, behind a linear output

    def show_experiment(self, experiment: Experiment) -> None:
        """Find the words for the input and the output."""
        self._experiment, self._sizes, head = experiment, None, experiment.head
        self.fused = self._texts.called(head.name) if head.plain and head.name else ""
        try:
            reached = at_hand(partial(widths, experiment))
        except ExperimentError:
            reached = None
        if reached is None:
            self.input, self.output = self.tr("Input"), self.tr("Output")
            return
        self.input = self.tr("Input {width}").format(width=reached[0])
        self.output = self.tr("Output {width}").format(width=reached[-1])
        if experiment.head.name:
            self.output += f" · {self._texts.called(experiment.head.name)}"

    def last(self, output: Output) -> str:
        """The output, as a screen reader says it: "Output 3, linear, Xavier normal, softmax in the cost"."""
        if not self.fused:
            return self.described(output)
        fused = self.tr("{activation} in the cost").format(activation=self.fused)
        return f"{self.described(output)}, {fused}"

    def described(self, layer: Entry) -> str:
        """A layer in one line: "encoder, Dense 64, sigmoid, Xavier normal"."""
        number, name, kind = main_number(layer), visible(layer.name), self._texts.component(layer)
        parts = [*filter(None, [name]), kind if number is None else f"{kind} {self._texts.number(number)}"]
        parts += [self._texts.component(component) for component in chosen(layer).values()]
        parts += [] if layer.trainable else [self.tr("weights locked")]
        return ", ".join(parts)

    def current(self, slot: int, layers: tuple[AnyLayer, ...], gain: Gain, pack: Pack = ALONE) -> str:
        """A slot, or the row of several, as a screen reader says it."""
        place = self.tr("Layer {number} of {count}: {layer}")
        if pack.folded:
            place = self.tr("Layers {number} to {last} of {count}, folded: {layer}")
        last, layer = slot + pack.count, self.described(layers[slot])
        text = place.format(number=slot + 1, last=last, count=len(layers), layer=layer)
        gained = self.tr(", gain {gain}").format(gain=gain.text) if gain.text else ""
        return ", ".join(filter(None, (text + gained, self.size(slot))))

    def size(self, slot: int) -> str:
        """What goes in and comes out of an entry, and how many parameters it has; nothing where that is not known."""
        if (unasked := self._experiment) is not None:
            self._experiment, self._sizes = None, _sizes(unasked)
        if self._sizes is None or slot >= len(self._sizes[1]):
            return ""
        (inputs, outputs), count = self._sizes[0][slot : slot + 2], self._sizes[1][slot]
        text = self.tr("{inputs} → {outputs}, {count} {count?parameter|parameters}")
        return filled(text, inputs=f"{inputs:,}", outputs=f"{outputs:,}", count=f"{count:,}")

    def tip(self, layer: Entry, part: Part, gain: Gain, pack: Pack = ALONE) -> str:
        """The tooltip of a part of a block."""
        if part == "fold":
            folds = self.tr("{count} equal layers: click to fold")
            opens = self.tr("{count} equal layers: click to open")
            return (opens if pack.folded else folds).format(count=f"{pack.count:,}")
        if part == "arc":
            return self.tr("The short way begins here: drag it up or down, or press Ctrl+→ and Ctrl+←.")
        if part in CHIPS:
            component = chosen(layer)[part]
            if self.fused and isinstance(layer, Output) and isinstance(component, Linear):
                sentence = self.tr("The sums as they are: {activation} and its logarithm are part of the cost, as one.")
                return sentence.format(activation=self.fused)
            return f"{self._texts.component(component)}: {self._texts.help(component)}"
        if part == "edge":
            nodes = self.tr(
                "{units} {units?node|nodes}. Drag to change; each doubling makes the bar longer by the same amount."
            )
            return filled(nodes, units=f"{units_of(layer) or 0:,}")
        if part == "gain" and gain.text and pack.folded:
            meaning = self.tr("{gain}: the gradient δ before these {count} layers, compared with that after them.")
            return meaning.format(gain=gain.text, count=pack.count)
        if part == "gain" and gain.text:
            meaning = self.tr("{gain}: the gradient δ of this layer, compared with that of the layer after it.")
            bar = self.tr("The bar along the lower edge is as long as its bar in the profile is high.")
            return f"{meaning.format(gain=gain.text)} {bar}"
        told = f"{visible(layer.name)} · {self._texts.help(layer)}" if layer.name else self._texts.help(layer)
        return told if layer.trainable else f"{told}\n{self.locked()}"

    def locked(self) -> str:
        """What it means that the weights of a layer are locked."""
        return self.tr("Weights locked: training leaves them as they are; the gradient is measured all the same.")


def _sizes(experiment: Experiment) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The numbers per sample between the entries, and the parameters of each; None where that is not at hand."""
    try:
        return at_hand(lambda: (widths(experiment), parameter_counts(experiment)))
    except ExperimentError:
        return None

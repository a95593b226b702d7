"""What the slow motion says: one stage of the way back as formulas and numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.plots.slow_motion.stages import Stage
from app.texts import Texts
from core.layers import Layer, layer_kinds
from core.record.frame import Frame

Cell = tuple[str, str]  # a formula and its number
PLAIN = 290.0  # decades up to which a number is a float
EXACT = 1e-9  # decades; a gain nearer to 1 is 1


class SlowMotionWords(QObject):
    """Numbers are RMS values, gains are quotients of them."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts
        self.scaled = False  # whether the loss is in the unit of a scaled target
        self.called: Sequence[str] = ()  # what people call the layers

    def place(self, stage: Stage, frame: Frame) -> str:
        """Where the pass is: "layer 12 · Dense"."""
        name = self.texts.layer(stage.entry, frame.structure.entries, self.called)
        return f"{name} · {self.texts.component(kind_of(stage.kind))}" if stage.kind != "output" else name

    def cells(self, stage: Stage, frame: Frame) -> list[Cell]:
        """The chain rule at one layer, in the order in which it happens."""
        found: list[Cell] = []
        if stage.kind == "output":
            name = self.tr("loss L")
            name = f"{name} ({self.texts.scaled_unit()})" if self.scaled else name
            found.append((name, self.texts.loss(frame.loss)))
            found.append((self.tr("∂L/∂z = δ"), self.size(stage.delta)))
        elif stage.neural:
            found.append((self.tr("∂L/∂y arrives"), self.size(stage.arriving)))
            found.append((self.texts.described(kind_of(stage.kind).lets_through), self.gain(stage.slope)))
            found.append((self.tr("= δ"), self.size(stage.delta)))
        else:
            found.append((self.tr("δ arrives"), self.size(stage.delta)))
        if not math.isnan(stage.weight_gradient):
            found.append((self.tr("‖∂L/∂W‖ = ‖xᵀδ‖"), self.size(stage.weight_gradient)))
        if stage.entry:
            found.append((self.factor(stage.kind), self.gain(stage.through)))
        return found

    def factor(self, kind: str) -> str:
        """What multiplies the gradient on its way to the layer before."""
        return self.texts.described(kind_of(kind).hands_back)

    def size(self, decades: float) -> str:
        """A size to two digits, so that a product can be checked; beyond the range of a float as a power."""
        return self.texts.number(10**decades, 2) if abs(decades) < PLAIN else self.texts.power(decades)

    def gain(self, decades: float) -> str:
        """A gain as a factor: ×0.24."""
        if abs(decades) < EXACT:
            return "×1"
        if not math.isfinite(decades):
            return "×0" if decades == -math.inf else "–"
        return f"×{self.texts.number(10**decades, 2)}" if abs(decades) < 3 else f"×{self.texts.power(decades)}"

    def so_far(self, stage: Stage, frame: Frame) -> str:
        """How far the gradient has fallen since the last hidden layer."""
        hidden = frame.structure.hidden
        if not hidden or stage.entry >= hidden[-1]:
            return ""
        decades = stage.delta - float(frame.log10_delta[hidden[-1]])
        if not math.isfinite(decades):
            return ""
        text = self.tr("{decades} decades since the last hidden layer: {words}")
        return text.format(decades=self.texts.fixed(decades), words=self.texts.decades_in_words(decades))

    def subtitle(self, frame: Frame, mean_of: range | None, held: bool) -> str:
        """Which step, and whether it is held while the run goes on."""
        text = self.tr("{when}, held · RMS of the gradient") if held else self.tr("{when} · RMS of the gradient")
        return text.format(when=self.texts.steps(frame.step, mean_of))

    def twin(self, stage: Stage, frame: Frame, mean_of: range | None) -> str:
        """The stage in one line."""
        told = ", ".join(f"{formula} {number}" for formula, number in self.cells(stage, frame))
        ending = self.so_far(stage, frame)
        start = f"{self.texts.sentence_of(frame.step, mean_of)}, {self.place(stage, frame)}"
        return f"{start}: {told}{f'; {ending}' if ending else ''}."


def kind_of(name: str) -> type[Layer]:
    """What a kind of layer says of itself; the output says what any layer does."""
    return layer_kinds().get(name, Layer)

"""What the neuron microscope says: one neuron's numbers, however small, as text."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from app.texts import Texts
from app.texts.numbers import MINUS
from core.numerics.scaled import LOG10_2
from core.probes.neuron import NeuronView

Line = tuple[str, str]  # a formula and its number
PLAIN = 290.0  # decades up to which a number is a float


class NeuronWords(QObject):
    """Writes numbers that are a float times a power of two."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts

    def number(self, value: float, exponent: int = 0, digits: int = 3) -> str:
        """value times 2**exponent, which may lie beyond the range of a float."""
        if value == 0 or not math.isfinite(value):
            return self.texts.number(value, digits)
        decades = math.log10(abs(value)) + exponent * LOG10_2
        if abs(decades) < PLAIN:
            return self.texts.number(math.ldexp(value, exponent), digits)
        return (MINUS if value < 0 else "") + self.texts.power(decades)

    def columns(self) -> tuple[str, ...]:
        """The heads of the columns of the inputs."""
        return (self.tr("input"), "x", "w", "x·w", "∂L/∂w = δ·x", "w·δ")

    def row(self, view: NeuronView, i: int) -> tuple[str, ...]:
        """One input in figures, in the order of the columns."""
        return (
            str(i + 1),
            self.number(float(view.inputs[i])),
            self.number(float(view.weights[i])),
            self.number(float(view.inputs[i] * view.weights[i])),
            self.number(float(view.gradient[i]), view.exponent),
            self.number(float(view.handed_back[i]), view.exponent),
        )

    def more(self, count: int, total: float) -> tuple[str, str]:
        """What is not shown: how many inputs, and what they add up to."""
        return self.tr("… {count} more").format(count=count), self.number(total)

    def forward(self, view: NeuronView, name: str) -> list[Line]:
        """From the inputs to the output."""
        total = float(view.inputs @ view.weights)
        lines = [("Σ x·w", self.number(total, digits=4)), ("+ b", self.number(view.bias, digits=4))]
        lines.append(("= h", self.number(view.pre, digits=4)))
        if len(view.sums) > 1:
            piece = self.tr("piece {piece} of {pieces}, the largest").format(
                piece=view.piece + 1, pieces=len(view.sums)
            )
            return [*lines, ("y = max h", self.number(view.output, digits=4)), (piece, "")]
        return [*lines, (f"y = φ(h), {name}", self.number(view.output, digits=4))]

    def backward(self, view: NeuronView) -> list[Line]:
        """The chain rule, from the output back."""
        lines = [(self.tr("∂L/∂y arrives"), self.number(view.arriving, view.arriving_exponent))]
        slope = self.tr("× 1 (it won)") if len(view.sums) > 1 else "× φ'(h)"
        lines.append((slope, self.number(view.slope)))
        lines.append(("= δ = ∂L/∂h", self.number(view.delta, view.exponent)))
        total = float(view.batch_delta.sum())
        lines.append((self.tr("∂L/∂b, whole batch"), self.number(total, view.exponent)))
        norm = float(math.hypot(*view.batch_gradient)) if len(view.batch_gradient) else 0.0
        lines.append((self.tr("‖∂L/∂w‖, whole batch"), self.number(norm, view.exponent)))
        return lines

    def axis_forward(self) -> str:
        """The name of the way forward."""
        return self.tr("forward: inputs × weights + bias → φ")

    def axis_backward(self) -> str:
        """The name of the way back."""
        return self.tr("backward: the chain rule")

    def twin(self, view: NeuronView, place: str, unit: int, sample: int) -> str:
        """The whole picture in one line."""
        text = self.tr(
            "{place}, neuron {unit}, sample {sample}: {count} inputs × weights and bias make h = {pre}, y = {output}. "
            "Back: ∂L/∂y {arriving} × slope {slope} = δ {delta}."
        )
        return text.format(
            place=place,
            unit=unit + 1,
            sample=sample + 1,
            count=len(view.inputs),
            pre=self.number(view.pre),
            output=self.number(view.output),
            arriving=self.number(view.arriving, view.arriving_exponent),
            slope=self.number(view.slope),
            delta=self.number(view.delta, view.exponent),
        )

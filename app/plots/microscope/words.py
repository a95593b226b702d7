"""What the neuron microscope says: one neuron's numbers, however small, as text."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from app.plots.microscope.settings import BIAS, Term
from app.texts import Texts
from app.texts.numbers import MINUS
from core.numerics.scaled import LOG10_2
from core.probes.neuron import NeuronAnswer
from core.wording import filled, shortened

Line = tuple[str, str]  # a formula and its number
LONGEST = 24  # letters of the name of an input
PLAIN = 290.0  # decades up to which a number is a float


class NeuronWords(QObject):
    """Writes numbers that are a float times a power of two."""

    BIAS_LINE = "+ b"

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

    def row(self, answer: NeuronAnswer, i: int) -> tuple[str, ...]:
        """One input in figures, in the order of the columns."""
        return (
            self.input(answer, i),
            self.number(float(answer.inputs[i])),
            self.number(float(answer.weights[i])),
            self.number(float(answer.inputs[i] * answer.weights[i])),
            self.number(float(answer.gradient[i]), answer.exponent),
            self.number(float(answer.input_gradient[i]), answer.exponent),
        )

    def input(self, answer: NeuronAnswer, i: int) -> str:
        """An input by its name, or else by its number."""
        return shortened(answer.names[i], LONGEST) if answer.names else str(i + 1)

    def term(self, answer: NeuronAnswer, term: Term) -> str:
        """A number that can be typed, by its name."""
        if term == BIAS:
            return self.tr("bias b")
        name = self.tr("x of input {input}") if term.kind == "inputs" else self.tr("w of input {input}")
        return name.format(input=self.input(answer, term.input))

    def hint(self, term: Term) -> str:
        """How another number is put in the place of one."""
        name = {"inputs": "x", "weights": "w", "bias": "b"}[term.kind]
        return self.tr("click to type another {name}: what if?").format(name=name)

    def offer(self, answer: NeuronAnswer, term: Term) -> str:
        """The row of the menu that has a number typed."""
        return self.tr("What if {name} were …").format(name=self.term(answer, term))

    def back(self) -> str:
        """The row of the menu that ends it."""
        return self.tr("Back to the run")

    def chip(self) -> str:
        """A word for it, which ends it when pressed."""
        return self.tr("what if")

    def typed(self) -> str:
        """That what is seen is no longer the run."""
        return self.tr("what if: typed numbers, the run goes on without them")

    def more(self, count: int, total: float) -> tuple[str, str]:
        """What is not shown: how many inputs, and what they add up to."""
        return self.tr("… {count} more").format(count=count), self.number(total)

    def forward(self, answer: NeuronAnswer, name: str) -> list[Line]:
        """From the inputs to the output."""
        total = float(answer.inputs @ answer.weights)
        lines = [("Σ x·w", self.number(total, digits=4)), (self.BIAS_LINE, self.number(answer.bias, digits=4))]
        lines.append(("= h", self.number(answer.pre, digits=4)))
        if len(answer.sums) > 1:
            largest = int(answer.sums.argmax())
            beaten = self.tr("piece {piece} of {pieces}; {largest} is larger")
            won = self.tr("piece {piece} of {pieces}, the largest")
            said = (won if largest == answer.piece else beaten).format(
                piece=answer.piece + 1, pieces=len(answer.sums), largest=largest + 1
            )
            return [*lines, ("y = max h", self.number(answer.output, digits=4)), (said, "")]
        if answer.head:
            template = self.tr("y = {head}(h)") if answer.tied else self.tr("y = {head}(h), in the loss")
            applied = template.format(head=answer.head)
            return [*lines, (applied, self.number(answer.answer, digits=4))]
        return [*lines, (f"y = φ(h), {name}", self.number(answer.output, digits=4))]

    def backward(self, answer: NeuronAnswer, typed: bool = False) -> list[Line]:
        """The chain rule, from the output back; with `typed` numbers, of the sample alone."""
        arrives = self.tr("∂L/∂h arrives") if answer.head else self.tr("∂L/∂y arrives")
        lines = [(arrives, self.arrived(answer))]
        lines.append((self._slope(answer), self.number(answer.slope)))
        lines.append(("= δ = ∂L/∂h", self.number(answer.delta, answer.exponent)))
        if typed:
            return lines
        total = float(answer.batch_delta.sum())
        lines.append((self.tr("∂L/∂b, whole batch"), self.number(total, answer.exponent)))
        norm = float(math.hypot(*answer.batch_gradient)) if len(answer.batch_gradient) else 0.0
        lines.append((self.tr("‖∂L/∂w‖, whole batch"), self.number(norm, answer.exponent)))
        return lines

    def arrived(self, answer: NeuronAnswer) -> str:
        """What comes from behind; a question mark where a slope of zero hides it."""
        return self.number(answer.arriving, answer.arriving_exponent) if math.isfinite(answer.arriving) else "?"

    def _slope(self, answer: NeuronAnswer) -> str:
        """What is multiplied on the way back, where that is not simply 1."""
        if answer.head:
            tied, fused = self.tr("× 1 ({head} ties all answers)"), self.tr("× 1 (in the loss)")
            return (tied if answer.tied else fused).format(head=answer.head)
        if len(answer.sums) > 1:
            return self.tr("× 1 (it won)") if answer.slope else self.tr("× 0 (another won)")
        return "× φ'(h)"

    def axis_forward(self) -> str:
        """The name of the way forward."""
        return self.tr("forward: inputs × weights + bias → φ")

    def axis_backward(self) -> str:
        """The name of the way back."""
        return self.tr("backward: the chain rule")

    def twin(self, answer: NeuronAnswer, place: str, unit: int, sample: int) -> str:
        """The whole picture in one line."""
        text = self.tr(
            "{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make "
            "h = {pre}, y = {output}. "
            "Back: ∂L/∂y {arriving} × slope {slope} = δ {delta}."
        )
        if answer.head:
            text = self.tr(
                "{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make "
                "h = {pre}; "
                "in the loss, {head}(h) = {output}. Back: ∂L/∂h = δ {delta}."
            )
        if answer.tied:
            text = self.tr(
                "{place}, neuron {unit}, sample {sample}: {count} {count?input|inputs} × weights and bias make "
                "h = {pre}, "
                "{head}(h) = {output} with all answers. Back: ∂L/∂h = δ {delta}."
            )
        return filled(
            text,
            place=place,
            unit=unit + 1,
            sample=sample + 1,
            count=len(answer.inputs),
            pre=self.number(answer.pre),
            output=self.number(answer.answer if answer.head else answer.output),
            head=answer.head,
            arriving=self.arrived(answer),
            slope=self.number(answer.slope),
            delta=self.number(answer.delta, answer.exponent),
        )

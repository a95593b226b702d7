"""What can be chosen under the microscope."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, field
from msgspec.structs import replace

from app.plots.settings import Number, Settings
from core.probes.what_if import WhatIf

MOST = 1e100  # as large as a typed number may be: its square is a number still
Typed = Annotated[float, Meta(ge=-MOST, le=MOST)]
PLACE = ("entry", "unit", "sample")
Kind = Literal["inputs", "weights", "bias"]


class Term(NamedTuple):
    """A number of a neuron that can be another: x or w of an input, or its bias."""

    kind: Kind
    input: int = 0


BIAS = Term("bias")
X: Kind = "inputs"
W: Kind = "weights"


class NeuronSettings(Settings, frozen=True):
    """A neuron, by its entry (the output comes last) and unit, a sample of the batch, and what if it had other numbers.

    Those are of inputs and weights by their position, from 0.
    """

    entry: Number = 0
    unit: Number = 0
    sample: Number = 0
    inputs: dict[Number, Typed] = field(default_factory=dict)
    weights: dict[Number, Typed] = field(default_factory=dict)
    bias: Typed | None = None

    @property
    def what_if(self) -> WhatIf | None:
        """The typed numbers; None where all are the run's."""
        there = self.inputs or self.weights or self.bias is not None
        return WhatIf(self.inputs, self.weights, self.bias) if there else None

    def having(self, **changed: Any) -> NeuronSettings:
        """Some of them others; what was typed for one neuron and sample is not for another."""
        moved = any(changed.get(name, getattr(self, name)) != getattr(self, name) for name in PLACE)
        if changed.get("entry", self.entry) != self.entry:
            changed = {"unit": 0} | changed
        return replace(self.of_the_run() if moved else self, **changed)

    def typed(self, term: Term) -> float | None:
        """What was typed there."""
        return self.bias if term == BIAS else getattr(self, term.kind).get(term.input)

    def with_typed(self, term: Term, value: float | None) -> NeuronSettings:
        """A number in the place of the run's; None gives the run's back."""
        if term == BIAS:
            return replace(self, bias=value)
        others = {position: each for position, each in getattr(self, term.kind).items() if position != term.input}
        return replace(self, **{term.kind: others if value is None else others | {term.input: value}})

    def of_the_run(self) -> NeuronSettings:
        """Nothing typed."""
        return replace(self, inputs={}, weights={}, bias=None)

    def lasting(self) -> NeuronSettings:
        return self.of_the_run()

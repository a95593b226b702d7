"""One neuron and one sample, forwards and backwards, with the real numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from core.components.activations import Activation, Linear, Softmax
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace


@dataclass(frozen=True, eq=False)
class NeuronAnswer:
    """y = phi(x w + b) and the chain rule back, in float64; what is divided by a power of two says so.

    All derivatives of one kind share an exponent: the number is the array's times 2**exponent, which may lie far
    beyond the range of a float.
    """

    inputs: Floats  # x (inputs,), of the sample
    weights: Floats  # w (inputs,); of maxout those of the piece that won
    bias: float  # of that piece; 0 without one
    pre: float  # h
    output: float  # y
    slope: float  # phi'(h); of maxout 1, for the piece that won
    arriving: float  # dL/dy of the sample, times 2**-arriving_exponent
    arriving_exponent: int
    delta: float  # dL/dh of the sample, times 2**-exponent
    batch_delta: Floats  # the same for each sample of the batch, (batch,): their sum is dL/db
    batch_gradient: Floats  # dL/dw summed over the batch, (inputs,)
    exponent: int
    sums: Floats  # h of each piece, (pieces,); one for a dense layer
    piece: int  # the piece that won
    head: str = ""  # of the output: what the loss or a softmax makes of its logits, "" where each has its own answer
    answer: float = math.nan  # and what that gives here
    tied: bool = False  # whether a softmax before the loss makes all answers depend on all logits
    names: tuple[str, ...] = ()  # of the inputs, where they are features that have one

    @property
    def gradient(self) -> Floats:
        """What the sample adds to dL/dw, (inputs,), times 2**-exponent."""
        return np.asarray(self.delta * self.inputs)

    @property
    def input_gradient(self) -> Floats:
        """What the neuron adds to dL/dx of the sample, (inputs,), times 2**-exponent."""
        return np.asarray(self.delta * self.weights)


@dataclass(frozen=True)
class Neuron(Probe):
    """What one neuron of a hidden layer or the output does with one sample of the batch."""

    entry: int  # position in the stack; the output comes last
    unit: int
    sample: int = 0

    def answer(self, trace: Trace) -> NeuronAnswer | None:
        if self.entry not in trace:
            return None
        entry = trace.entry(self.entry)
        weights = entry.weights
        if weights is None or not (0 <= self.unit < entry.units and 0 <= self.sample < trace.batch):
            return None
        x = entry.input.astype(float)  # (batch, inputs)
        w, b = weights.w[..., self.unit].astype(float), weights.b[:, self.unit].astype(float)  # (pieces, inputs)
        sums = x @ w.T + b  # (batch, pieces)
        won = np.argmax(sums, axis=1)  # the first on a tie, as in the backward pass
        piece = int(won[self.sample])
        delta = entry.delta[:, self.unit].astype(float)
        mine, here = delta * (won == piece), (self.sample, self.unit)
        head = trace.experiment.head if self.entry == len(trace) - 1 else None
        name = head.name if head is not None else ""
        said = head.answers(entry.signal[[self.sample]].astype(float))[0, self.unit] if head and name else math.nan
        seen = NeuronAnswer(
            inputs=x[self.sample],
            weights=w[piece],
            bias=float(b[piece]),
            pre=float(entry.pre[here]),
            output=float(entry.signal[here]),
            slope=float(entry.slope[here]) if entry.layer.activation is not None else 1.0,
            arriving=float(entry.incoming[here]),
            arriving_exponent=entry.incoming_exponent,
            delta=float(delta[self.sample]),
            batch_delta=mine,
            batch_gradient=mine @ x,
            exponent=entry.exponent,
            sums=sums[self.sample],
            piece=piece,
            head=name,
            answer=float(said),
            names=trace.excerpt.inputs if self.entry == 0 else (),
            tied=head is not None and isinstance(head.activation, Softmax),
        )
        if head is not None and isinstance(head.activation, Activation) and not isinstance(head.activation, Linear):
            return _bent(seen, head.activation)
        return seen


def _bent(seen: NeuronAnswer, activation: Activation) -> NeuronAnswer:
    """The same of an output with an activation of its own: its layer makes the sums only."""
    with quiet():
        slope = activation.exact_slope(np.array([[seen.pre]]))
        mantissas, exponents = slope.parted()
        arriving, power = float(seen.delta / mantissas[0, 0]), int(exponents[0, 0])
    if not math.isfinite(arriving):  # where the slope is zero nothing tells what has arrived
        arriving, power = math.nan, 0
    return replace(
        seen,
        output=seen.answer,
        slope=float(slope.plain()[0, 0]),
        arriving=arriving,
        arriving_exponent=seen.exponent - power,
        head="",
    )

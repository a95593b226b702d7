"""What if: one neuron with other inputs, weights or bias than the run has, which is left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.components.activations import Activation
from core.components.head import Head
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.probes.neuron import NeuronAnswer, bent


@dataclass(frozen=True)
class WhatIf:
    """Numbers in the place of a neuron's own: of inputs and weights by their position, of its bias."""

    inputs: Mapping[int, float] = field(default_factory=dict)
    weights: Mapping[int, float] = field(default_factory=dict)
    bias: float | None = None

    def of(self, seen: NeuronAnswer, activation: Activation | None, head: Head | None) -> NeuronAnswer:
        """The neuron with these numbers, forwards and back.

        The other neurons stay as they are: what arrives at a hidden one is what arrived in the run; of an output the
        loss is asked anew. Of maxout they are those of the piece that won, even where another one wins now.
        activation: of its layer, None of maxout; head: of the output alone.
        """
        with quiet():
            return self._of(seen, activation, head)

    def _of(self, seen: NeuronAnswer, activation: Activation | None, head: Head | None) -> NeuronAnswer:
        x, w = replaced(seen.inputs, self.inputs), replaced(seen.weights, self.weights)
        bias = seen.bias if self.bias is None else self.bias
        sums = seen.piece_weights @ x + seen.piece_biases
        sums[seen.piece] = pre = float(x @ w + bias)
        unknown = np.full_like(w, np.nan)  # of the other samples
        now = replace(seen, inputs=x, weights=w, bias=bias, pre=pre, sums=sums, batch_gradient=unknown)
        if head is not None:
            return _judged(now, head)
        if activation is None:
            output, slope = float(sums.max()), float(sums.argmax() == seen.piece)
        else:
            output, slope = bend(activation, pre)
        delta = seen.arriving * slope
        return replace(now, output=output, slope=slope, delta=delta, exponent=seen.arriving_exponent)


def bend(activation: Activation, pre: float) -> tuple[float, float]:
    """phi and phi' at one sum."""
    z = np.array([[pre]])
    y, slope = np.empty_like(z), np.empty_like(z)
    activation.value(z, y)
    activation.slope(z, y, slope)
    return float(y[0, 0]), float(slope[0, 0])


def replaced(values: Floats, others: Mapping[int, float]) -> Floats:
    """A copy with some values in the place of others; those beyond its end are none of its own."""
    copy = values.copy()
    for position, value in others.items():
        if position < len(copy):
            copy[position] = value
    return copy


def _judged(now: NeuronAnswer, head: Head) -> NeuronAnswer:
    """An output whose sum is another: the loss of the sample, with the answers of the others as they are."""
    z = replaced(now.logits, {now.unit: now.pre})[np.newaxis]
    dz = np.empty_like(z)
    exponent = head.evaluate(z, now.target[np.newaxis], dz).exponent
    delta = float(dz[0, now.unit]) / len(now.batch_delta)
    answer = float(head.answers(z)[0, now.unit])
    told = replace(
        now,
        output=now.pre,
        answer=answer,
        slope=1.0,
        arriving=delta,
        arriving_exponent=exponent,
        delta=delta,
        exponent=exponent,
    )
    return bent(told, head)

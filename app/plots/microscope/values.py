"""The numbers of one neuron, forwards and back, as they stand under the microscope."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from app.plots.values.value import Value, Values
from core.probes.neuron import NeuronAnswer

if TYPE_CHECKING:
    from app.plots.microscope.plot import Microscope

FARTHEST = 1000  # powers of two, beyond which a float holds no number


def _read(read: Callable[[NeuronAnswer], float], plot: Microscope) -> float:
    """Of the neuron that is shown, with what was typed."""
    return read(plot.seen[1]) if plot.seen is not None else math.nan


def _sum(seen: NeuronAnswer) -> float:
    return float(seen.inputs @ seen.weights)


def _answer(seen: NeuronAnswer) -> float:
    return seen.answer if seen.head else seen.output


def _arriving(seen: NeuronAnswer) -> float:
    return _whole(seen.arriving, seen.arriving_exponent)


def _delta(seen: NeuronAnswer) -> float:
    return _whole(seen.delta, seen.exponent)


def _whole(value: float, exponent: int) -> float:
    """The number itself; NaN where no float can hold it."""
    return math.ldexp(value, exponent) if abs(exponent) < FARTHEST else math.nan


VALUES: Values = {
    "weighted_sum": Value(partial(_read, _sum), "Σ x·w, without the bias"),
    "z": Value(partial(_read, attrgetter("pre")), "x·w + b, before the activation"),
    "answer": Value(partial(_read, _answer), "what the neuron says: z after its activation, or after the head"),
    "arriving": Value(partial(_read, _arriving), "∂L/∂y that arrives from behind"),
    "slope": Value(partial(_read, attrgetter("slope")), "φ'(z), what is multiplied on the way back"),
    "delta": Value(partial(_read, _delta), "δ = ∂L/∂z of this sample"),
}

"""Mean-field arithmetic that kinds of layer share: a signal known by its moments, and factors of the gradient.

Science.md, section 4. Forward, a signal is known by the mean of its squares, its mean, and what two samples have in
common; backward, mean squares of the gradient are multiplied, factor by factor.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from core.components.activations import Activation, Linear
from core.components.component import key
from core.components.expectations import moments, product
from core.components.initializers import Initializer, Lsuv, Orthogonal

THEORY_FROM_UNITS = 32  # units of a hidden layer, from which sums are Gaussian enough
HUGE = 1e20  # the largest square for which a double integral is worth its time


class NotValid(ValueError):
    """Why there is no prediction: one sentence."""


class Signal(NamedTuple):
    """What enters a slot, per unit."""

    square: float  # mean of squares
    mean: float
    product: float  # of the same unit in two samples, on average; NaN where it is not known
    gaussian: bool = False  # whether it is a Gaussian of mean 0 over the units


class Effect(NamedTuple):
    """What a slot does to the mean square of the gradient, and to deviations of the signal from what is expected."""

    slope: float = 1.0  # from dL/dy to delta
    weight: float = 1.0  # from delta to dL/dx
    shortcut: float = 0.0  # from delta to dL/d(second input)
    scatter: float = 0.0  # relative variance that the slope adds in a network of finite width
    weight_scatter: float = 0.0  # and that the weights add
    response: float = 0.0  # d ln(gradient) / d ln(square of what enters)
    transfer: float = 1.0  # d ln(square of what leaves) / d ln(square of what enters)
    noise: float = 0.0  # relative variance of the square of what leaves


class Arrival(NamedTuple):
    """What a slot meets; where it has no second input, `source` is what enters it."""

    slot: int
    signal: Signal
    inputs: int
    units: int
    source: Signal  # what its second input brings
    source_units: int
    bypasses_weights: bool  # whether neurons stand between the two inputs


def weighted(arrival: Arrival, initializer: Initializer, bias: float, fitted: float) -> tuple[Signal, Effect]:
    """A sum of many, with the biases' variance; `fitted` is what LSUV brings the variance of the sums to."""
    slot, x, inputs, units = arrival[:4]
    variance = _variance(initializer, x, inputs, units, slot, fitted)
    q = variance * inputs * x.square + bias
    scatter = 0.0 if isinstance(initializer, Orthogonal | Lsuv) else 2 / inputs
    share = variance * inputs * x.square / q if q else 1.0
    sums = Signal(q, 0.0, variance * inputs * x.product + bias, gaussian=True)
    return sums, Effect(weight=variance * units, weight_scatter=scatter, transfer=share)


def _variance(initializer: Initializer, x: Signal, inputs: int, units: int, slot: int, fitted: float) -> float:
    """Of a weight."""
    if units < THEORY_FROM_UNITS:
        raise NotValid(f"slot {slot} has {units} units; sums are Gaussian from about {THEORY_FROM_UNITS} units on")
    variance = initializer.variance(inputs, units)
    if isinstance(initializer, Lsuv) and x.square > 0:
        variance = fitted / (inputs * x.square)
    if not variance:
        raise NotValid(f"the weights of slot {slot} are no random numbers ({key(initializer)})")
    return variance


def activated(sums: Signal, activation: Activation, effect: Effect, arrival: Arrival) -> tuple[Signal, Effect]:
    """Sums, which have had that effect, through an activation."""
    units, slot = arrival.units, arrival.slot
    if isinstance(activation, Linear):
        return sums, effect._replace(noise=effect.weight_scatter and 2 / units)
    if not sums.gaussian:
        raise NotValid(f"what the activation in slot {slot} bends is no Gaussian: put a dense layer before it")
    of = moments(activation, sums.square)
    known = math.isfinite(sums.product) and sums.square < HUGE
    shared = product(activation, sums.square, sums.product) if known else math.nan
    return Signal(of.square, of.mean, shared), effect._replace(
        slope=of.slope,
        scatter=3 * (of.slope_kurtosis - 1) / units,
        response=effect.transfer * of.slope_growth,
        transfer=effect.transfer * of.growth,
        noise=(of.kurtosis - 1) / units,
    )


def normalized(x: Signal, taken: float, epsilon: float, mean: float = 0.0) -> tuple[Signal, Effect]:
    """Squares from which that much is taken, brought to the size 1; `mean`: of the signal, where that is left in."""
    spread = max(x.square - taken, 0.0)
    divisor = spread + epsilon
    signal = Signal(spread / divisor, mean / math.sqrt(divisor), (x.product - taken) / divisor, x.gaussian)
    return signal, Effect(weight=1 / divisor, response=-spread / divisor, transfer=epsilon / divisor)

"""Mean-field theory: how delta should fall or grow through the layers, told from the initialization alone.

Science.md, section 4. Forward, a signal is known by the mean of its squares, its mean, and what two samples have in
common; backward, mean squares of the gradient are multiplied, factor by factor. What the theory cannot say it refuses
(`NotValid`), with a sentence for people. Sources: Poole et al. 2016; Schoenholz et al. 2017; Hanin 2018 (the band);
Yang et al. 2019 (batch normalization); Tseran & Montúfar 2023 (maxout).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from core.components.activations import Activation, Linear
from core.components.component import key
from core.components.initializers import Initializer, Lsuv, Orthogonal, XavierNormal, Zeros
from core.components.preprocessing import Standardize, Whiten
from core.diagnosis.expectations import largest_of, moments, product
from core.diagnosis.limits import THEORY_FROM_UNITS
from core.experiment import Experiment, widths
from core.layers import HIDDEN, ActivationLayer, BatchNorm, Dense, Dropout, Layer, LayerNorm, Maxout, RmsNorm, Skip
from core.network.skip_sources import forks
from core.numerics import Floats

HUGE = 1e20  # the largest square for which a double integral is worth its time


class NotValid(ValueError):
    """Why there is no prediction: one sentence."""


class Prediction(NamedTuple):
    """log10 of the RMS of delta of each hidden layer over the last hidden layer's, (hidden,), at initialization."""

    log10_delta: Floats  # of the median network
    band: Floats  # one standard deviation to either side, in decades


def predict(experiment: Experiment, second_moment: float) -> Prediction:
    """The prediction for preprocessed inputs whose squares have that mean; NotValid says why there is none."""
    if not 0 <= second_moment < math.inf:
        raise ValueError("the second moment is the mean of squares: a finite number, at least 0")
    layers, hidden = experiment.layers, [i for i, each in enumerate(experiment.layers) if key(each) in HIDDEN]
    if isinstance(experiment.output.initializer, Zeros):
        raise NotValid("the output layer starts at zero, so that no gradient reaches the layers before it")
    effects = _forward(experiment, second_moment)
    log_square, scatter = _backward(layers, effects, hidden)
    if not hidden:
        return Prediction(np.zeros(0), np.zeros(0))
    if not math.isfinite(log_square[-1]):
        raise NotValid(f"no gradient reaches slot {hidden[-1]}, to which the others are compared")
    scatter = np.maximum(scatter - scatter[-1], 0)
    decades = (log_square - log_square[-1] - scatter / 2) / 2 / math.log(10)  # of the median, not the mean
    return Prediction(decades, np.sqrt(scatter + _wandering(effects, hidden)) / 2 / math.log(10))


class _Signal(NamedTuple):
    """What enters a slot, per unit."""

    square: float  # mean of squares
    mean: float
    product: float  # of the same unit in two samples, on average; NaN where it is not known
    gaussian: bool = False  # whether it is a Gaussian of mean 0 over the units


class _Effect(NamedTuple):
    """What a slot does to the mean square of the gradient, and to deviations of the signal from what is expected."""

    slope: float = 1.0  # from dL/dy to delta
    weight: float = 1.0  # from delta to dL/dx
    shortcut: float = 0.0  # from delta to dL/d(second input)
    scatter: float = 0.0  # relative variance that the slope adds in a network of finite width
    weight_scatter: float = 0.0  # and that the weights add
    response: float = 0.0  # d ln(gradient) / d ln(square of what enters)
    transfer: float = 1.0  # d ln(square of what leaves) / d ln(square of what enters)
    noise: float = 0.0  # relative variance of the square of what leaves


def _forward(experiment: Experiment, second_moment: float) -> list[_Effect]:
    every, layers = widths(experiment), experiment.layers
    asked = any(isinstance(each, BatchNorm) for each in layers)  # nobody else asks what samples have in common
    centred = asked and isinstance(experiment.preprocessing, Standardize | Whiten)
    trail = [_Signal(second_moment, 0.0, 0.0 if centred else math.nan)]
    effects = []
    for i, layer in enumerate(layers):
        try:
            signal, effect = _passed(layer, i, every[: i + 2], trail, layers)
        except OverflowError as error:
            raise NotValid(f"the signal of slot {i} grows beyond all numbers") from error
        trail.append(signal)
        effects.append(effect)
    return effects


def _passed(
    layer: Layer, i: int, every: Sequence[int], trail: Sequence[_Signal], layers: Sequence[Layer]
) -> tuple[_Signal, _Effect]:
    x, (inputs, units) = trail[-1], every[-2:]
    match layer:
        case Dense():
            sums, effect = _summed(x, layer, i, inputs)
            return _bent(sums, layer.activation, units, effect, i)
        case Maxout():
            return _maximum(x, layer, i, inputs)
        case ActivationLayer():
            signal, effect = _bent(x, layer.activation, units, _Effect(), i)
            return signal, effect._replace(slope=1.0, weight=effect.slope)
        case BatchNorm() | LayerNorm() | RmsNorm():
            return _normalized(x, layer, i)
        case Dropout():
            kept = 1 - layer.rate
            return x._replace(square=x.square / kept, gaussian=x.gaussian and kept == 1), _Effect(
                weight=1 / kept, weight_scatter=3 * (1 / kept - 1) / units
            )
        case Skip():
            return _joined(x, trail[-1 - layer.span], layer, i, every, layers)
    raise NotValid(f"of the {key(layer)} in slot {i} the theory knows nothing")


def _summed(x: _Signal, layer: Dense, i: int, inputs: int) -> tuple[_Signal, _Effect]:
    """The pre-activation, a sum of many."""
    bias = 0.0 if not layer.bias or isinstance(layer.bias_initializer, Zeros) else None
    bias = layer.bias_initializer.variance(inputs, layer.units) if bias is None else bias
    if bias is None:
        raise NotValid(f"the biases of slot {i} are no random numbers ({key(layer.bias_initializer)})")
    fitted = max(1.0 - bias, 0.0) or 1.0
    variance = _variance(layer.initializer, x, inputs, layer.units, i, fitted)
    q = variance * inputs * x.square + bias
    scatter = 0.0 if isinstance(layer.initializer, Orthogonal | Lsuv) else 2 / inputs
    share = variance * inputs * x.square / q if q else 1.0
    sums = _Signal(q, 0.0, variance * inputs * x.product + bias, gaussian=True)
    return sums, _Effect(weight=variance * layer.units, weight_scatter=scatter, transfer=share)


def _variance(initializer: Initializer, x: _Signal, inputs: int, units: int, i: int, fitted: float) -> float:
    """Of a weight; `fitted` is what LSUV brings the variance of the sums to."""
    if units < THEORY_FROM_UNITS:
        raise NotValid(f"slot {i} has {units} units; sums are Gaussian from about {THEORY_FROM_UNITS} units on")
    variance = initializer.variance(inputs, units)
    if isinstance(initializer, Lsuv) and x.square > 0:
        variance = fitted / (inputs * x.square)
    if not variance:
        raise NotValid(f"the weights of slot {i} are no random numbers ({key(initializer)})")
    return variance


def _bent(sums: _Signal, activation: Activation, units: int, effect: _Effect, i: int) -> tuple[_Signal, _Effect]:
    if isinstance(activation, Linear):
        return sums, effect._replace(noise=effect.weight_scatter and 2 / units)
    if not sums.gaussian:
        raise NotValid(f"what the activation in slot {i} bends is no Gaussian: put a dense layer before it")
    of = moments(activation, sums.square)
    known = math.isfinite(sums.product) and sums.square < HUGE
    shared = product(activation, sums.square, sums.product) if known else math.nan
    return _Signal(of.square, of.mean, shared), effect._replace(
        slope=of.slope,
        scatter=3 * (of.slope_kurtosis - 1) / units,
        response=effect.transfer * of.slope_growth,
        transfer=effect.transfer * of.growth,
        noise=(of.kurtosis - 1) / units,
    )


def _maximum(x: _Signal, layer: Maxout, i: int, inputs: int) -> tuple[_Signal, _Effect]:
    mean, square, kurtosis = largest_of(layer.pieces)
    variance = _variance(layer.initializer, x, inputs, layer.units, i, 1 / (square - mean**2))
    q = variance * inputs * x.square
    return _Signal(q * square, math.sqrt(q) * mean, math.nan), _Effect(
        weight=variance * layer.units, weight_scatter=2 / inputs, noise=(kurtosis - 1) / layer.units
    )


def _normalized(x: _Signal, layer: BatchNorm | LayerNorm | RmsNorm, i: int) -> tuple[_Signal, _Effect]:
    taken = {BatchNorm: x.product, LayerNorm: x.mean**2, RmsNorm: 0.0}[type(layer)]  # out of the squares
    if math.isnan(taken):
        raise NotValid(f"how much the samples have in common before the batch norm in slot {i} is not known")
    if isinstance(layer, BatchNorm) and not x.gaussian:
        raise NotValid(f"the batch norm in slot {i} does not stand before an activation, and its units differ")
    spread = max(x.square - taken, 0.0)
    divisor = spread + layer.epsilon
    mean = x.mean / math.sqrt(divisor) if isinstance(layer, RmsNorm) else 0.0
    signal = _Signal(spread / divisor, mean, (x.product - taken) / divisor, x.gaussian)
    return signal, _Effect(weight=1 / divisor, response=-spread / divisor, transfer=layer.epsilon / divisor)


def _joined(
    x: _Signal, source: _Signal, layer: Skip, i: int, every: Sequence[int], layers: Sequence[Layer]
) -> tuple[_Signal, _Effect]:
    if not any(isinstance(each, Dense | Maxout) for each in layers[i - layer.span : i]):
        raise NotValid(f"the skip in slot {i} leads around no weights, so that both its ways carry the same")
    inputs, units = every[i - layer.span], every[-1]
    back = 1.0
    if layer.projection:
        variance = XavierNormal().variance(inputs, units)
        factor, back = variance * inputs, variance * units
        source = _Signal(source.square * factor, 0.0, source.product * factor, gaussian=True)
    common = 2 * layer.scale * x.mean * source.mean  # all else is independent
    squares = source.square + layer.scale**2 * x.square + common
    shared = source.product + layer.scale**2 * x.product + common
    signal = _Signal(squares, source.mean + layer.scale * x.mean, shared, x.gaussian and source.gaussian)
    return signal, _Effect(weight=layer.scale**2, shortcut=back)


def _backward(layers: Sequence[Layer], effects: Sequence[_Effect], hidden: Sequence[int]) -> tuple[Floats, Floats]:
    """ln of the mean square of delta, and the relative variance that has gathered, of each hidden layer."""
    sources = forks(layers)
    deltas: list[tuple[float, float]] = [(0.0, 0.0)] * len(layers)
    way = 0.0, 0.0
    for i in reversed(range(len(layers))):
        effect = effects[i]
        for taker in sources.get(i, ()):
            log_square, scatter = deltas[taker]
            way = _sum(way, (log_square + _log(effects[taker].shortcut), scatter))
        deltas[i] = way[0] + _log(effect.slope), way[1] + effect.scatter
        way = deltas[i][0] + _log(effect.weight), deltas[i][1] + effect.weight_scatter
    found = np.array([deltas[i] for i in hidden]).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _sum(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Two gradients that are independent but for the way behind the fork, whose scatter they share."""
    total, common = float(np.logaddexp(one[0], other[0])), min(one[1], other[1])
    if total == -math.inf:
        return total, common
    return total, common + sum(math.exp(2 * (log_square - total)) * (of - common) for log_square, of in (one, other))


def _log(factor: float) -> float:
    return math.log(factor) if factor > 0 else -math.inf


def _wandering(effects: Sequence[_Effect], hidden: Sequence[int]) -> Floats:
    """The relative variance of each hidden layer's mean square that comes from signals which are not as expected."""
    entering = [0.0]
    for effect in effects:
        entering.append(effect.transfer**2 * entering[-1] + effect.noise)
    variances, reach, gathered = {}, 0.0, 0.0
    for i in reversed(range(hidden[-1])):
        gathered += effects[i].noise * reach**2
        reach = effects[i].response + effects[i].transfer * reach
        variances[i] = reach**2 * entering[i] + gathered
    return np.array([variances.get(i, 0.0) for i in hidden])

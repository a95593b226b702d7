"""Mean-field theory: how delta should fall or grow through the layers, told from the initialization alone.

Science.md, section 4. What each layer does to signal and gradient, it says itself (core/layers/mean_field.py). What
the theory cannot say it refuses (`NotValid`), with a sentence for people. Sources: Poole et al. 2016; Schoenholz et
al. 2017; Hanin 2018 (the band); Yang et al. 2019 (batch normalization); Tseran & Montúfar 2023 (maxout).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from core.components.initializers import Zeros
from core.components.preprocessing import Standardize, Whiten
from core.experiment import Experiment, widths
from core.layers import Layer, NotValid, hidden_slots
from core.layers.mean_field import Arrival, Effect, Signal
from core.network.skip_sources import skip_takers
from core.numerics import Floats

__all__ = ["NotValid", "Prediction", "predict"]


class Prediction(NamedTuple):
    """log10 of the RMS of delta of each hidden layer over the last hidden layer's, (hidden,), at initialization."""

    log10_delta: Floats  # of the median network
    band: Floats  # one standard deviation to either side, in decades


def predict(experiment: Experiment, second_moment: float) -> Prediction:
    """The prediction for preprocessed inputs whose squares have that mean; NotValid says why there is none."""
    if not 0 <= second_moment < math.inf:
        raise ValueError("the second moment is the mean of squares: a finite number, at least 0")
    layers, hidden = experiment.layers, hidden_slots(experiment.layers)
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


def _forward(experiment: Experiment, second_moment: float) -> list[Effect]:
    layers = experiment.layers
    asked = any(each.couples_samples for each in layers)  # nobody else asks what samples have in common
    centred = asked and isinstance(experiment.preprocessing, Standardize | Whiten)
    trail = [Signal(second_moment, 0.0, 0.0 if centred else math.nan)]
    effects, every = [], widths(experiment)
    for i, layer in enumerate(layers):
        source = i - layer.looks_back()
        between = any(each.neural for each in layers[source:i])
        arrival = Arrival(i, trail[i], every[i], every[i + 1], trail[source], every[source], between)
        try:
            signal, effect = layer.mean_field(arrival)
        except OverflowError as error:
            raise NotValid(f"the signal of slot {i} grows beyond all numbers") from error
        trail.append(signal)
        effects.append(effect)
    return effects


def _backward(layers: Sequence[Layer], effects: Sequence[Effect], hidden: Sequence[int]) -> tuple[Floats, Floats]:
    """ln of the mean square of delta, and the relative variance that has gathered, of each hidden layer."""
    takers = skip_takers(layers)
    deltas: list[tuple[float, float]] = [(0.0, 0.0)] * len(layers)
    arriving = 0.0, 0.0
    for i in reversed(range(len(layers))):
        effect = effects[i]
        for taker in takers.get(i, ()):
            log_square, scatter = deltas[taker]
            arriving = _sum(arriving, (log_square + _log(effects[taker].shortcut), scatter))
        deltas[i] = arriving[0] + _log(effect.slope), arriving[1] + effect.scatter
        arriving = deltas[i][0] + _log(effect.weight), deltas[i][1] + effect.weight_scatter
    found = np.array([deltas[i] for i in hidden]).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _sum(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Two gradients that are independent but for what lies behind both, whose scatter they share."""
    total, common = float(np.logaddexp(one[0], other[0])), min(one[1], other[1])
    if total == -math.inf:
        return total, common
    return total, common + sum(math.exp(2 * (log_square - total)) * (of - common) for log_square, of in (one, other))


def _log(factor: float) -> float:
    return math.log(factor) if factor > 0 else -math.inf


def _wandering(effects: Sequence[Effect], hidden: Sequence[int]) -> Floats:
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

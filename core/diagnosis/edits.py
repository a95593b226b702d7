"""Edits that remedies consist of: pure functions from experiment to experiment, as a hand would make them."""

from __future__ import annotations

from functools import cache

import numpy as np
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.activations import LeakyRelu, Linear, Relu, Tanh
from core.components.initializers import Constant, HeNormal, Initializer, XavierNormal, Zeros
from core.components.losses import MeanSquaredError
from core.components.optimizers import FASTEST
from core.components.target_scaling import StandardizedTarget
from core.experiment import Experiment
from core.layers import Dense, Layer, LayerNorm, hidden_slots

GENTLE_SKIP = 0.2  # of a skip: a stack of any depth then explodes by little
FAINT = 0.1  # of the variance: far below the 1 of Xavier
NODES = 16  # of a layer that had too few


def with_he(experiment: Experiment) -> Experiment:
    """Every hidden layer from He normal."""
    return experiment.with_initializer(hidden_slots(experiment.layers), HeNormal())


def with_xavier(experiment: Experiment) -> Experiment:
    """Every hidden layer from Xavier normal."""
    return experiment.with_initializer(hidden_slots(experiment.layers), XavierNormal())


def with_fitting_weights(experiment: Experiment) -> Experiment:
    """Every hidden layer from He normal where it rectifies, else from Xavier normal."""
    layers = experiment.layers
    rectifying = [slot for slot in hidden_slots(layers) if isinstance(layers[slot].activation, Relu | LeakyRelu)]
    return with_xavier(experiment).with_initializer(rectifying, HeNormal())


def with_random_output(experiment: Experiment) -> Experiment:
    """The output from Xavier normal."""
    return replace(experiment, output=replace(experiment.output, initializer=XavierNormal()))


def with_plain_output(experiment: Experiment) -> Experiment:
    """A linear output, which the loss reads as logits where it can."""
    loss = experiment.loss if not hasattr(experiment.loss, "of") else replace(experiment.loss, of="logits")
    return replace(experiment, output=replace(experiment.output, activation=Linear()), loss=loss)


def with_output_per_class(experiment: Experiment) -> Experiment:
    """As many outputs as the loss asks for, and these linear."""
    found = with_plain_output(experiment)
    return replace(found, output=replace(found.output, units=None))


def with_squared_error(experiment: Experiment) -> Experiment:
    """A linear output under the loss of amounts."""
    return replace(with_plain_output(experiment), loss=MeanSquaredError())


def with_scaled_target(experiment: Experiment, classes: int) -> Experiment:
    """Amounts with mean 0 and deviation 1; so many classes, unless there are none, as they are."""
    return experiment if classes else replace(experiment, target=StandardizedTarget())


def rectified(experiment: Experiment) -> Experiment:
    """Every activation ReLU, every hidden layer from He normal."""
    return with_he(experiment.with_activation(range(len(experiment.layers)), Relu()))


def leaking(experiment: Experiment) -> Experiment:
    """Every activation a leaky ReLU."""
    return experiment.with_activation(range(len(experiment.layers)), LeakyRelu())


def bent(experiment: Experiment) -> Experiment:
    """Every activation tanh."""
    return experiment.with_activation(range(len(experiment.layers)), Tanh())


def without_bias_start(experiment: Experiment) -> Experiment:
    """Every bias from zero."""
    return experiment.with_setting(range(len(experiment.layers)), bias_initializer=Zeros())


def with_scaled_skips(experiment: Experiment) -> Experiment:
    """Every skip with a small share of the long way."""
    return experiment.with_setting(skips(experiment), scale=GENTLE_SKIP)


def with_layer_norm(experiment: Experiment) -> Experiment:
    """A layer normalization in place of every batch normalization."""
    return experiment.with_layers(LayerNorm() if each.couples_samples else each for each in experiment.layers)


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    """Another learning rate, as far as there is one, in as many digits as people write."""
    optimizer = replace(experiment.optimizer, learning_rate=min(float(f"{rate:.12g}"), FASTEST))
    return replace(experiment, optimizer=optimizer)


def with_a_layer(experiment: Experiment) -> Experiment:
    """One layer more, as it comes from the palette."""
    return experiment.with_inserted(len(experiment.layers), Dense())


def widened(experiment: Experiment) -> Experiment:
    """Layers of a single node with several."""
    single = (slot for slot, layer in enumerate(experiment.layers) if getattr(layer, "units", 0) == 1)
    return experiment.with_units(tuple(single), NODES)


def cut(experiment: Experiment, count: int) -> Experiment:
    """The first so many hidden layers, with what stands between them."""
    hidden = hidden_slots(experiment.layers)
    return experiment.with_layers(experiment.layers[: hidden[count]]) if count < len(hidden) else experiment


def skips(experiment: Experiment) -> tuple[int, ...]:
    """The slots that look back."""
    return tuple(slot for slot, layer in enumerate(experiment.layers) if layer.looks_back())


def healthy_depth(experiment: Experiment) -> int:
    """As many hidden layers as the narrowest has nodes, and at most half of those that there are."""
    return max(1, min(len(hidden_slots(experiment.layers)) // 2, narrowest(experiment)))


def biases_push(experiment: Experiment) -> bool:
    """Whether anywhere biases start about as large as sums are, or larger."""
    starts = {layer.bias_initializer for layer in experiment.layers if isinstance(layer, Dense) and layer.bias}
    return any(_size(start) >= 1 for start in starts)


def is_faint(experiment: Experiment) -> bool:
    """Whether every hidden layer starts from weights that let next to nothing through."""
    layers = [experiment.layers[slot] for slot in hidden_slots(experiment.layers)]
    return bool(layers) and all(_gain(layer) < FAINT for layer in layers)


def _gain(layer: Layer) -> float:
    """The variance of a sum over inputs as many as its units, each of size 1; 1 where that is no matter of chance."""
    units, initializer = getattr(layer, "units", 0), getattr(layer, "initializer", None)
    variance = initializer.variance(units, units) if initializer is not None else None
    return 1.0 if variance is None else variance * units


def has_zero_layer(experiment: Experiment) -> bool:
    """Whether a hidden layer starts without any weights."""
    starts = (getattr(experiment.layers[slot], "initializer", None) for slot in hidden_slots(experiment.layers))
    return any(start in (Zeros(), Constant(value=0.0)) for start in starts)


@cache
def _size(initializer: Initializer) -> float:
    """The RMS of some entries."""
    return float(np.sqrt(np.mean(initializer.sample((NODES,), NODES, NODES, default_rng(0)) ** 2)))


def narrowest(experiment: Experiment) -> int:
    """The nodes of the narrowest hidden layer; 0 without any."""
    return min((getattr(experiment.layers[slot], "units", 0) for slot in hidden_slots(experiment.layers)), default=0)


def bends(experiment: Experiment) -> bool:
    """Whether anything in the stack is more than a straight line."""
    return any(layer.piecewise or layer.activation not in (None, Linear()) for layer in experiment.layers)

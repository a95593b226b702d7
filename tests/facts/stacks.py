"""Stacks of equal blocks, and what the gradient makes of them on its way."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.losses import MeanSquaredError
from core.experiment import Experiment
from core.layers import AnyLayer
from core.network import Network
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.training.threads import use_threads
from tests.core.networks import frames_of

UNITS, BATCH = 500, 32
LOUD = 1e3  # targets so far away that the gradients of the samples point anywhere, as mean-field theory has it


def growth(block: tuple[AnyLayer, ...], times: int, settled: int = 0, networks: int = 4) -> float:
    """By how much a block multiplies the norm of delta on its way back: root mean square over blocks and networks.

    The first `settled` blocks, in which the signal still finds its size, do not count.
    """
    squares = [np.exp2(2 * gains(block * times, len(block), seed)[settled:]) for seed in range(networks)]
    return float(np.sqrt(np.mean(squares)))


def gains(layers: tuple[AnyLayer, ...], every: int, seed: int) -> Floats:
    """log2 of the norm of delta at the first layer of each block over the next block's, from the first block on."""
    experiment = Experiment(layers=layers, loss=MeanSquaredError(), precision="float64")
    use_threads(1)
    rng = default_rng(seed)
    network = Network(experiment, UNITS, UNITS, rng)
    passes = network.passes(BATCH)
    x, target = rng.standard_normal((2, BATCH, UNITS))
    with quiet():
        passes.evaluate(experiment.head, x, LOUD * target)
        network.backward(passes)
    return -np.diff(passes.log2_delta[:-1][::every])


def at_the_start(experiment: Experiment, seeds: int = 9) -> tuple[float, float]:
    """Medians over seeds: decades of delta, and dL/dW of the first over the last hidden layer, in the first frame."""
    frames = [frames_of(replace(experiment, seed=seed), 1)[0] for seed in range(seeds)]
    hidden = list(frames[0].structure.hidden)
    delta, gradient = (
        np.median([frame.row(name)[hidden][0] - frame.row(name)[hidden][-1] for frame in frames])
        for name in ("log10_delta", "log10_weight_gradient")
    )
    return float(delta), float(10**gradient)

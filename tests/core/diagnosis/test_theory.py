"""What mean-field theory predicts is what the engine measures, and what it cannot predict it refuses."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import AnyActivation, Linear, Relu, Selu, Sigmoid, Tanh
from core.components.initializers import (
    AnyInitializer,
    Constant,
    HeNormal,
    Identity,
    LecunNormal,
    Lsuv,
    Normal,
    Orthogonal,
    Zeros,
)
from core.components.preprocessing import NoPreprocessing
from core.diagnosis.theory import NotValid, Prediction, predict
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.numerics import Floats
from tests.core.networks import deep, frames_of

HE = Dense(activation=Relu(), initializer=HeNormal())
SUMS = Dense(activation=Linear(), initializer=HeNormal())
BENT = ActivationLayer(Relu())
STACKS: dict[str, tuple[AnyLayer, ...]] = {
    "sigmoid": (Dense(activation=Sigmoid()),) * 12,
    "tanh": (Dense(),) * 12,
    "tanh with biases": (Dense(bias_initializer=Normal(std=0.3)),) * 12,
    "tiny tanh": (Dense(initializer=Normal(std=0.01)),) * 10,
    "relu with xavier": (Dense(activation=Relu()),) * 12,
    "relu with he": (HE,) * 12,
    "large relu": (Dense(activation=Relu(), initializer=Normal(std=1)),) * 12,
    "selu": (Dense(activation=Selu(), initializer=LecunNormal()),) * 12,
    "rotations": (Dense(initializer=Orthogonal()),) * 12,
    "lsuv": (Dense(initializer=Lsuv()),) * 12,
    "a funnel": tuple(replace(HE, units=n) for n in (256, 64, 32, 128, 64)),
    "maxout": (Maxout(),) * 8,
    "maxout with lsuv": (Maxout(pieces=3, initializer=Lsuv()),) * 8,
    "batch norm": (SUMS, BatchNorm(), BENT) * 8,
    "batch norm late": (HE,) * 4 + (SUMS, BatchNorm(), BENT) * 3,
    "layer norm": (Dense(activation=Linear()), LayerNorm(), ActivationLayer(Tanh())) * 8,
    "layer norm behind": (HE, LayerNorm()) * 8,
    "rms norm behind": (HE, RmsNorm()) * 8,
    "dropout": (HE, Dropout(rate=0.3)) * 8,
    "residual": (SUMS, *(HE, SUMS, Skip(span=2)) * 6),
    "residual, scaled": (SUMS, *(HE, SUMS, Skip(span=2, scale=0.3)) * 6),
    "residual, normalized": (SUMS, *(BatchNorm(), BENT, SUMS, Skip(span=3)) * 6),
    "projections": (
        HE, replace(HE, units=96), replace(SUMS, units=96), Skip(span=2, projection=True), HE, SUMS, Skip(span=5,
        projection=True),
    ),
}  # fmt: skip


def measured(experiment: Experiment, seeds: int = 5) -> tuple[Floats, Floats]:
    """Median over seeds of log10 delta relative to the last hidden layer's, and its deviation."""
    frames = [frames_of(replace(experiment, seed=seed), 1)[0] for seed in range(seeds)]
    decades = np.array([frame.log10_delta[list(frame.structure.hidden)] for frame in frames])
    decades -= decades[:, -1:]
    return np.asarray(np.median(decades, axis=0)), decades.std(axis=0)


@pytest.mark.parametrize("name", STACKS)
def test_the_median_network_lies_in_the_band(name: str) -> None:
    experiment = deep(0).with_layers(STACKS[name])

    decades, band = predict(experiment, 1.0)

    median, deviation = measured(experiment)
    assert (np.abs(median - decades) <= band + 0.03).all()
    assert (deviation <= 1.5 * band + 0.03).all()
    assert decades[-1] == band[-1] == 0


def test_it_holds_where_floats_end() -> None:
    shrinking = predict(deep(400, Sigmoid()), 1.0)
    growing = predict(deep(150, Relu(), Normal(std=1)), 1.0)

    assert shrinking.log10_delta[0] == pytest.approx(399 * math.log10(0.2361), rel=0.02)
    median = 149 * (math.log(32) / 2 - 5 / 64 / 4) / math.log(10)  # kappa is 5
    assert growing.log10_delta[0] == pytest.approx(median, rel=1e-9)


def test_the_published_factors_come_out() -> None:
    def growth(*block: AnyLayer) -> float:
        wide = predict(deep(0).with_layers(block * 40), 1.0)
        return 10 ** float(wide.log10_delta[20] - wide.log10_delta[21])

    def layer(activation: AnyActivation, initializer: AnyInitializer) -> Dense:
        return Dense(units=4096, activation=activation, initializer=initializer)

    assert growth(layer(Relu(), HeNormal())) == pytest.approx(1, abs=1e-3)
    assert growth(layer(Selu(), LecunNormal())) == pytest.approx(math.sqrt(1.071575), abs=1e-3)
    normalized = growth(layer(Linear(), HeNormal()), BatchNorm(), BENT)
    assert normalized**2 == pytest.approx(math.pi / (math.pi - 1), abs=2e-3)


def test_where_the_signal_starts_matters_to_what_saturates() -> None:
    quiet, loud = (predict(deep(3, initializer=Normal(std=0.125)), square).log10_delta[0] for square in (0.01, 100))

    assert loud < quiet - 0.3


def test_few_layers_are_no_exception() -> None:
    assert [part.shape for part in predict(deep(0), 1.0)] == [(0,), (0,)]
    assert predict(deep(1), 1.0) == Prediction(np.array([0.0]), np.array([0.0]))


@pytest.mark.parametrize(
    ("layers", "reason"),
    [
        ((HE, Dense(initializer=Zeros())), "the weights of slot 1 are no random numbers"),
        ((HE, Dense(initializer=Constant())), "the weights of slot 1 are no random numbers"),
        ((Dense(initializer=Identity()), HE), "the weights of slot 0 are no random numbers"),
        ((Dense(initializer=Normal(std=0)), HE), "the weights of slot 0 are no random numbers"),
        ((HE, replace(HE, bias_initializer=Constant())), "the biases of slot 1 are no random numbers"),
        ((HE, replace(HE, units=31)), "slot 1 has 31 units"),
        ((HE, Maxout(units=8)), "slot 1 has 8 units"),
        ((HE, BENT, HE), "what the activation in slot 1 bends is no Gaussian"),
        ((HE, BatchNorm(), HE), "the batch norm in slot 1"),
        ((HE, Dropout(), Skip(span=1), HE), "the skip in slot 2 leads around no weights"),
        ((HE, HE, Skip(span=1, scale=0)), "no gradient reaches slot 1"),
        ((replace(HE, initializer=Normal(std=100)),) * 200, "grows beyond all numbers"),
    ],
)
def test_what_it_does_not_know_it_refuses_with_the_place(layers: tuple[AnyLayer, ...], reason: str) -> None:
    with pytest.raises(NotValid, match=reason):
        predict(deep(0).with_layers(layers), 1.0)


def test_other_settings_are_refused_too() -> None:
    with pytest.raises(NotValid, match="output layer starts at zero"):
        predict(deep(3, output=Output(initializer=Zeros())), 1.0)
    with pytest.raises(NotValid, match="have in common before the batch norm in slot 1 is not known"):
        predict(deep(0, preprocessing=NoPreprocessing()).with_layers((SUMS, BatchNorm(), BENT)), 1.0)
    with pytest.raises(ValueError, match="second moment"):
        predict(deep(3), math.nan)

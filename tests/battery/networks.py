"""The table: thirty well-set networks of all kinds, small enough to be trained, and for how many steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.components.activations import (
    Elu,
    Gelu,
    LeakyRelu,
    Linear,
    Relu,
    Selu,
    Sigmoid,
    Silu,
    Softmax,
    Softplus,
    Softsign,
    Tanh,
)
from core.components.clipping import GlobalNorm
from core.components.datasets import Blobs, Circles, Digits, Iris, MadeUp, Moons, Sine, Spirals, Wine, Xor
from core.components.initializers import HeNormal, HeUniform, LecunNormal, Orthogonal, XavierNormal, XavierUniform
from core.components.losses import (
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.components.optimizers import SGD, Adam, AdamW, Momentum, Nesterov, RMSProp
from core.components.preprocessing import MinMax
from core.components.schedules import Cosine
from core.components.target_scaling import MinMaxTarget
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, Skip

HE, XAVIER = HeNormal(), XavierNormal()


@dataclass(frozen=True)
class Network:
    """A network that learns, after how many steps at the latest."""

    experiment: Experiment
    steps: int = 400


def stack(depth: int, units: int, activation: Any, initializer: Any) -> tuple[Any, ...]:
    """Equal dense layers."""
    return (Dense(units=units, activation=activation, initializer=initializer),) * depth


def of(data: Any, layers: tuple[Any, ...], optimizer: Any, loss: Any = None, **more: Any) -> Experiment:
    """An experiment in batches of 32."""
    return Experiment(**{
        "data": data, "layers": layers, "optimizer": optimizer, "loss": loss or CrossEntropy(), "batch": 32, **more
    })  # fmt: skip


def probabilities(activation: Any, units: int | None = None) -> Output:
    """A head that says probabilities."""
    return Output(activation=activation, units=units, initializer=XavierUniform())


def residual(blocks: int, units: int) -> tuple[Any, ...]:
    """Normalized dense layers, each with a skip over it."""
    block = (LayerNorm(), Dense(units=units, activation=Relu(), initializer=HE), Skip(span=2))
    return (Dense(units=units, activation=Linear()), *block * blocks)


SQUARE, ABSOLUTE = MeanSquaredError(), MeanAbsoluteError()
BINARY, CHOICE = BinaryCrossEntropy(of="probabilities"), CrossEntropy(of="probabilities")
SPIRALS, MOONS, SINE = Spirals(samples=450), Moons(samples=400), Sine(samples=300)
NORMALIZED = (Dense(units=24, activation=Linear(), initializer=HE), BatchNorm(), ActivationLayer(Relu()))
DROPPED = (Dense(units=64, activation=Relu(), initializer=HE), Dropout(rate=0.2))
WIDE_AMOUNT, AMOUNT = MadeUp(features=40, classes=0), MadeUp(features=8, classes=0)

NETWORKS: dict[str, Network] = {
    # classes in the plane
    "spirals, relu, adam": Network(of(SPIRALS, stack(2, 32, Relu(), HE), Adam(learning_rate=0.01))),
    "spirals, tanh, sgd": Network(of(SPIRALS, stack(2, 32, Tanh(), XAVIER), SGD(learning_rate=0.3)), 1000),
    "spirals, deep relu, momentum": Network(of(SPIRALS, stack(6, 32, Relu(), HE), Momentum(learning_rate=0.02)), 600),
    "spirals, batch norm": Network(of(SPIRALS, NORMALIZED * 3, Adam(learning_rate=0.01))),
    "spirals, residual": Network(of(SPIRALS, residual(4, 24), Adam(learning_rate=0.005))),
    "spirals, gelu, adamw": Network(of(SPIRALS, stack(3, 32, Gelu(), HE), AdamW(learning_rate=0.01))),
    "moons, sigmoid head": Network(
        of(MOONS, stack(2, 16, Relu(), HE), Adam(learning_rate=0.01), BINARY, output=probabilities(Sigmoid(), 1))
    ),
    "moons, tanh, nesterov": Network(of(MOONS, stack(2, 16, Tanh(), XAVIER), Nesterov(learning_rate=0.05)), 600),
    "moons, hinge": Network(of(MOONS, stack(2, 16, Relu(), HE), Adam(learning_rate=0.01), Hinge())),
    "moons, squared error of classes": Network(of(MOONS, stack(2, 16, Elu(), HE), Adam(learning_rate=0.01), SQUARE)),
    "circles, relu": Network(of(Circles(samples=400), stack(2, 16, Relu(), HE), RMSProp(learning_rate=0.005))),
    "circles, softplus": Network(of(Circles(samples=400), stack(2, 16, Softplus(), XAVIER), Adam(learning_rate=0.02))),
    "xor, one layer of tanh": Network(
        of(Xor(samples=400), stack(1, 8, Tanh(), XAVIER), Adam(learning_rate=0.05), BinaryCrossEntropy())
    ),
    "xor, silu": Network(of(Xor(samples=400), stack(2, 16, Silu(), HE), Adam(learning_rate=0.01))),
    "clouds, no hidden layer": Network(of(Blobs(samples=450), (), SGD(learning_rate=0.3))),
    "clouds, softmax head": Network(
        of(Blobs(samples=450), stack(1, 16, Sigmoid(), XAVIER), SGD(learning_rate=0.5), CHOICE,
           output=probabilities(Softmax()))
    ),
    # classes of many features
    "digits, relu, adam": Network(of(Digits(), stack(2, 32, Relu(), HE), Adam(learning_rate=0.003))),
    "digits, sgd, clipped": Network(
        of(Digits(), stack(1, 48, Relu(), HeUniform()), SGD(learning_rate=0.1, clipping=GlobalNorm(limit=1.0)))
    ),
    "digits, dropout": Network(of(Digits(), DROPPED * 2, Adam(learning_rate=0.003)), 600),
    "digits, min-max, maxout": Network(
        of(Digits(), (Maxout(units=24),), Adam(learning_rate=0.01), preprocessing=MinMax())
    ),
    "iris, tanh": Network(of(Iris(), stack(2, 12, Tanh(), XAVIER), Adam(learning_rate=0.02), batch=16), 600),
    "wine, selu": Network(of(Wine(), stack(2, 16, Selu(), LecunNormal()), SGD(learning_rate=0.05), batch=16)),
    "made up, fifty classes": Network(
        of(MadeUp(features=30, classes=50, samples=1000), stack(1, 64, Relu(), HE), Adam(learning_rate=0.01)), 600
    ),
    "made up, softsign": Network(of(MadeUp(), stack(3, 16, Softsign(), XAVIER), RMSProp(learning_rate=0.003))),
    # amounts
    "sine, tanh": Network(of(SINE, stack(2, 24, Tanh(), XAVIER), Adam(learning_rate=0.01), SQUARE)),
    "sine, relu, absolute error": Network(of(SINE, stack(2, 32, Relu(), HE), Adam(learning_rate=0.01), ABSOLUTE), 600),
    "sine, huber, cosine": Network(
        of(SINE, stack(2, 32, LeakyRelu(), HE), Adam(learning_rate=0.01, schedule=Cosine(steps=400)), Huber())
    ),
    "sine, min-max target behind a sigmoid": Network(
        of(SINE, stack(2, 24, Tanh(), Orthogonal()), Adam(learning_rate=0.02), SQUARE, target=MinMaxTarget(),
           output=probabilities(Sigmoid()))
    ),
    "amount, no hidden layer": Network(of(AMOUNT, (), SGD(learning_rate=0.05), SQUARE)),
    "amount of forty features": Network(
        of(WIDE_AMOUNT, stack(2, 32, Relu(), HE), Adam(learning_rate=0.003), SQUARE, batch=64), 600
    ),
}  # fmt: skip

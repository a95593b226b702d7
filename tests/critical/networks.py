"""The set: small networks in which each activation, loss, head, layer, optimizer and size of batch has its turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from msgspec.structs import replace

from core.components.activations import AnyActivation, Linear, Sigmoid, Softmax, Tanh
from core.components.component import key
from core.components.datasets import MadeUp
from core.components.losses import (
    AnyLoss,
    BinaryCrossEntropy,
    CrossEntropy,
    Huber,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.components.optimizers import SGD, AnyOptimizer, Momentum
from core.components.target_scaling import StandardizedTarget
from core.experiment import Experiment, Output
from core.layers import BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from tests.battery.networks import NETWORKS as LEARNING

CLASSES, AMOUNTS = MadeUp(features=8, classes=4), MadeUp(features=8, classes=0)
PLAIN = Experiment(
    data=CLASSES,
    batch=32,
    layers=(Dense(units=16, activation=Tanh()),) * 3,
    loss=CrossEntropy(),
    optimizer=SGD(learning_rate=0.1),
)
LAYERS = {
    "batch norm": (Dense(units=16, activation=Linear()), BatchNorm(), Dense(units=16)),
    "layer norm": (Dense(units=16), LayerNorm(), Dense(units=16)),
    "rms norm": (Dense(units=16), RmsNorm(), Dense(units=16)),
    "dropout": (Dense(units=16), Dropout(rate=0.3), Dense(units=16), Dropout(rate=0.5)),
    "maxout": (Maxout(units=16, pieces=3), Dense(units=16)),
    "skip": (Dense(units=16), Dense(units=16), Skip(span=1), Dense(units=16)),
    "none": (),
}
HEADS: dict[str, tuple[Output, AnyLoss]] = {
    "softmax": (Output(activation=Softmax()), CrossEntropy(of="probabilities")),
    "sigmoids": (Output(activation=Sigmoid()), BinaryCrossEntropy(of="probabilities")),
    "squared error behind a sigmoid": (Output(activation=Sigmoid()), MeanSquaredError()),
    "squared error behind a tanh": (Output(activation=Tanh()), MeanSquaredError()),
    "one unit for classes": (Output(units=1), MeanSquaredError()),
    "more units than classes": (Output(units=64), CrossEntropy()),
}
RATES = 1e-4, 0.01, 1.0


def networks() -> dict[str, Experiment]:
    """Each under its name; the battery's well-set networks are among them."""
    return dict(_varied()) | {f"battery: {name}": each.experiment for name, each in LEARNING.items()}


def _varied() -> Iterator[tuple[str, Experiment]]:
    for activation in get_args(AnyActivation):
        yield f"activation {key(activation)}", replace(PLAIN, layers=(Dense(units=16, activation=activation()),) * 3)
    for loss in get_args(AnyLoss):
        yield f"loss {key(loss)}", replace(PLAIN, loss=loss())
        if issubclass(loss, (MeanSquaredError, MeanAbsoluteError, Huber)):
            yield f"loss {key(loss)} of amounts", replace(PLAIN, data=AMOUNTS, loss=loss())
    yield "scaled target", replace(PLAIN, data=AMOUNTS, loss=MeanSquaredError(), target=StandardizedTarget())
    for name, (output, loss) in HEADS.items():
        yield f"head {name}", replace(PLAIN, output=output, loss=loss)
    for name, layers in LAYERS.items():
        for batch in (4, 10_000):
            yield f"layers {name}, batch of {batch}", replace(PLAIN, layers=layers, batch=batch)
    for kind in get_args(AnyOptimizer):
        yield f"optimizer {key(kind)}", replace(PLAIN, optimizer=kind())
    for rate in RATES:
        yield f"rate {rate:g}", replace(PLAIN, optimizer=SGD(learning_rate=rate))
        yield f"rate {rate:g}, decay", replace(PLAIN, optimizer=Momentum(learning_rate=rate, weight_decay=0.01))
    for batch in (2, 7, 100, 300, 10_000):
        yield f"batch of {batch}", replace(PLAIN, batch=batch)
    yield "float64", replace(PLAIN, precision="float64")

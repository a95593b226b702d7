"""A network in which every kind of layer stands, measured."""

from __future__ import annotations

from core.components.activations import Elu, LeakyRelu, Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.experiment import Experiment
from core.layers import ActivationLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.training.session import Session

LAYERS = (
    Dense(units=12, activation=Tanh()),
    Dense(units=12, activation=Relu()),
    Maxout(units=9, pieces=3),
    Dense(units=12, activation=Sigmoid()),
    BatchNorm(),
    ActivationLayer(activation=LeakyRelu()),
    LayerNorm(),
    Dropout(rate=0.4),
    Skip(span=4, scale=0.5),
    RmsNorm(),
    Dense(units=7, activation=Elu()),
)
EVERY_KIND = Experiment(data=Noise(samples=120), batch=24, precision="float64", layers=LAYERS)


def measured(experiment: Experiment = EVERY_KIND, steps: int = 3) -> Session:
    """A session after some steps."""
    session = Session(experiment)
    for _ in range(steps):
        session.step()
    return session

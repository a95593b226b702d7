"""A gradient, or a signal, that leaves the range of float32 must not slow the step: each network against its twin."""

from __future__ import annotations

from core.components.activations import AnyActivation, Sigmoid, Tanh
from core.components.initializers import Normal, XavierNormal
from core.experiment import Experiment
from core.layers import Dense
from core.training.session import Session
from tests.benchmarks.timing import Ratio, paired

DEPTH, UNITS = 200, 64
XAVIER_STD = 0.125  # of 64 x 64
LIMIT = 1.1


def measure() -> list[Ratio]:
    """Steps of 200-layer float32 networks: each over the same file with a larger std, and over a healthy network."""
    sigmoid, tanh = Sigmoid(), Tanh()
    return [
        _over("sigmoid 200×64, Xavier over 4.24 times that", sigmoid, XAVIER_STD, 4.24 * XAVIER_STD, LIMIT),
        _over("tanh 200×64, N(0, 0.01²) over 4.24 times that", tanh, 0.01, 0.0424, LIMIT),
        _over("tanh 200×64, N(0, 0.01²) over Xavier, whose signal lives", tanh, 0.01, XAVIER_STD, None),
    ]


def _over(name: str, activation: AnyActivation, std: float, other: float, limit: float | None) -> Ratio:
    sick, well = _session(activation, std), _session(activation, other)
    return paired(sick.step, well.step, 60, name=name, limit=limit)


def _session(activation: AnyActivation, std: float) -> Session:
    initializer = XavierNormal() if std == XAVIER_STD else Normal(std=std)
    layers = (Dense(units=UNITS, activation=activation, initializer=initializer),) * DEPTH
    session = Session(Experiment(layers=layers))
    for _ in range(3):
        session.step()
    return session

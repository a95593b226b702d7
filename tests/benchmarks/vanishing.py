"""A gradient, or a signal, that leaves the range of float32 must not slow the step: each network against its twin."""

from __future__ import annotations

from core.activations import Activation, Sigmoid, Tanh
from core.experiment import Experiment
from core.initializers import Normal, XavierNormal
from core.layers import Dense
from core.session import Session
from tests.benchmarks.timing import Ratio, paired

DEPTH, UNITS = 200, 64
XAVIER_STD = 0.125  # of 64 x 64
LIMIT = 1.15


def measure() -> list[Ratio]:
    """Steps of 200-layer float32 networks, the vanishing one over the one that does not vanish."""
    return [
        _over("sigmoid 200×64, vanishing over its twin", Sigmoid(), XAVIER_STD, 4.24 * XAVIER_STD),
        _over("tanh 200×64, tiny weights over Xavier", Tanh(), 0.01, XAVIER_STD),
    ]


def _over(name: str, activation: Activation, std: float, other: float) -> Ratio:
    sick, well = _session(activation, std), _session(activation, other)
    return paired(sick.step, well.step, 60, name=name, limit=LIMIT)


def _session(activation: Activation, std: float) -> Session:
    initializer = XavierNormal() if std == XAVIER_STD else Normal(std=std)
    layers = (Dense(units=UNITS, activation=activation, initializer=initializer),) * DEPTH  # type: ignore[arg-type]
    session = Session(Experiment(layers=layers))
    for _ in range(3):
        session.step()
    return session

"""Experiments that many tests need, and what an exact hand makes of a network."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.components.activations import AnyActivation, Tanh
from core.components.datasets import Noise, Spirals
from core.components.initializers import AnyInitializer, XavierNormal
from core.experiment import Experiment
from core.layers import Dense
from core.record.frame import Frame
from core.training.session import Session

TANH, XAVIER = Tanh(), XavierNormal()
SMALL = Experiment(data=Spirals(samples=60), batch=16, layers=(Dense(units=8), Dense(units=6)))


def deep(
    depth: int,
    activation: AnyActivation = TANH,
    initializer: AnyInitializer = XAVIER,
    units: int = 64,
    **more: Any,
) -> Experiment:
    """A stack of equal dense layers on noise, which keeps every layer's input full."""
    layer = Dense(units=units, activation=activation, initializer=initializer)
    return Experiment(layers=(layer,) * depth, **({"data": Noise(samples=200)} | more))


def frames_of(experiment: Experiment, steps: int) -> list[Frame]:
    """The first frames of a run."""
    session = Session(experiment)
    return [session.step() for _ in range(steps)]


def denormals(*arrays: NDArray[Any]) -> int:
    """How many entries lie between zero and the smallest normal number."""
    return sum(int(np.count_nonzero((x != 0) & (np.abs(x) < np.finfo(x.dtype).tiny))) for x in arrays)


def same_bits(one: Frame, other: Frame) -> bool:
    """Whether two frames agree to the last bit."""
    scalars = ("step", "loss", "accuracy", "test_loss", "test_accuracy", "learning_rate")
    equal = all(np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True) for name in scalars)
    return equal and one.table.tobytes() == other.table.tobytes()

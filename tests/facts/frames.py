"""Networks without a head of their own, and what their first frames were before there were any."""

from __future__ import annotations

import json
from pathlib import Path

from core.components.activations import Relu, Tanh
from core.components.datasets import AnyDataset, Blobs, Digits, Moons, Sine
from core.components.losses import (
    AnyLoss,
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.components.optimizers import Adam
from core.experiment import Experiment
from core.layers import Dense
from core.session import Session

RECORDED = Path(__file__).parents[1] / "golden" / "frames.json"
CASES: tuple[tuple[AnyLoss, AnyDataset], ...] = (
    (CrossEntropy(), Moons()),
    (CrossEntropy(smoothing=0.1), Digits()),
    (BinaryCrossEntropy(), Moons()),
    (BinaryCrossEntropy(smoothing=0.2), Blobs()),
    (Hinge(), Blobs()),
    (MeanSquaredError(), Sine()),
    (MeanSquaredError(), Moons()),
    (MeanAbsoluteError(), Sine()),
    (Huber(), Digits()),
)


def first_frames(loss: AnyLoss, data: AnyDataset, steps: int = 5) -> list[list[float]]:
    """Of each step loss, guessing and accuracy, then log10 of every delta."""
    layers = (Dense(units=16, activation=Tanh()), Dense(units=16, activation=Relu()))
    session = Session(Experiment(data=data, loss=loss, layers=layers, optimizer=Adam(), precision="float64"))
    frames = [session.step() for _ in range(steps)]
    return [[frame.loss, frame.guessing, frame.accuracy, *frame.log10_delta.tolist()] for frame in frames]


def recorded() -> list[list[list[float]]]:
    """What they were, case by case."""
    found: list[list[list[float]]] = json.loads(RECORDED.read_text("utf-8"))
    return found

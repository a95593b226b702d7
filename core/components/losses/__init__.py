"""Losses: what answers cost, and the first gradient, from which all others descend."""

from __future__ import annotations

from core.components.losses.binary_cross_entropy import BinaryCrossEntropy
from core.components.losses.cross_entropy import CrossEntropy
from core.components.losses.errors import Huber, MeanAbsoluteError, MeanSquaredError
from core.components.losses.hinge import Hinge
from core.components.losses.loss import Loss

AnyLoss = CrossEntropy | BinaryCrossEntropy | MeanSquaredError | MeanAbsoluteError | Huber | Hinge

__all__ = [
    "AnyLoss",
    "BinaryCrossEntropy",
    "CrossEntropy",
    "Hinge",
    "Huber",
    "Loss",
    "MeanAbsoluteError",
    "MeanSquaredError",
]

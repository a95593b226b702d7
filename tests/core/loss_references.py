"""What a loss is compared with: its formula, finite differences, and targets of its own kind."""

from __future__ import annotations

import numpy as np
from scipy.special import log_expit, log_softmax

from core.components.losses import (
    BinaryCrossEntropy,
    CrossEntropy,
    Hinge,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
)
from core.numerics import Floats
from core.numerics.scaled import quiet


def evaluated(loss: Loss, z: Floats, target: Floats) -> tuple[float, Floats]:
    """The loss and its gradient."""
    dz = np.full(z.shape, np.nan)
    with quiet():
        return loss.evaluate(z, target, dz), dz


def target_for(loss: Loss, raw: Floats) -> Floats:
    """A target of the loss's own kind, made of any numbers: soft, signs or real."""
    if isinstance(loss, CrossEntropy):
        odds = np.exp(raw - raw.max(axis=1, keepdims=True))
        return loss.encoded(odds / odds.sum(axis=1, keepdims=True), raw.shape[1])
    if isinstance(loss, BinaryCrossEntropy):
        return loss.encoded(1 / (1 + np.exp(-raw)), raw.shape[1])
    return loss.encoded(np.where(raw > 0, 1.0, -1.0) if isinstance(loss, Hinge) else raw, raw.shape[1])


def distance_from_kinks(loss: Loss, z: Floats, target: Floats) -> float:
    """How far the nearest entry is from where the loss has no second derivative."""
    distances = {
        MeanAbsoluteError: z - target,
        Huber: np.abs(z - target) - getattr(loss, "delta", 1.0),
        Hinge: 1 - z * target,
    }
    return float(np.abs(distances.get(type(loss), np.ones(1))).min())


def finite_differences(loss: Loss, z: Floats, target: Floats, step: float = 1e-5) -> Floats:
    """dL/dz by central differences."""
    result = np.empty_like(z)
    for place in np.ndindex(z.shape):
        up, down = z.copy(), z.copy()
        up[place] += step
        down[place] -= step
        result[place] = (evaluated(loss, up, target)[0] - evaluated(loss, down, target)[0]) / (2 * step)
    return result


def closed_form(loss: Loss, z: Floats, t: Floats) -> float:
    """The loss, by its formula in the contract."""
    error = np.abs(z - t)
    match loss:
        case CrossEntropy():
            return float(-(t * log_softmax(z, axis=1)).sum(axis=1).mean())
        case BinaryCrossEntropy():
            return float(-(t * log_expit(z) + (1 - t) * log_expit(-z)).mean())
        case MeanSquaredError():
            return float((error**2).mean())
        case MeanAbsoluteError():
            return float(error.mean())
        case Huber(delta=delta):
            return float(np.where(error <= delta, error**2 / 2, delta * (error - delta / 2)).mean())
        case _:
            return float(np.maximum(0, 1 - t * z).mean())

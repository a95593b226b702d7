"""Trajectories that an independent framework computed, and the settings under which ours must follow them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.components.optimizers import (
    SGD,
    AdaDelta,
    AdaGrad,
    Adam,
    AdaMax,
    AdamW,
    Lion,
    Momentum,
    NAdam,
    Nesterov,
    Optimizer,
    RMSProp,
)
from core.numerics import Floats

with np.load(Path(__file__).parents[3] / "golden" / "optimizers.npz") as _stored:
    STORED: dict[str, Floats] = dict(_stored)

CASES: dict[str, Optimizer] = {
    "sgd": SGD(learning_rate=0.05),
    "sgd_l2": SGD(learning_rate=0.05, weight_decay=0.1),
    "momentum": Momentum(learning_rate=0.05, momentum=0.9),
    "nesterov": Nesterov(learning_rate=0.05, momentum=0.9),
    "adagrad": AdaGrad(learning_rate=0.1, epsilon=1e-10),
    "rmsprop": RMSProp(learning_rate=0.01, decay=0.99, epsilon=1e-8),
    "rmsprop_rho0.9": RMSProp(learning_rate=0.01, decay=0.9, epsilon=1e-7),
    "adam": Adam(learning_rate=0.05, beta1=0.9, beta2=0.999, epsilon=1e-8),
    "adam_l2": Adam(learning_rate=0.05, weight_decay=0.1),
    "adam_b0.5": Adam(learning_rate=0.02, beta1=0.5, beta2=0.9),
    "adamw": AdamW(learning_rate=0.05, weight_decay=0.1),
    "adamax": AdaMax(learning_rate=0.05),
    "nadam": NAdam(learning_rate=0.02),
    "adadelta": AdaDelta(learning_rate=1.0, decay=0.9, epsilon=1e-6),
    "lion_numpy": Lion(learning_rate=0.01, beta1=0.9, beta2=0.99, weight_decay=0.1),
}


def expected(name: str) -> Floats:
    """The golden path of a case, (21, 6)."""
    return STORED[f"{name}.A"]


def prescribed() -> Floats:
    """The gradients of all cases, (20, 6)."""
    return STORED["GS"]


def start() -> Floats:
    """The weights before the first step, (6,)."""
    return STORED["w0"]

"""The rules that turn gradients into updates."""

from __future__ import annotations

from core.components.optimizers.adaptive import AdaDelta, AdaGrad, RMSProp
from core.components.optimizers.descent import SGD, Lion, Momentum, Nesterov
from core.components.optimizers.moments import Adam, AdaMax, AdamW, NAdam
from core.components.optimizers.optimizer import FASTEST, Optimizer
from core.components.optimizers.trajectory import trajectory

AnyOptimizer = SGD | Momentum | Nesterov | AdaGrad | RMSProp | AdaDelta | Adam | AdaMax | NAdam | AdamW | Lion

__all__ = [
    "FASTEST",
    "SGD",
    "AdaDelta",
    "AdaGrad",
    "AdaMax",
    "Adam",
    "AdamW",
    "AnyOptimizer",
    "Lion",
    "Momentum",
    "NAdam",
    "Nesterov",
    "Optimizer",
    "RMSProp",
    "trajectory",
]

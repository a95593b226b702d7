"""What torch.nn.init.calculate_gain gives."""

from __future__ import annotations

from math import sqrt

from core.importing.following.values import Name, Value

_GAINS = {"relu": sqrt(2), "tanh": 5 / 3, "selu": 0.75}


def gain_of(bend: Value, slope: Value = None) -> float:
    """For an activation by its name, and the slope of a leaky one."""
    word = bend.last if isinstance(bend, Name) else bend
    if word == "leaky_relu":
        return sqrt(2 / (1 + (slope if isinstance(slope, int | float) else 0.01) ** 2))
    return _GAINS.get(word, 1.0) if isinstance(word, str) else 1.0

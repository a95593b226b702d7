"""Mismatch: whether the head can say what the targets are, and the loss reads it as what it is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.components.activations import Activation, Linear, Sigmoid, Softmax
from core.components.head import Head
from core.components.losses import BinaryCrossEntropy, CrossEntropy
from core.diagnosis.limits import MISSED
from core.numerics import Floats
from core.numerics.scaled import quiet

SLACK = 1e-6  # of a target's size: so near to what can be answered is rounding
NEAR, FAR = 100.0, 1e300  # sums between which an activation bends, and where it comes near to its ends
ENDLESS = 1e100  # answers beyond it go on growing with the sums


class Mismatch(NamedTuple):
    """What it is, and the share of the targets that cannot be answered."""

    kind: str = ""  # "range", or taken for what they are not: "amounts", "one_unit", "logits" or "probabilities"
    missed: float = 0.0


def mismatch_of(head: Head, rows: Floats, shares: Floats) -> Mismatch:
    """Of the targets rows (samples or classes, outputs), each with its share."""
    told = head.loss.told(rows)
    amounts = float(shares @ _no_shares(head, told))
    if amounts > MISSED:
        return Mismatch("amounts", amounts)
    kind = _misread(head, rows.shape[1])
    if kind:
        return Mismatch(kind, 1.0)
    missed = float(shares @ _missed(head, told).any(axis=1))
    return Mismatch("range" if missed else "", missed)


def _misread(head: Head, outputs: int) -> str:
    """What the loss takes the answers for though they are not."""
    loss, activation = head.loss, head.activation
    if isinstance(loss, CrossEntropy) and outputs == 1:
        return "one_unit"
    if not isinstance(loss, CrossEntropy | BinaryCrossEntropy):
        return ""
    if loss.fused:
        sure = Softmax if isinstance(loss, CrossEntropy) else Softmax | Sigmoid  # sigmoids under cross entropy learn
        return "logits" if isinstance(activation, sure) else ""
    if isinstance(activation, Softmax):
        return ""
    low, high = reach(activation)
    divided = isinstance(loss, CrossEntropy) and _is_positive(activation)  # by their sum, and then probabilities
    return "probabilities" if low < 0 or (high > 1 and not divided) else ""


def _no_shares(head: Head, told: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which targets are no probabilities though the loss takes them for such, (samples)."""
    if not isinstance(head.loss, CrossEntropy | BinaryCrossEntropy):
        return np.zeros(len(told), dtype=bool)
    beyond = np.asarray(((told < -SLACK) | (told > 1 + SLACK)).any(axis=1))
    if isinstance(head.loss, BinaryCrossEntropy) or told.shape[1] == 1:
        return beyond
    return np.asarray(beyond | (np.abs(told.sum(axis=1) - 1.0) > SLACK))


def _is_positive(activation: Activation) -> bool:
    """Whether no answer is zero, as half of a ReLU's are: of these nothing is heard."""
    y = np.empty(1)
    activation.value(np.array([-1.0]), y)
    return bool(y[0] > 0)


def _missed(head: Head, told: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which targets no answer can be, (samples, outputs)."""
    slack = SLACK * np.maximum(np.abs(told), 1.0)
    if isinstance(head.activation, Softmax) or head.name == "softmax":
        off = np.abs(told.sum(axis=1, keepdims=True) - 1.0) > slack
        return np.asarray(off | (told < -slack) | (told > 1 + slack))
    low, high = reach(head.activation)
    if isinstance(head.loss, BinaryCrossEntropy) and head.loss.fused:
        with quiet():
            low, high = (float(head.loss.answers(np.array([end]))[0]) for end in (low, high))
    return np.asarray((told < low - slack) | (told > high + slack))


def reach(activation: Activation | Softmax) -> tuple[float, float]:
    """Between which values its answers lie, infinite where they go on growing with the sums."""
    if isinstance(activation, Softmax):
        return 0.0, 1.0
    if isinstance(activation, Linear):
        return -np.inf, np.inf
    z = np.concatenate(([-FAR], np.linspace(-NEAR, NEAR, 4001), [FAR]))
    y = np.empty_like(z)
    with quiet():
        activation.value(z, y)
    low, high = float(y.min()), float(y.max())
    return (-np.inf if low < -ENDLESS else low), (np.inf if high > ENDLESS else high)

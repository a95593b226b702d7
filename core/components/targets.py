"""Targets: classes and amounts as the rows that a loss compares with, and the one answer that suits them all best."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats

LEAST = 1e-300  # of a share whose logarithm is taken
HALVINGS = 60  # of an interval, until it is one number


def one_hot(target: NDArray[Any], outputs: int) -> Floats:
    """Class numbers (samples,) as rows; ValueError, with a sentence, where they are none."""
    if target.dtype.kind not in "biu":
        raise ValueError(f"a target of shape {target.shape} must hold whole class numbers, not {target.dtype}")
    classes = target.astype(np.int64)
    if classes.size and not 0 <= classes.min() <= classes.max() < outputs:
        raise ValueError(f"the target has classes {classes.min()} to {classes.max()}, the network 0 to {outputs - 1}")
    return np.eye(outputs)[classes]


def as_rows(target: NDArray[Any], outputs: int) -> Floats:
    """Numbers as rows (samples, outputs), a single one repeated; ValueError, with a sentence, where they do not fit."""
    rows = target[:, None] if target.ndim == 1 else target
    if target.ndim == 2 and target.shape[1] == 1 < outputs:
        rows = np.repeat(target, outputs, axis=1)
    if rows.ndim != 2 or rows.shape[1] != outputs:
        raise ValueError(f"the target has shape {target.shape}; this output layer needs (batch, {outputs})")
    if rows.dtype.kind not in "biuf" or not np.isfinite(rows).all():
        raise ValueError("the target must hold finite numbers")
    return rows.astype(float)


def smoothed(rows: Floats, share: float, sides: int) -> Floats:
    """Each target a little less sure of itself."""
    return np.asarray(rows * (1 - share) + share / sides) if share else rows


def unsmoothed(rows: Floats, share: float, sides: int) -> Floats:
    """What `smoothed` was given."""
    return np.asarray((rows - share / sides) / (1 - share)) if share else rows


def is_one_hot(target: Floats) -> bool:
    """Whether rows stand for classes; a single column never does."""
    ones = target == 1.0
    return target.shape[1] > 1 and bool((ones | (target == 0.0)).all() and (ones.sum(axis=1) == 1).all())


def centre(rows: Floats, shares: Floats) -> Floats:
    """The median of each column of (samples, outputs), each sample with its share."""
    order = np.argsort(rows, axis=0)
    reached = np.cumsum(shares[order], axis=0)
    middle = (reached < 0.5 * reached[-1]).sum(axis=0)
    return np.asarray(np.take_along_axis(rows, np.take_along_axis(order, middle[None], 0), 0)[0])


def balance(rows: Floats, shares: Floats, reach: float) -> Floats:
    """Where errors that count up to `reach` cancel, in each column of (samples, outputs)."""
    low, high = rows.min(axis=0), rows.max(axis=0)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        above = shares @ np.clip(middle - rows, -reach, reach) > 0
        low, high = np.where(above, low, middle), np.where(above, middle, high)
    return np.asarray((low + high) / 2)

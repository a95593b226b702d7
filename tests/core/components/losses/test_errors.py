"""Losses of amounts behind a head: what they cost near its ends, where differences cancel."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.activations import Sigmoid
from core.components.head import Head
from core.components.losses import Huber, Loss, MeanAbsoluteError, MeanSquaredError


@pytest.mark.parametrize(
    ("loss", "expected", "slope"),
    [
        (MeanSquaredError(), math.exp(-100), -2 * math.exp(-100)),
        (MeanAbsoluteError(), math.exp(-50), -math.exp(-50)),
        (Huber(), math.exp(-100) / 2, -math.exp(-100)),
        (Huber(delta=1e-6), math.exp(-100) / 2, -math.exp(-100)),
    ],
    ids=str,
)
def test_the_last_bit_of_an_error_still_counts(loss: Loss, expected: float, slope: float) -> None:
    dz = np.empty((1, 1))

    cost = Head(Sigmoid(), loss).evaluate(np.array([[50.0]]), np.array([[1.0]]), dz)

    assert cost.loss == pytest.approx(expected, rel=1e-12)
    assert dz[0, 0] == pytest.approx(slope, rel=1e-12)

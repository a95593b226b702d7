"""Gains are those of PyTorch."""

from __future__ import annotations

from math import sqrt

import pytest

from core.importing.following.gains import gain_of
from core.importing.following.values import Name


@pytest.mark.parametrize(
    "bend, slope, gain",
    [("relu", None, sqrt(2)), ("tanh", None, 5 / 3), ("sigmoid", None, 1), ("leaky_relu", 0.2, sqrt(2 / 1.04)),
     (Name("F.relu"), None, sqrt(2)), (None, None, 1)],
)  # fmt: skip
def test_a_gain_belongs_to_an_activation(bend: object, slope: float | None, gain: float) -> None:
    assert gain_of(bend, slope) == pytest.approx(gain)

"""Hinge: what counts as a class, and margins that a bounded answer can never keep."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.activations import Tanh
from core.components.head import Head
from core.components.losses import Hinge


def test_the_hinge_takes_classes_and_signs() -> None:
    signs = np.array([[1, -1], [-1, 1]])

    assert Hinge().encoded(np.array([0, 1]), 2).tolist() == signs.tolist()
    assert Hinge().encoded(signs, 2).tolist() == signs.tolist()


def test_one_unit_takes_two_classes_and_no_third() -> None:
    assert Hinge().encoded(np.array([0, 1]), 1).tolist() == [[-1.0], [1.0]]
    with pytest.raises(ValueError, match="classes"):
        Hinge().encoded(np.array([0, 1, 2]), 1)


def test_behind_a_tanh_the_margin_is_never_kept_and_its_gradient_never_zero() -> None:
    dz = np.empty((1, 1))

    cost = Head(Tanh(), Hinge()).evaluate(np.array([[30.0]]), np.array([[1.0]]), dz)

    assert cost.loss == pytest.approx(2 * np.exp(-60.0), rel=1e-12)
    assert dz[0, 0] == pytest.approx(-4 * np.exp(-60.0), rel=1e-12)

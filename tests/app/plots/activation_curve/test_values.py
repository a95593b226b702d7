"""Slopes of an activation can be claimed over the part that is seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.components.activations import AnyActivation, Elu, LeakyRelu, Relu, Sigmoid
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import deep

KINDS: tuple[AnyActivation, ...] = (Relu(), LeakyRelu(), Elu())


def test_a_sigmoid_is_nowhere_steeper_than_a_quarter(qtbot: QtBot) -> None:
    numbers = valued(qtbot, "activation-curve", Probed(deep(3, Sigmoid(), units=16)).step()).numbers

    assert numbers["largest_slope"] == pytest.approx(0.25)
    assert 0 < numbers["least"] < numbers["largest"] < 1
    assert 0 < numbers["mean_square_slope"] <= 0.25**2


def test_left_of_zero_a_relu_is_flat_and_its_relatives_are_not(qtbot: QtBot) -> None:
    left = {
        kind: valued(qtbot, "activation-curve", Probed(deep(3, kind, units=16)).step(), across=[-3.5, -2.5]).numbers
        for kind in KINDS
    }

    assert left[Relu()]["least_slope"] == left[Relu()]["largest_slope"] == 0
    assert left[LeakyRelu()]["least_slope"] == pytest.approx(0.1)
    assert 0 < left[Elu()]["least_slope"] < 0.1
    assert left[Relu()]["asleep"] > 0.3

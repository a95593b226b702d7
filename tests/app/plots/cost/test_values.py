"""The bits and slopes of the cost plot can be claimed as they are drawn."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from app.plots.cost.plot import CostPlot
from tests.app.plots.valued import valued


def test_the_four_symbols_cost_seven_quarters_of_a_bit(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "cost", p=[0.5, 0.25, 0.125, 0.125], q=[0.25] * 4)

    assert (numbers["entropy"], numbers["cross_entropy"], numbers["kl"]) == (1.75, 2.0, 0.25)
    assert isinstance(plot, CostPlot)
    assert plot.subtitle().endswith("2.000 = 1.750 + 0.250")
    assert math.isnan(numbers["output"])


def test_densities_have_their_own(qtbot: QtBot) -> None:
    first, second = {"mean": 0.0, "deviation": 1.0}, {"mean": 0.0, "deviation": 2.0}

    numbers = valued(qtbot, "cost", mode="continuous", first=first, second=second).numbers

    assert numbers["entropy"] == pytest.approx(0.5 * math.log2(2 * math.pi * math.e))
    assert numbers["kl"] == pytest.approx(1 - 0.375 / math.log(2))
    assert numbers["cross_entropy"] == pytest.approx(numbers["entropy"] + numbers["kl"])


def test_sure_of_the_wrong_answer_cross_entropy_pulls_and_squared_error_does_not(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "cost", mode="slope", z=math.log(49), target=0)

    assert numbers["output"] == pytest.approx(0.98)
    assert numbers["cross_entropy_slope"] == pytest.approx(0.98)
    assert numbers["squared_error_slope"] == pytest.approx(2 * 0.98 * 0.98 * 0.02)
    assert isinstance(plot, CostPlot)
    assert plot.table()[1][0][-2:] == pytest.approx([numbers["cross_entropy_slope"], numbers["squared_error_slope"]])
    assert math.isnan(numbers["entropy"])

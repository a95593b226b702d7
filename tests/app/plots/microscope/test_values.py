"""One neuron's numbers can be claimed, those of a what-if too."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.plots.microscope.plot import Microscope
from core.components.activations import Sigmoid
from core.layers import Dense
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import SMALL, deep

ONE = replace(SMALL, layers=(Dense(units=1, activation=Sigmoid()),))


def test_one_and_two_times_a_half_and_minus_one_plus_a_half_is_minus_one(qtbot: QtBot) -> None:
    typed = {"inputs": {"0": 1, "1": 2}, "weights": {"0": 0.5, "1": -1}, "bias": 0.5}

    numbers = valued(qtbot, "microscope", Probed(ONE).step(), **typed).numbers

    assert numbers["weighted_sum"] == pytest.approx(-1.5)
    assert numbers["z"] == pytest.approx(-1.0)
    assert numbers["answer"] == pytest.approx(1 / (1 + math.e))
    assert numbers["slope"] == pytest.approx(numbers["answer"] * (1 - numbers["answer"]))
    assert numbers["delta"] == pytest.approx(numbers["arriving"] * numbers["slope"])


def test_what_the_head_makes_of_an_output_is_its_answer(qtbot: QtBot) -> None:
    run = Probed(SMALL).step()

    answers = [valued(qtbot, "microscope", run, entry=2, unit=unit).numbers["answer"] for unit in range(3)]

    assert sum(answers) == pytest.approx(1.0)


def test_a_gradient_that_no_float_can_hold_is_no_number(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "microscope", Probed(deep(700, Sigmoid(), units=16)).step())

    assert isinstance(plot, Microscope)
    assert math.isnan(numbers["delta"])
    assert math.isfinite(numbers["z"])

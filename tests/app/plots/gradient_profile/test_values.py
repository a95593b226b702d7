"""The profile's numbers are those of its bars."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.plot import GradientProfile
from core.components.activations import Sigmoid
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.frames import dense, run_of
from tests.core.networks import deep


def test_the_decades_are_as_far_as_the_first_bar_lies_below_the_last(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "gradient-profile", Probed(deep(6, Sigmoid())).step())

    assert isinstance(plot, GradientProfile)
    assert plot.profile is not None
    assert numbers["decades"] == pytest.approx(float(plot.profile.values[0]))
    assert numbers["decades"] == pytest.approx(numbers["first_delta"] - numbers["last_delta"])


def test_the_weight_gradient_has_decades_of_its_own(qtbot: QtBot) -> None:
    run = run_of(dense(4), 1, log10_delta=np.array([-8.0, -5, -2, 0, 0]), log10_weight_gradient=-1.0)

    numbers = valued(qtbot, "gradient-profile", run).numbers

    assert numbers["decades"] == -8
    assert numbers["weight_gradient_decades"] == 0


def test_from_an_exact_zero_there_are_no_decades(qtbot: QtBot) -> None:
    run = run_of(dense(3), 1, log10_delta=np.array([-math.inf, -1, 0, 0]))

    assert math.isnan(valued(qtbot, "gradient-profile", run).numbers["decades"])

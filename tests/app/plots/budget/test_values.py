"""The budget's numbers are those that it prints."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.app.plots.valued import valued
from tests.core.frames import dense, run_of


def test_slopes_and_weights_add_up_and_are_shared_over_the_steps_between_layers(qtbot: QtBot) -> None:
    run = run_of(dense(6), 1, log10_slope_gain=-0.6, log10_weight_gain=-0.1)

    plot, numbers = valued(qtbot, "budget", run)

    assert numbers == pytest.approx(
        {
            "total": -3.5,
            "slopes": -3.0,
            "weights": -0.5,
            "total_per_layer": -0.7,
            "slopes_per_layer": -0.6,
            "weights_per_layer": -0.1,
        }
    )
    assert "−3.5 decades" in plot.text_twin()


def test_where_nothing_arrives_there_is_no_sum(qtbot: QtBot) -> None:
    delta, gains = np.array([-math.inf, -math.inf, 0, 0, 0]), np.array([0.0, -math.inf, 0, 0, 0])
    run = run_of(dense(4), 1, log10_delta=delta, log10_slope_gain=gains, log10_weight_gain=0.0)

    numbers = valued(qtbot, "budget", run).numbers

    assert all(map(math.isnan, numbers.values()))

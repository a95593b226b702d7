"""The losses and accuracies that are told can be claimed."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from app.plots.loss.values import VALUES
from tests.app.plots.loss.falling import falling_loss
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import SMALL


def test_they_are_those_of_the_last_step(qtbot: QtBot) -> None:
    run = Probed(SMALL).step(30)
    last = run.view.last
    assert last is not None

    numbers = valued(qtbot, "loss", run).numbers

    assert numbers["last"] == last.loss
    assert numbers["accuracy"] == last.accuracy
    assert numbers["guessing"] == pytest.approx(math.log(3), rel=0.02)
    assert numbers["held_out"] > 0
    assert math.isnan(numbers["reference"])


def test_the_run_that_it_is_compared_with_is_told_as_well(qtbot: QtBot) -> None:
    plot, _ = valued(qtbot, "loss", falling_loss(20))
    plot.show_views((falling_loss(20), falling_loss(20, start=4.0)))

    assert VALUES["reference"].measured(plot) > VALUES["last"].measured(plot)


def test_a_curve_that_is_off_has_no_number(qtbot: QtBot) -> None:
    assert math.isnan(valued(qtbot, "loss", falling_loss(20), off=["run"]).numbers["last"])

"""What has become of the first layer can be claimed as the text tells it."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from core.components.activations import Sigmoid
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.frames import dense, run_of
from tests.core.networks import deep


def test_it_goes_from_the_first_to_the_last_step(qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "heatmap", Probed(deep(5, Sigmoid())).step(5))

    assert numbers["at_first_step"] == pytest.approx(-2.5, abs=1)
    for number in numbers.values():
        assert f"−{-number:.1f}" in plot.text_twin()


def test_where_nothing_was_measured_there_is_none(qtbot: QtBot) -> None:
    numbers = valued(qtbot, "heatmap", run_of(dense(3), 2, log10_delta=math.nan)).numbers

    assert all(map(math.isnan, numbers.values()))

"""The median update ratio can be claimed as it is told."""

from __future__ import annotations

import math

import numpy as np
from pytestqt.qtbot import QtBot

from tests.app.plots.valued import valued
from tests.core.frames import dense, run_of


def test_it_is_the_median_over_the_hidden_layers(qtbot: QtBot) -> None:
    run = run_of(dense(3), 1, log10_update_ratio=np.array([-5.0, -3, -1, -2]))

    assert valued(qtbot, "update-ratio", run).numbers["median"] == -3


def test_without_any_ratio_there_is_none(qtbot: QtBot) -> None:
    run = run_of(dense(3), 1, log10_update_ratio=math.nan)

    assert math.isnan(valued(qtbot, "update-ratio", run).numbers["median"])

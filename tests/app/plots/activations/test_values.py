"""Shares of dead neurons and saturated numbers can be claimed of the layers that are shown."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.components.activations import Tanh
from core.components.initializers import Normal
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import deep


def test_large_weights_saturate_a_tanh(qtbot: QtBot) -> None:
    run = Probed(deep(3, Tanh(), Normal(std=1.0))).step()
    last = run.view.last
    assert last is not None

    numbers = valued(qtbot, "activations", run).numbers

    assert numbers["most_saturated"] == pytest.approx(float(np.nanmax(last.saturated_share)))
    assert numbers["first_saturated"] == pytest.approx(float(last.saturated_share[0]))
    assert numbers["most_saturated"] > 0.7

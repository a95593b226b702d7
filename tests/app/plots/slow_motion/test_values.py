"""The factors of the chain rule can be claimed at the stage that is shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.components.activations import Sigmoid
from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import deep


def test_what_arrives_times_the_slope_is_delta_and_goes_on_to_the_next(qtbot: QtBot) -> None:
    run = Probed(deep(3, Sigmoid(), units=16)).step()

    last, before = (valued(qtbot, "slow-motion", run, stage=stage, held=True).numbers for stage in (1, 2))

    assert last["delta"] == pytest.approx(last["arriving"] + last["slope"])
    assert before["arriving"] == pytest.approx(last["delta"] + last["through"])
    assert before["delta"] < last["delta"]

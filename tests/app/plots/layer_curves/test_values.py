"""Where the outermost curves have come to can be claimed, of the whole run or of the steps that are seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.app.plots.valued import valued
from tests.core.frames import dense, frame_of, history_of


def test_it_is_the_end_of_what_is_seen(qtbot: QtBot) -> None:
    run = history_of([frame_of(dense(3), step, log10_delta=float(-step)) for step in range(10)])

    whole = valued(qtbot, "curves", run).numbers
    part = valued(qtbot, "curves", run, across=[0, 4]).numbers

    assert whole == pytest.approx({"layer_1": -9, "output": -9})
    assert part == pytest.approx({"layer_1": -4, "output": -4})

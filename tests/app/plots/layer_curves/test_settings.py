"""The curves show one of the flows."""

from __future__ import annotations

from app.plots.layer_curves.settings import CurvesSettings
from app.plots.layers.measures import FLOWS
from app.plots.settings import read


def test_every_flow_can_be_chosen_and_nothing_else() -> None:
    chosen = [read(f'{{"measure":"{measure}","colours":"depth"}}', CurvesSettings) for measure in (*FLOWS, "relative")]

    assert [each.measure for each in chosen if each is not None] == list(FLOWS)

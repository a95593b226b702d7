"""The bars show one of the measures."""

from __future__ import annotations

from app.plots.gradient_profile.settings import ProfileSettings
from app.plots.layers.profile import MEASURES
from app.plots.settings import read


def test_every_measure_can_be_chosen_and_nothing_else() -> None:
    chosen = [read(f'{{"measure":"{measure}"}}', ProfileSettings) for measure in (*MEASURES, "colour")]

    assert [each.measure for each in chosen if each is not None] == list(MEASURES)

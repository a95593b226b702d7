"""A choice is one value."""

from __future__ import annotations

from app.plots.data.choice import MODES, DataChoice


def test_the_run_is_shown_unless_the_lecture_is_chosen() -> None:
    assert DataChoice().of_run
    assert [DataChoice(mode=mode).of_run for mode in MODES] == [True, False, False, False]
    assert DataChoice(mode="feature").axis == "feature"

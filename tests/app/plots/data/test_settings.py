"""A choice is one value."""

from __future__ import annotations

from msgspec.structs import replace

from app.plots.data.settings import MODES, DataSettings


def test_the_run_is_shown_unless_the_lecture_is_chosen() -> None:
    assert DataSettings().of_run
    assert [replace(DataSettings(), mode=mode).of_run for mode in MODES] == [True, False, False, False]
    assert DataSettings(mode="feature").axis == "feature"

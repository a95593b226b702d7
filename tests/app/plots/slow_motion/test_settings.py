"""The way back has stages."""

from __future__ import annotations

from app.plots.settings import read
from app.plots.slow_motion.settings import StageSettings


def test_stages_are_counted_from_the_output() -> None:
    assert read('{"stage":4,"held":true}', StageSettings) == StageSettings(stage=4, held=True)
    assert read('{"stage":-1}', StageSettings) is None

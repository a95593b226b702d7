"""What can be chosen in the slow motion."""

from __future__ import annotations

from app.plots.settings import Number
from app.plots.zoomed import ZoomedSettings


class StageSettings(ZoomedSettings, frozen=True):
    """How far the error has come back, and whether the step stays while the run goes on."""

    stage: Number = 0  # 0 is the output
    held: bool = False
